/// What the commands are called.
enum CommandName: String, CaseIterable {
  case classify, explain, check, stats, test, verify, show, fmt, `init`
}
