import Testing

/// `adjudge explain`, from arguments to both outputs and the exit code.
@Suite struct ExplainCommandTests {
  @Test(
    arguments: [
      ("explain by id", ["processes.csv", "--id", "1"]),
      ("explain a record", ["processes.csv", "--record", "4", "-q"]),
      (
        "explain a text",
        ["--name", "Copy desk", "--text", "No licensed people. A copy editor.", "-q"]
      ),
      ("explain as json", ["processes.csv", "--id", "2", "-f", "json", "-q"]),
      ("explain an unknown id", ["processes.csv", "--id", "P-9"]),
      ("explain nothing", ["processes.csv"]),
    ] as [(String, [String])])
  func `a tag is explained`(name: String, arguments: [String]) throws {
    try Snapshot(name: name, command: Command(arguments: ["explain"] + arguments)).check()
  }
}
