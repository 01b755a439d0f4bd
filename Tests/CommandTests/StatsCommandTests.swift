import Testing

/// `adjudge stats`, from arguments and input to both outputs and the exit code.
@Suite struct StatsCommandTests {
  static let input = """
    id,name,description,right,rated skill
    1,Design desk,Designers draw up a plan.,hard,4.5
    2,Copy room,Staff copy forms.,easy,1
    3,Silent,,easy,2
    4,Mixed,They design parts and copy lists.,hard,
    5,Design copies,No designs are made; staff copy them.,hard,3
    6,Licensing,The work of licensed people.,contested,n/a

    """

  @Test(
    arguments: [
      ("stats as text", ["--gold", "right"]),
      ("stats with a rating", ["--gold", "right", "--rating", "skill=rated skill", "-q"]),
      ("stats as json", ["--gold", "Right", "--rating", "skill=rated skill", "-f", "json", "-q"]),
      ("stats of wrong records", ["--gold", "right", "--only-wrong", "-q"]),
      ("stats of wrong records as json", ["--gold", "right", "--only-wrong", "-f", "json", "-q"]),
      ("stats with colour", ["--gold", "right", "--color", "always", "-q"]),
      ("stats without gold", []),
      ("stats with a missing column", ["--gold", "rihgt", "--rating", "skill=rated"]),
      ("stats with an unknown dimension", ["--gold", "right", "--rating", "skil=rated skill"]),
      ("stats with half a rating", ["--gold", "right", "--rating", "skill"]),
      ("stats by a column that rules read", ["--gold", "name"]),
      ("stats by no class", ["--gold", "rated skill", "-f", "json", "--only-wrong"]),
    ] as [(String, [String])])
  func `rules are held against labels`(name: String, arguments: [String]) throws {
    let command = Command(arguments: ["stats"] + arguments, input: Self.input)
    try Snapshot(name: name, command: command).check()
  }

  @Test(
    arguments: [
      ("stats of a header alone", "id,name,right\n", []),
      ("stats with labels in other letters", "id,name,right\n1,design,HARD\n2,copy,easy\n", []),
      ("stats with bad rows", "id,name,right\n1,design,hard\n2,copy\n", []),
      (
        "stats with bad rows kept", "id,name,right\n1,design,hard\n2,copy\n",
        ["--bad-rows", "keep"]
      ),
      (
        "stats of hostile names", "id,name,right\n::error::\u{1B}[31m,copy,hard\n",
        ["--only-wrong", "-q"]
      ),
    ] as [(String, String, [String])])
  func `labelled records are read with care`(
    name: String, input: String, arguments: [String]
  ) throws {
    let command = Command(arguments: ["stats", "--gold", "right"] + arguments, input: input)
    try Snapshot(name: name, command: command).check()
  }
}
