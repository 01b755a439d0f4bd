import Diagnostics
import Rules
import Testing

/// A mistake in a file that somebody edits, the place between `«` and `»`.
struct PlantedMistake: Sendable, CustomTestStringConvertible {
  /// What somebody did.
  let name: String
  /// What the first finding is.
  let code: DiagnosticCode
  /// The sections that are edited, or an overlay.
  let marked: String

  init(_ name: String, _ code: DiagnosticCode, _ marked: String) {
    (self.name, self.code, self.marked) = (name, code, marked)
  }

  /// The file without marks.
  var text: String { "schema: 1\n" + marked.filter { $0 != "«" && $0 != "»" } + "\n" }

  private var isOverlay: Bool { marked.hasPrefix("overlay:") }

  /// The file that is edited, among a policy that has its sections from there.
  var sources: [RuleSource] {
    let keys = marked.filter { $0 != "«" && $0 != "»" }.split(separator: "\n")
      .compactMap {
        $0.first?.isLetter == true ? $0.split(separator: ":").first.map(String.init) : nil
      }
    let base = RuleFileFixture.base(without: isOverlay ? ["languages"] : keys + ["languages"])
    let role: RuleSource.Role = isOverlay ? .overlay : .rules
    return [base, RuleSource(path: "b.yaml", bytes: Array(text.utf8), role: role)]
  }

  /// What is found in the file, on a day long after it was written.
  func findings() -> [Diagnostic] { Self.findings(in: sources) }

  /// What is found in the files that are edited.
  static func findings(in sources: [RuleSource]) -> [Diagnostic] {
    loader.lint(sources, asOf: Day(number: 30_000)).filter { $0.file == "b.yaml" }
  }

  /// Reads rule files in a little English.
  static let loader = RuleLoader(
    version: "0.1.0",
    languages: [
      RuleSource(
        path: "en.yaml",
        bytes: Array(
          """
          schema: 1
          languages:
            - id: en
              name: English
              ampersand: and
              drop: ["'s"]
              function_words: [it, of, the, what, we, are, for]
              inflections: [{end: "", forms: ["", s, ed, ing, ling]}]
          """.utf8))
    ])

  /// The place of the mistake as `line:column-line:column`.
  var place: String { FaultyRules(code, marked, "").place }

  var testDescription: String { name }
}
