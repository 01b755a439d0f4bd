import Testing

/// `adjudge classify`, from arguments and input to both outputs and the exit code.
@Suite struct ClassifyTests {
  static let input = """
    id,name,description
    1,Design desk,Designers draw up a plan.
    2,Copy room,Staff copy forms.
    3,Silent,

    """

  @Test(
    arguments: [
      ("classify is the default command", []),
      ("classify as tsv", ["classify", "-f", "tsv", "--points", "-q"]),
      ("classify as jsonl", ["classify", "-f", "jsonl", "-q"]),
      ("classify as json with evidence", ["-f", "json", "--evidence", "--select", "id,class"]),
      ("classify as markdown", ["-f", "markdown", "-q"]),
      ("classify as a table", ["-f", "table", "-q"]),
      (
        "classify with selected and prefixed columns", ["--prefix", "x_", "--select", "x_class,ID"]
      ),
      ("classify with an unknown column selected", ["--select", "id,clas"]),
      ("classify with missing rules", ["-r", "missing"]),
      ("classify with broken rules", ["-r", "broken"]),
      ("classify with colour", ["-r", "broken", "--color", "always"]),
      ("classify a missing file", ["classify", "nowhere.csv"]),
      ("classify misspelt", ["clasify", "processes.csv"]),
      ("classify with rejects but no leave to skip", ["--rejects", "bad.csv"]),
      ("classify two files", ["classify", "processes.csv", "-", "--select", "id,class", "-q"]),
      ("classify with an unknown option", ["classify", "--frmat", "csv"]),
      ("classify with a mapped column", ["--map", "description=name", "--select", "class", "-q"]),
      ("classify with a wrong delimiter", ["-d", ";"]),
    ] as [(String, [String])])
  func `tags come out as asked`(name: String, arguments: [String]) throws {
    try Snapshot(name: name, command: Command(arguments: arguments, input: Self.input)).check()
  }

  @Test(
    arguments: [
      ("semicolons are seen", "id;name\n1;\"Design; new\"\n", []),
      ("columns that do not fit", "key,tittle\n1,x\n", []),
      ("bad rows fail", "id,name\n1,x\n2,y,z\n3,design\n4\n", []),
      ("bad rows are skipped", "id,name\n1,x\n2,y,z\n3,design\n4\n", ["--bad-rows", "skip", "-q"]),
      ("bad rows are kept", "id,name\n1,x\n2,y,z\n3,design\n4\n", ["--bad-rows", "keep"]),
      ("an unclosed quote", "id,name\n1,x\n2,\"y\n", []),
      ("an empty input", "", []),
      ("a header alone", "id,name\n", []),
      ("a collision", "id,name,class\n1,design,hard\n", []),
      ("a collision replaced", "id,class,name\n1,hard,design\n", ["--replace"]),
      ("json lines in", "{\"id\":7,\"name\":\"design\"}\n{\"id\":8}\n", ["--input", "jsonl"]),
      (
        "json lines with a key that is no column", "{\"id\":7}\n{\"nam\":8}\n",
        ["--input", "jsonl"]
      ),
      (
        "json lines with given columns", "{\"id\":7}\n{\"name\":\"design\"}\n",
        ["--input", "jsonl", "--columns", "id,name,description", "-q", "--select", "id,name,class"]
      ),
      (
        "json lines in and CSV without a header out", "{\"name\":\"design\"}\n",
        [
          "--input", "jsonl", "--no-header", "--columns", "id,name,description", "-q", "--select",
          "name,class",
        ]
      ),
      (
        "a part without records", "",
        ["--no-header", "--columns", "id,name,description", "-q"]
      ),
      ("columns for an input with a header", "id,name\n1,x\n", ["--columns", "id,name"]),
      (
        "json lines taken for CSV", "{\"id\": 7, \"name\": \"design\"}\n", []
      ),
      (
        "a json array taken for CSV", "[\n  {\"id\": 7},\n  {\"id\": 8}\n]\n", []
      ),
      ("a mapped column that the policy lacks", "id,name\n1,x\n", ["--map", "nmae=name"]),
      ("no header", "1,design\n", ["--no-header", "--columns", "id,name", "--select", "id,class"]),
      ("formulas made safe", "id,name\n1,=design\n", ["--excel-safe", "--select", "name,class"]),
      (
        "build servers are not commanded", "id,name\n::error::x,##[error]design\n",
        ["-f", "table", "-q"]
      ),
      ("hidden characters", "id,name\n1,de\u{AD}sign\u{200B}\n", ["--select", "id,class"]),
    ] as [(String, String, [String])])
  func `input is read with care`(name: String, input: String, arguments: [String]) throws {
    try Snapshot(name: name, command: Command(arguments: arguments, input: input)).check()
  }

  @Test func `rejected lines of JSON are kept as they stand`() throws {
    let outcome = try Command.shell(
      """
      rejects=$(mktemp)
      printf '{"id":7,"name":"design"}\\n{"id":"8",}\\n{"id":9,"nam":"x"}\\n' \\
        | "$ADJUDGE" --input jsonl --bad-rows skip --rejects "$rejects" -q --select id,class
      cat "$rejects"
      rm "$rejects"
      """)
    #expect(outcome.output == "id,class\n7,hard\n{\"id\":\"8\",}\n{\"id\":9,\"nam\":\"x\"}\n")
  }

  @Test func `results and rejects do not share a file`() throws {
    let outcome = try Command(
      arguments: ["-o", "both.csv", "--bad-rows", "skip", "--rejects", "both.csv"],
      input: "id,name\n1,x\n"
    ).run()
    #expect(outcome.status == 64)
    #expect(
      outcome.errors
        == "adjudge: both.csv: cannot take results and rejects both; name another file\n")
  }
}
