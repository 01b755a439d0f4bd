import Foundation
import Testing

/// `adjudge check`, from arguments and input to both outputs and the exit code.
@Suite struct CheckCommandTests {
  static let input = """
    id,name,description,declared,above,owner,declared domain
    1,Design desk,Designers draw up a plan for the rooms.,hard,,Ann Lee,drawing
    2,Copy room,Staff copy all the forms.,hard,1,?,office
    3,Silent room,,easy,9,,
    4,Mixed desk,They design parts and copy lists all day.,,1,Bo Ng,
    2,Design copies,"No designs are made; staff ""copy"" them.",dull,1,,drawing; office

    """

  static let rules = PlantedFaultsTests.rules

  @Test(
    arguments: [
      ("check as text", []),
      ("check as json", ["--report", "json", "-q"]),
      ("check as jsonl", ["--report", "jsonl", "-q"]),
      ("check as sarif", ["--report", "sarif", "-q"]),
      ("check as junit", ["--report", "junit", "-q"]),
      ("check as github", ["--report", "github", "-q"]),
      ("check as gitlab", ["--report", "gitlab", "-q"]),
      ("check as markdown", ["--report", "markdown", "-q"]),
      ("check with colour", ["--color", "always", "-q"]),
      ("check that never fails", ["--fail-on", "never", "--report", "jsonl=/dev/null"]),
      (
        "check with other weights",
        [
          "--weight", "class-differs=off", "--weight", "repeated-id=note", "--weight",
          "class-not-known=warning", "--weight", "description-missing=off", "--weight",
          "parent-missing=off", "--report", "jsonl=/dev/null",
        ]
      ),
      (
        "check that fails on warnings",
        [
          "--weight", "class-differs=off", "--weight", "repeated-id=off", "--weight",
          "class-not-known=off", "--weight", "description-missing=off", "--weight",
          "parent-missing=off", "--fail-on", "warning", "--report", "jsonl=/dev/null",
        ]
      ),
      ("check with too many undetermined", ["--max-undetermined", "5%", "--report", "github"]),
      ("check with another column", ["--map", "class=owner", "--report", "github"]),
      ("check with a column that is read by none", ["--map", "clas=owner"]),
      ("check of an override that is proposed", ["--propose-override", "2"]),
      ("check of an override for nobody", ["--propose-override", "77"]),
      ("check with an unknown weight", ["--weight", "class-differs=bad"]),
      ("check with two reports to one place", ["--report", "json", "--report", "text"]),
      ("check with an unknown report", ["--report", "xml"]),
      ("check since a revision of standard input", ["--since", "HEAD"]),
      ("check with a day that there is not", ["--as-of", "2026-02-30"]),
    ] as [(String, [String])])
  func `a catalog is checked`(name: String, arguments: [String]) throws {
    let command = Command(arguments: ["check", "-"] + Self.rules + arguments, input: Self.input)
    try Snapshot(name: name, command: command).check()
  }

  @Test(
    arguments: [
      ("check of a clean catalog", "id,name,description\n1,Design,They design all of it.\n"),
      ("check of a header alone", "id,name,description\n"),
      ("check of bad rows", "id,name,description\n1,Design\n"),
      ("check of a class column twice", "id,name,declared,declared\n1,Design,hard,hard\n"),
      (
        "check of hostile cells",
        "id,name,description,declared\n::error::x\u{1B}[31m,Copy,They copy the forms%0A.,##[error]\n"
      ),
    ])
  func `whatever the catalog is, it is read with care`(name: String, input: String) throws {
    let command = Command(
      arguments: ["check", "-", "--report", "github"] + Self.rules, input: input)
    try Snapshot(name: name, command: command).check()
  }

  @Test func `JSON Lines are checked by line`() throws {
    let input =
      "{\"id\":1,\"name\":\"Copy\",\"description\":\"They copy all forms.\",\"declared\":\"x\"}\n"
    let command = Command(
      arguments: ["check", "-", "--input", "jsonl", "--report", "github", "-q"] + Self.rules,
      input: input)
    let output = try command.run().output
    #expect(output.hasPrefix("::error file=<stdin>,line=1,endLine=1,col=1,endColumn=1"))
  }

  @Test func `reports go to files, whole or not at all, and to one that is no file`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d); trap 'rm -r "$folder"' EXIT
      printf 'id,name,description\\n1,Copy,\\n' > "$folder/a.csv"
      echo old > "$folder/real"; chmod 600 "$folder/real"; ln -s real "$folder/link"
      "$ADJUDGE" check "$folder/a.csv" -r rules -q --report sarif="$folder/new" \
        --report junit="$folder/link" --report json=/dev/stdout --report gitlab=/dev/null
      echo "exit $?"
      head -c 10 "$folder/new"; echo; head -n 1 "$folder/real"; stat -c %a "$folder/real"
      test -L "$folder/link" && ls "$folder"
      "$ADJUDGE" check "$folder/a.csv" -r rules -q --report sarif="$folder/none/new"
      echo "exit $?"
      "$ADJUDGE" check "$folder/a.csv" -r rules -q --report sarif="$folder/a.csv"
      echo "exit $?"; head -n 1 "$folder/a.csv"
      """)
    #expect(outcome.output.contains("\"code\":\"description-missing\""))
    #expect(
      outcome.output.hasSuffix(
        """
        exit 1
        {"$schema"
        <?xml version="1.0" encoding="UTF-8"?>
        600
        a.csv
        link
        new
        real
        exit 74
        exit 64
        id,name,description

        """))
  }

  @Test func `only records that differ from a revision are reported`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d); trap 'rm -r "$folder"' EXIT
      git="git -C $folder -c user.name=a -c user.email=a@example.org -c init.defaultBranch=m"
      $git init -q
      printf 'id,name,description\\n1,Copy,\\n2,Copy,Two words\\n3,Copy,"Three"\\n' > "$folder/a.csv"
      $git add . && $git commit -qm one
      # Moved and quoted in another way, and one that is new.
      printf 'id,name,description\\n3,"Copy",Three\\n1,Copy,\\n4,Copy,Four\\n' > "$folder/a.csv"
      check() { file=$1; shift; "$ADJUDGE" check "$folder/$file" -r rules --report jsonl "$@" 2>"$folder/err"
        echo "exit $?"; tail -n 1 "$folder/err" | sed "s|$folder/||g"; }
      check a.csv --since HEAD | sed 's/,"message.*//'
      check a.csv --since nowhere
      cp "$folder/a.csv" "$folder/b.csv"
      check b.csv --since HEAD | sed 's/,"message.*//'
      """)
    #expect(
      outcome.output == """
        {"code":"description-thin","severity":"warning"
        exit 0
        a.csv passes: 1 warning
        exit 64
        adjudge: --since nowhere: git knows no such revision of a.csv
        {"code":"description-thin","severity":"warning"
        {"code":"description-missing","severity":"error"
        {"code":"description-thin","severity":"warning"
        exit 1
        adjudge: b.csv does not pass: 1 error, 2 warnings

        """)
  }
}
