import Testing

/// The built-in rules judge alike, whether they come compiled or are loaded from files.
@Suite struct CompiledRulesTests {
  private static let records = """
    id,name,description,declared_class
    1,Accounts desk,Clerks key invoices and match them against orders. No analysis is done.,BPO
    2,Market study,"Experts forecast demand, value options and advise the board.",BPO
    3,Übung,Nothing that is known,

    """

  /// Runs the program with the shipped rules: built in, named as files, and as files with one byte
  /// more, which are other rules that say the same. Fingerprints are left out.
  private static func outcomes(_ arguments: String) throws -> [Command.Outcome] {
    let change = "echo '#' >> \"$rules/policy.yaml\""
    return try [("", ""), ("", "-r \"$rules\""), (change, "-r \"$rules\"")].map { change, option in
      try Command.shell(
        """
        folder=$(mktemp -d); rules="$folder/rules"; cp -r ../../../rules "$rules"
        mkdir "$folder/empty"; cd "$folder/empty"
        \(change)
        "$ADJUDGE" \(arguments) \(option) > out 2> err; status=$?
        alike="s|$rules|built-in rules|g; s/[0-9a-f]\\{16\\}//g"
        sed "$alike" out; sed "$alike" err >&2
        rm -r "$folder"; exit $status
        """, input: records)
    }
  }

  @Test(arguments: [
    "classify", "classify -f json --points", "classify -f jsonl --evidence",
    "check /dev/stdin --report text", "check /dev/stdin --report sarif",
    "stats --gold declared_class",
  ])
  func `the same bytes come out`(arguments: String) throws {
    let outcomes = try Self.outcomes(arguments)
    #expect(!outcomes[0].output.isEmpty)
    #expect(outcomes[1] == outcomes[0])
    #expect(outcomes[2] == outcomes[0])
  }
}
