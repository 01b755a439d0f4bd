import Testing

/// Where rules come from, and that what was used is named.
@Suite struct RuleDiscoveryTests {
  /// Runs shell in an empty folder, with `$RULES` a folder of rules, and classifies one record;
  /// what comes back is the last line of standard error.
  static func used(_ preparation: String, _ arguments: String = "") throws -> String {
    let outcome = try Command.shell(
      """
      RULES="$PWD/rules"; folder=$(mktemp -d); cd "$folder"
      \(preparation)
      printf 'id,name\\n1,design\\n' | "$ADJUDGE" \(arguments) > out.csv || echo "status $?" >&2
      rm -r "$folder"
      """)
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    return lines.last { !$0.hasPrefix("status") } ?? ""
  }

  static let demo = "rules: demo 1.2.0 (0ce31e94298681b4)"

  @Test(arguments: [
    ("an option", "", "-r \"$RULES\"", "/rules"),
    ("a file", "", "-r \"$RULES/policy.yaml\"", "/rules/policy.yaml"),
    ("the environment", "export ADJUDGE_RULES=\"$RULES\"", "", "/rules"),
    (
      "a project file", "printf 'schema: 1\\nrules: %s\\n' \"$RULES\" > .adjudge.yaml", "",
      ".adjudge.yaml"
    ),
    (
      "a project file above",
      "printf 'schema: 1\\nrules: mine\\n' > .adjudge.yaml; cp -r \"$RULES\" mine; mkdir -p a/b; cd a/b",
      "", "../../.adjudge.yaml"
    ),
    ("the folder's own rules", "cp -r \"$RULES\" rules", "", "./rules"),
    (
      "the folder's own rules under another name",
      "mkdir rules; cp \"$RULES/policy.yaml\" rules/mine.yml", "", "./rules"
    ),
    (
      "a project file that names none", "cp -r \"$RULES\" rules; echo 'schema: 1' > .adjudge.yaml",
      "", "./rules, for .adjudge.yaml names none"
    ),
    (
      "the environment before a project file",
      "export ADJUDGE_RULES=\"$RULES\"; echo 'schema: 1' > .adjudge.yaml; mkdir rules", "", "/rules"
    ),
  ]) func `rules are found by`(
    name: String, preparation: String, arguments: String, place: String
  ) throws {
    let line = try Self.used(preparation, arguments)
    #expect(line.hasPrefix(Self.demo))
    #expect(line.hasSuffix(place))
  }

  @Test func `without any, the built-in rules are used`() throws {
    #expect(try Self.used("").hasSuffix("from built-in rules"))
    #expect(try Self.used("mkdir rules").hasSuffix("from built-in rules"))
  }

  @Test(arguments: [
    ("a slip", "printf 'policy: {id: mine\\n' > rules/mine.yaml", "1 error in ./rules"),
    ("the name alone", "printf 'evidence: []\\n' > rules/policy.yaml", "6 errors in ./rules"),
  ]) func `rules in the folder that cannot be used are no reason to take others`(
    name: String, preparation: String, wanted: String
  ) throws {
    let line = try Self.used("mkdir rules; \(preparation)")
    #expect(line == "adjudge: the rules cannot be used: \(wanted)")
  }

  @Test func `a project file beyond the repository is not looked at`() throws {
    let preparation = """
      printf 'schema: 1\\nrules: nowhere\\n' > .adjudge.yaml; mkdir -p repository/.git repository/a
      cd repository/a
      """
    #expect(try Self.used(preparation).hasSuffix("from built-in rules"))
  }

  @Test(arguments: [
    ("an option", "", "-r nowhere", "adjudge: nowhere: no such file or folder"),
    (
      "the environment", "export ADJUDGE_RULES=nowhere; cp -r \"$RULES\" rules", "",
      "adjudge: nowhere: no such file or folder"
    ),
    (
      "a project file", "printf 'schema: 1\\nrules: [nowhere]\\n' > .adjudge.yaml", "",
      "adjudge: nowhere: no such file or folder"
    ),
    ("an overlay", "", "--overlay nowhere.yaml", "adjudge: nowhere.yaml: no such file or folder"),
    (
      "an empty folder", "mkdir empty", "-r empty",
      "adjudge: the rules cannot be used: 1 error in empty"
    ),
  ]) func `what is named and missing is an error`(
    name: String, preparation: String, arguments: String, wanted: String
  ) throws {
    #expect(try Self.used(preparation, arguments) == wanted)
  }

  @Test func `an overlay changes the points and the fingerprint`() throws {
    let outcome = try Command.shell(
      """
      overlay=$(mktemp -d)/overlay.yaml
      cat > "$overlay" <<'END'
      schema: 1
      overlay:
        - rule: skill.design
          scores: {skill: 1}
          reason: drawing is easy
          by: somebody
      END
      printf 'id,name\\n1,design\\n' | "$ADJUDGE" --overlay "$overlay" --select skill --points
      rm "$overlay"
      """)
    #expect(outcome.output == "skill\nunknown\n")
    #expect(outcome.errors.contains("rules: demo 1.2.0 ("))
    #expect(!outcome.errors.contains("0ce31e94298681b4"))
    #expect(outcome.errors.contains("from ./rules, changed by /"))
  }
}
