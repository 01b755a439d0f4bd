import Foundation
import Testing

/// `adjudge lint`, `adjudge why` and `adjudge schema`.
@Suite struct LintCommandTests {
  @Test(
    arguments: [
      ("lint", ["lint", "rules"]),
      ("lint that fails on errors alone", ["lint", "rules", "--fail-on", "error", "-q"]),
      ("lint of broken rules", ["lint", "broken"]),
      ("lint as github annotations", ["lint", "broken", "--report", "github"]),
      ("lint of a missing file", ["lint", "nowhere"]),
      ("lint on no day", ["lint", "rules", "--as-of", "tomorrow"]),
      ("why a code", ["why", "unknown-key"]),
      ("why an invisible character", ["why", "invisible-character"]),
      ("why a code misspelt", ["why", "unknown-kye"]),
      ("schema of a project file", ["schema", "project"]),
      ("schema of nothing", ["schema", "nothing"]),
    ] as [(String, [String])])
  func `rule files are looked at`(name: String, arguments: [String]) throws {
    try Snapshot(name: name, command: Command(arguments: arguments)).check()
  }

  @Test func `why without a code lists each on a line`() throws {
    let outcome = try Command(arguments: ["why"]).run()
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines.count > 100)
    #expect(lines.contains { $0.hasPrefix("  unknown-key ") })
  }

  @Test func `fix mends a file in place and then finds nothing to mend`() throws {
    let outcome = try Command.shell(
      """
      folder=$(mktemp -d); cp rules/policy.yaml "$folder/a.yaml"; cd "$folder"
      printf 'schema: 1\\nfacets:\\n  - id: size # é\\n    choose: al\\n    values:\\n' > b.yaml
      printf '      - {id: big, any: [big, large, big], negatable: yes}\\n' >> b.yaml
      chmod 600 b.yaml
      "$ADJUDGE" lint . --fix -q --fail-on error > /dev/null; echo "$?"
      cat b.yaml; ls; stat -c %a b.yaml; cp b.yaml c.txt
      "$ADJUDGE" lint . --fix --fail-on never > /dev/null 2> said.txt; grep -c mended said.txt
      cmp b.yaml c.txt && rm -r "$folder"
      """)
    #expect(
      outcome.output == """
        0
        schema: 1
        facets:
          - id: size # é
            choose: all
            values:
              - {id: big, any: [big, large], negatable: true}
        a.yaml
        b.yaml
        600
        0

        """)
  }

  @Test func `the built-in rules are not mended`() throws {
    let outcome = try Command.shell("cd \"$(mktemp -d)\" && \"$ADJUDGE\" lint --fix")
    #expect(outcome.status == 64)
    #expect(
      outcome.errors
        == "adjudge: the built-in rules cannot be mended; name rule files\n")
  }

  @Test func `a day makes the findings about days the same for ever`() throws {
    let line = """
      folder=$(mktemp -d); overlay="$folder/overlay.yaml"
      printf 'schema: 1\\noverlay:\\n  - {rule: skill.copy, scores: {skill: -2}, ' > "$overlay"
      printf 'reason: a, by: Jo, expires: 2030-01-01}\\n' >> "$overlay"
      for day in 2029-12-31 2030-01-01; do
        "$ADJUDGE" lint rules --overlay "$overlay" --as-of $day -q | grep -c overlay-expired
      done
      rm -r "$folder"
      """
    #expect(try Command.shell(line).output == "0\n1\n")
  }
}
