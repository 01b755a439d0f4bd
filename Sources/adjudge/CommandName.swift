/// What the commands are called.
enum CommandName: String, CaseIterable {
  case classify, explain, stats, test, verify, show, fmt, `init`
}
