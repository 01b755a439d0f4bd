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
      ("stats of two files", ["--gold", "right", "a.csv", "b.csv"]),
      ("stats to merge without parts", ["--merge"]),
      ("stats to merge by a column", ["--merge", "--gold", "right", "a.json"]),
      ("stats to merge that are missing", ["--merge", "nowhere.json"]),
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

  @Test(arguments: [
    ("text", ""), ("json", ""), ("text", "--only-wrong"), ("json", "--only-wrong"),
  ])
  func `statistics of parts add up to those of the whole`(format: String, option: String) throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d)
      cat > "$folder/all.csv"
      options='-q --gold right --rating skill=rated_skill'
      sed -i 's/rated skill/rated_skill/' "$folder/all.csv"
      for part in 2,3 4,4 5,9 9,9; do
        sed -n "1p;${part}p" "$folder/all.csv" |
          "$ADJUDGE" stats $options -f json > "$folder/part-$part.json"
      done
      "$ADJUDGE" stats $options -f \(format) \(option) "$folder/all.csv" > "$folder/whole"
      "$ADJUDGE" stats --merge -f \(format) \(option) "$folder"/part-*.json > "$folder/sum" &&
        cmp "$folder/whole" "$folder/sum" && grep -c . "$folder/sum"
      rm -r "$folder"
      """, input: Self.input)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect((Int(outcome.output.dropLast()) ?? 0) > 0)
  }

  @Test func `statistics that do not belong together are refused, all in one run`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d); cp processes.csv "$folder/p.csv"; here=$PWD; cd "$folder"
      "$ADJUDGE" stats -q -r "$here/rules" p.csv --gold id -f json > first.json 2> errors
      sed 's/demo 1/demo 2/' first.json > other-policy.json
      "$ADJUDGE" stats -q -r "$here/rules" p.csv --gold id --rating skill=id -f json \
        > other-ratings.json 2> errors
      printf '{"policy": 1}' > no-statistics.json
      "$ADJUDGE" stats --merge first.json other-policy.json other-ratings.json no-statistics.json
      echo "status $?"; rm -r "$folder"
      """)
    #expect(outcome.output == "status 65\n")
    #expect(
      outcome.errors == """
        no-statistics.json:1:1: error[bad-statistics]: statistics have a member 'classes' here
        help: merge what 'adjudge stats --format json' wrote, each file whole and unchanged
        other-policy.json: error[statistics-differ]: these statistics are of another policy than \
        those of first.json
        help: make all parts with the same rules and overlays
        other-ratings.json: error[statistics-differ]: these statistics have other ratings than \
        those of first.json
        help: make all parts with the same --rating, in the same order
        adjudge: the statistics cannot be merged

        """)
  }
}
