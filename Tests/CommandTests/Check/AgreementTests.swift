import Foundation
import Testing

/// Overrides and baselines of `adjudge check`.
@Suite struct AgreementTests {
  static let catalog = """
    id,name,description,declared
    1,Copy,They copy all the forms.,hard
    2,Desk,They sit at all the desks.,easy
    3,Copy,Thin,easy
    4,Copy,They copy all of the lists.,easy
    5,Copy,They copy most of the lists.,

    """

  /// An entry; `what` is its class, or what it ignores.
  static func entry(
    _ process: String, _ what: String, text: String, policy: String = "1.2.0",
    expires: String = "2027-01-31"
  ) -> String {
    """
      - process: "\(process)"
        \(what)
        reason: the board says so
        owner: Ann Lee
        expires: \(expires)
        text: \(text)
        policy: \(policy)

    """
  }

  /// Runs the check in a folder with an override file; what it says of each code, sorted.
  static func check(
    _ overrides: String, _ arguments: [String] = []
  ) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("adjudge-agreed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("overrides.yaml")
    try Data("schema: 1\noverrides:\n\(overrides)".utf8).write(to: file)
    let command = Command(
      arguments: [
        "check", "-", "--report", "jsonl", "-q", "--as-of", "2026-06-01", "--overrides", file.path,
      ] + PlantedFaultsTests.rules + arguments, input: catalog)
    let outcome = try command.run()
    guard outcome.status <= 1 else { return [outcome.errors] }
    return try outcome.output.split(separator: "\n").map { line in
      let found = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let aside = found?["suppressed"] is String ? "(" : ""
      return "\(aside)\(found?["code"] ?? "") \(found?["subject"] ?? "")"
    }.sorted()
  }

  /// The fingerprints of the texts, as the program proposes them.
  static func text(of process: String) throws -> String {
    let command = Command(
      arguments: ["check", "-", "-q", "--propose-override", process] + PlantedFaultsTests.rules,
      input: catalog)
    let match = try command.run().output.firstMatch(of: /text: ([0-9a-f]{16})/)
    return match.map { String($0.output.1) } ?? ""
  }

  /// What is found with no override.
  static let plain = [
    "class-differs 1", "class-missing 5", "description-thin 3", "undetermined 2",
  ]

  @Test func `without overrides all is found`() throws {
    #expect(try Self.check("  []") == Self.plain)
  }

