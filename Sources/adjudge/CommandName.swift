/// What the commands are called.
enum CommandName: String, CaseIterable {
  case classify, explain, check, stats, lint, verify, test, fmt, show, why, `init`, schema
}
