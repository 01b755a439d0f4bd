/// What the commands are called.
enum CommandName: String, CaseIterable {
  case classify, explain, check, lint, verify, test, stats, show, `init`, why, schema
}