  @Test func `an agreed class settles what contradicts it`() throws {
    let found = try Self.check(
      Self.entry("1", "class: hard", text: Self.text(of: "1"))
        + Self.entry("2", "class: easy", text: Self.text(of: "2")))
    #expect(
      found == ["(class-differs 1", "(undetermined 2", "class-missing 5", "description-thin 3"])
  }

  @Test func `an agreed class that is not declared is a finding`() throws {
    let found = try Self.check(Self.entry("1", "class: open", text: Self.text(of: "1")))
    #expect(found == Self.plain)
  }

  @Test func `a finding may be left alone, the others of its process stand`() throws {
    let text = try Self.text(of: "3")
    let found = try Self.check(Self.entry("3", "ignore: description-thin", text: text))
    #expect(
      found == ["(description-thin 3", "class-differs 1", "class-missing 5", "undetermined 2"])
  }

  @Test(
    arguments: [
      ("override-expired", "1.2.0", "2026-06-01", true),
      ("override-expired", "1.2.0", "2025-12-31", true),
      ("override-stale", "1.1.0", "2027-01-31", true),
      ("override-stale", "1.2.0", "2027-01-31", false),
    ])
  func `what has expired or gone stale does not hold, and is a finding`(
    code: String, policy: String, expires: String, isText: Bool
  ) throws {
    let text = isText ? try Self.text(of: "1") : "0123456789abcdef"
    let found = try Self.check(
      Self.entry("1", "class: hard", text: text, policy: policy, expires: expires))
    #expect(found == (Self.plain + ["\(code) 1"]).sorted())
  }

  @Test func `what nears its end is said before`() throws {
    let text = try Self.text(of: "1")
    for (day, isSaid) in [("2026-06-15", true), ("2026-06-16", false)] {
      let found = try Self.check(Self.entry("1", "class: hard", text: text, expires: day))
      #expect(found.contains("override-expiring 1") == isSaid)
      #expect(found.contains("(class-differs 1"))
    }
  }

  @Test func `what is unused or not needed any more is a finding`() throws {
    let found = try Self.check(
      Self.entry("77", "class: hard", text: "0123456789abcdef")
        + Self.entry("5", "ignore: [narrow-margin, class-missing]", text: Self.text(of: "5")))
    #expect(
      found == [
        "(class-missing 5", "class-differs 1", "description-thin 3", "override-needless 5",
        "override-unused 77", "undetermined 2",
      ])
  }

  @Test(
    arguments: [
      ("class: hrad", "unknown-class"), ("ignore: class-difers", "bad-choice"),
      ("note: x", "unknown-key"), ("class: hard\n    ignore: undetermined", "missing-key"),
    ])
  func `a file with an error is not used`(what: String, code: String) throws {
    let said = try Self.check(Self.entry("1", what, text: "0123456789abcdef"))
    #expect(said.count == 1 && said[0].contains("[\(code)]"), "\(said)")
    #expect(said[0].contains("cannot be used"))
  }

  @Test(arguments: ["reason", "owner", "expires", "text", "policy"])
  func `nothing of an entry may be left out`(key: String) throws {
    let lines = Self.entry("1", "class: hard", text: "0123456789abcdef")
      .split(separator: "\n").filter { !$0.contains("\(key):") }
    let said = try Self.check(lines.joined(separator: "\n") + "\n")
    #expect(said.count == 1 && said[0].contains("lacks '\(key)'"), "\(said)")
  }

  @Test func `two that say the same of a process are one too many`() throws {
    let entry = Self.entry("1", "class: hard", text: "0123456789abcdef")
    let said = try Self.check(entry + entry)
    #expect(said.count == 1 && said[0].contains("[duplicate-id]"), "\(said)")
  }

  // MARK: Classify

  @Test func `classify shows what is agreed beside what is computed`() throws {
    let text = try Self.text(of: "1")
    func classify(_ overrides: String, _ arguments: [String]) throws -> [Substring] {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("adjudge-agreed-\(UUID().uuidString).yaml")
      try Data("schema: 1\noverrides:\n\(overrides)".utf8).write(to: folder)
      defer { try? FileManager.default.removeItem(at: folder) }
      let command = Command(
        arguments: ["classify", "-r", "rules", "-q", "--overrides", folder.path] + arguments,
        input: Self.catalog)
      return try command.run().output.split(separator: "\n")
    }
    let select = ["--select", "id,class,agreed"]
    // A day that has passed is the check's to say; another text or policy is not what was agreed on.
    let agreed = Self.entry("1", "class: hard", text: text, expires: "2020-01-01")
    #expect(
      try classify(agreed, select) == [
        "id,class,agreed", "1,easy,hard", "2,open,", "3,easy,", "4,easy,", "5,easy,",
      ])
    let other = Self.entry("1", "class: hard", text: text, policy: "9")
    #expect(try classify(other, select)[1] == "1,easy,")
    #expect(try classify(agreed, ["-f", "table"])[0].contains("class  agreed  reason"))
    #expect(try classify("  []", ["-f", "table"])[0].contains("class  reason"))
  }

  // MARK: Baselines

  @Test func `a baseline sets aside what is known, and says what is fixed`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d); trap 'rm -r "$folder"' EXIT
      run() { "$ADJUDGE" check "$folder/a.csv" -r rules --weight undetermined=off "$@" 2>"$folder/err"
        echo "exit $?"; tail -n 1 "$folder/err" | sed "s|$folder/||g"; }
      printf 'id,name,description\\n1,Copy,\\n2,Copy,Two words\\n"3\t%%",,\\n' > "$folder/a.csv"
      run --report github=/dev/null --write-baseline "$folder/known"
      cat "$folder/known"
      run --report github=/dev/null --baseline "$folder/known"
      printf 'id,name,description\\n2,Copy,Two words\\n1,Copy,One\\n"3\t%%",,\\n' > "$folder/a.csv"
      run --report github --baseline "$folder/known" | sed "s|file=[^,]*/||"
      run --report github --baseline "$folder/known" --prune | sed "s|file=[^,]*/||"
      cat "$folder/known"
      echo broken >> "$folder/known"
      run --report github --baseline "$folder/known"
      run --report github --baseline "$folder/unknown"
      """)
    #expect(
      outcome.output == """
        exit 0
        a.csv passes: no findings; 3 set aside
        # adjudge baseline 1: code, process, class
        description-missing\t1\teasy
        description-missing\t3%09%25\topen
        description-thin\t2\teasy
        exit 0
        a.csv passes: no findings; 3 set aside
        ::warning a.csv,line=3,endLine=3,col=8,endColumn=11,title=Description thin::process '1' is \
        described in 1 word; at least 5 are wanted%0Ahelp: say what is done, by whom and what for
        ::notice known,line=2,endLine=2,col=1,endColumn=1,title=Baseline fixed::'description-missing' \
        of '1' is not found any more%0Ahelp: --prune takes it out of the baseline
        exit 0
        a.csv passes: 1 warning, 1 note; 2 set aside
        ::warning a.csv,line=3,endLine=3,col=8,endColumn=11,title=Description thin::process '1' is \
        described in 1 word; at least 5 are wanted%0Ahelp: say what is done, by whom and what for
        exit 0
        a.csv passes: 1 warning; 2 set aside
        # adjudge baseline 1: code, process, class
        description-missing\t3%09%25\topen
        description-thin\t2\teasy
        exit 65
        adjudge: known is no baseline
        exit 66
        adjudge: unknown: no such file

        """)
  }
}
