import Diagnostics
import Rules
import Testing

/// A small policy in parts, of which a test may replace any.
struct RuleFileFixture {
  /// The sections of a policy that loads.
  static let sections: [(name: String, text: String)] = [
    ("policy", "policy: {id: acme, version: 1.4.0, needs: \">=0.1\"}"),
    ("language", "language: en"),
    ("languages", "languages: [{id: en}, {id: de}]"),
    ("input", "input: {id: [id, nr], text: {name: 2, description: {also: [details]}}}"),
    ("lists", "lists: {profession: [actuary, attorney]}"),
    (
      "dimensions",
      """
      dimensions:
        - {id: education, levels: [{basic: 0}, {degree: 3}, {advanced: 6}]}
        - {id: analysis, levels: [{routine: 0}, {applied: 3}, {expert: 6}]}
      """
    ),
    (
      "evidence",
      """
      evidence:
        - {id: ana.model, scores: {analysis: 6}, any: [financial model]}
        - {id: ana.invoices, scores: {analysis: -4, education: -2}, any: [data entry]}
      """
    ),
    (
      "decision",
      """
      decision:
        order: [BPO, undetermined, KPO]
        monotone: true
        rows:
          - {id: K1, analysis: expert, education: [unknown, degree, advanced], class: KPO}
          - {id: B1, analysis: routine, education: [basic, unknown], class: BPO}
        otherwise: undetermined
      """
    ),
    ("facets", "facets: [{id: domain, choose: best, values: [{id: legal, any: [court]}]}]"),
  ]

  /// The policy without some sections.
  static func base(without names: [String] = []) -> RuleSource {
    let kept = sections.filter { !names.contains($0.name) }.map(\.text)
    let text = (["schema: 1"] + kept).joined(separator: "\n") + "\n"
    return RuleSource(path: "a.yaml", bytes: Array(text.utf8))
  }

  /// Loads the policy, some sections of it given in `b.yaml` or changed by overlays `c.yaml` and on.
  static func load(
    _ text: String, replacing names: [String] = [], overlays: [String] = []
  ) -> LoadedRules {
    RuleLoader(version: "0.1.0").load(sources(text, replacing: names, overlays: overlays))
  }

  /// The files of which it is loaded.
  static func sources(
    _ text: String, replacing names: [String] = [], overlays: [String] = []
  ) -> [RuleSource] {
    var sources = [base(without: names)]
    if !text.isEmpty {
      sources.append(RuleSource(path: "b.yaml", bytes: Array(("schema: 1\n" + text).utf8)))
    }
    for (overlay, letter) in zip(overlays, "cdefg") {
      sources.append(
        RuleSource(
          path: "\(letter).yaml", bytes: Array(("schema: 1\n" + overlay).utf8), role: .overlay))
    }
    return sources
  }
}

/// A faulty part of a policy, the place of the fault between `«` and `»`.
struct FaultyRules: Sendable, CustomTestStringConvertible {
  let code: DiagnosticCode
  let marked: String
  let message: String
  var help: String?
  /// The sections that the text stands for.
  var replaced: [String]

  init(
    _ code: DiagnosticCode, _ marked: String, _ message: String, help: String? = nil,
    replacing replaced: [String] = []
  ) {
    (self.code, self.marked, self.message) = (code, marked, message)
    (self.help, self.replaced) = (help, replaced)
  }

  /// The text without marks.
  var text: String { marked.filter { $0 != "«" && $0 != "»" } }

  /// The place in a file that begins with one line more, as `line:column-line:column`.
  var place: String {
    var (line, column, marks) = (2, 1, [String]())
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«", "»": marks.append("\(line):\(column)")
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return marks.joined(separator: "-")
  }

  var testDescription: String { "\(code.rawValue): \(marked.debugDescription)" }
}

extension SourceRange {
  /// As `line:column-line:column`.
  var written: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
