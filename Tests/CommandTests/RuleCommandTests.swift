import Foundation
import Testing

/// The commands about rules, from arguments to both outputs and the exit code.
@Suite struct RuleCommandTests {
  @Test(
    arguments: [
      ("test rules without tests", ["test", "rules"]),
      ("test failing rules", ["test", "failing"]),
      ("test with coverage", ["test", "-q", "failing", "--coverage"]),
      ("test as json", ["test", "-q", "failing", "--coverage", "--report", "json"]),
      ("test as junit", ["test", "-q", "failing", "--report", "junit"]),
      ("test with colour", ["test", "-q", "failing", "--color", "always"]),
      ("test broken rules", ["test", "broken"]),
      ("test rules named twice", ["test", "failing", "--rules", "rules"]),
      ("verify rules", ["verify", "rules"]),
      ("verify rules with gaps", ["verify", "failing"]),
      ("verify as json", ["verify", "-q", "failing", "--report", "json"]),
      ("verify as github annotations", ["verify", "-q", "failing", "--report", "github"]),
      ("verify broken rules", ["verify", "broken"]),
      ("show a policy", ["show", "-r", "rules"]),
      ("show all rules", ["show", "rules", "-r", "failing", "-q"]),
      ("show the decision", ["show", "table", "-r", "failing", "-q"]),
      (
        "show the decision as markdown", ["show", "table", "-r", "failing", "-q", "-f", "markdown"]
      ),
      ("show a rule", ["show", "rule", "skill.design", "-r", "failing", "-q"]),
      ("show a rule by its name alone", ["show", "skill.copy", "-r", "failing", "-q"]),
      ("show a rule that is not there", ["show", "rule", "skill.desing", "-r", "failing"]),
      ("show a list as json", ["show", "list", "maker", "-r", "failing", "-q", "-f", "json"]),
      ("show all lists", ["show", "lists", "-r", "failing", "-q"]),
      ("show a facet", ["show", "facet", "risk", "-r", "rules", "-q"]),
      ("show where a word is said", ["show", "designers", "-r", "failing", "-q"]),
      ("show a term", ["show", "term", "draw .. $maker", "-r", "failing", "-q"]),
      ("show a word that nobody says", ["show", "nowhere", "-r", "failing", "-q"]),
      ("show no term", ["show", "term", ".. x", "-r", "failing", "-q"]),
      ("fmt checks", ["fmt", "--check", "untidy/a.yaml"]),
      ("fmt checks with colour", ["fmt", "--check", "untidy/a.yaml", "--color", "always"]),
      ("fmt of tidy rules", ["fmt", "--check", "failing"]),
      ("fmt of a broken file", ["fmt", "untidy/b.yaml"]),
      ("init into a folder with files", ["init", "rules"]),
      ("init into a file", ["init", "processes.csv"]),
    ] as [(String, [String])])
  func `commands about rules`(name: String, arguments: [String]) throws {
    try Snapshot(name: name, command: Command(arguments: arguments)).check()
  }

  @Test func `coverage is shown where CI is set, unless it is not wanted`() throws {
    func shows(_ arguments: [String], _ environment: [String: String]) throws -> Bool {
      try Command(arguments: ["test", "failing"] + arguments, environment: environment).run()
        .output.contains("coverage")
    }
    #expect(try shows([], ["CI": "true"]))
    #expect(try !shows([], [:]))
    #expect(try !shows([], ["CI": "false"]))
    #expect(try !shows(["--no-coverage"], ["CI": "true"]))
  }

  @Test func `fmt changes files in place and then has nothing to do`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d) && cp untidy/a.yaml "$folder" && cd "$folder"
      "$ADJUDGE" fmt -q a.yaml && cat a.yaml && "$ADJUDGE" fmt --check a.yaml && ls
      rm -r "$folder"
      """)
    #expect(
      outcome.output == """
        a.yaml
        schema: 1
        evidence:
          - id: skill.extra       # an extra
            scores: {skill: 1}

            any: [extra, more]
            # the end
        a.yaml

        """)
    #expect(outcome.errors == "1 file: 0 would change\n")
  }

  @Test func `what init writes holds, and its workflow's commands succeed`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d) && cd "$folder" && "$ADJUDGE" init ours > next && cd ours || exit 1
      grep -o 'adjudge [a-z]* .*' .github/workflows/adjudge.yml | grep -v is > commands
      while read -r name arguments; do
        "$ADJUDGE" $arguments > output 2> errors || { cat commands output errors; exit 1; }
      done < commands
      awk -F '   +' '/^  adjudge/ { sub(/^  adjudge /, "", $1); print $1 }' ../next > commands
      while read -r arguments; do
        "$ADJUDGE" $arguments > output 2> errors || { cat commands output errors; exit 1; }
      done < commands
      wc -l < commands
      rm -r "$folder"
      """)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output == "4\n")
  }
}
