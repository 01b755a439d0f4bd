/// What the commands are called.
enum CommandName: String, CaseIterable {
  case classify, explain, stats, test, lint, why, schema
}
