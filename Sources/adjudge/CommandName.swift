/// What the commands are called.
enum CommandName: String, CaseIterable {
  case classify, explain, check, lint, verify, test, fmt, stats, show, `init`, why, schema
}
