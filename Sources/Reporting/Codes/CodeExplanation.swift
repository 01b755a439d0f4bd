package import Diagnostics

/// What a code means, for `adjudge why` and the page of all codes.
package struct CodeExplanation: Sendable {
  /// A piece of a file that gives the code.
  package enum Example: Sendable {
    /// Sections of rule files, in the place of those of ``CodeExplanation/policy``.
    case rules(String)
    /// The changes of an overlay to that policy, without its first line.
    case overlay(String)
    /// Records that are classified by that policy, and options of the command.
    case records(String, options: [String] = [])
    /// Something that is no file, such as a command.
    case other(String)
  }

  /// The code.
  package let code: DiagnosticCode
  /// What it means, as one sentence.
  package let meaning: String
  /// Why that matters.
  package let why: String
  /// What gives it; nil where that would show nothing.
  package let example: Example?
  /// What to do.
  package let mend: String

  init(
    _ code: DiagnosticCode, _ meaning: String, why: String, example: Example? = nil, mend: String
  ) {
    self.code = code
    self.meaning = meaning
    self.why = why
    self.example = example
    self.mend = mend
  }
}

extension CodeExplanation {
  /// Codes about one thing.
  package struct Section: Sendable {
    /// What they are about.
    package let title: String
    /// The codes, in the order of ``DiagnosticCode``.
    package let explanations: [CodeExplanation]
  }

  /// All codes, in the order of ``DiagnosticCode``.
  package static let sections = [
    Section(title: "Files", explanations: files),
    Section(title: "The text of a YAML file", explanations: yaml),
    Section(title: "The schema of rule files", explanations: schema),
    Section(title: "What rule files name", explanations: names),
    Section(title: "Evidence and terms", explanations: evidence),
    Section(title: "Levels and the decision table", explanations: table),
    Section(title: "Examples and tests", explanations: tests),
    Section(title: "Overlays", explanations: overlays),
    Section(title: "Likely not meant", explanations: lints),
    Section(title: "Records", explanations: records),
    Section(title: "What the check of a catalog finds", explanations: check),
    Section(title: "Agreed exceptions", explanations: agreements),
    Section(title: "Statistics of parts", explanations: parts),
  ]

  /// The explanation of a code.
  package static func of(_ name: String) -> CodeExplanation? {
    sections.lazy.flatMap(\.explanations).first { $0.code.rawValue == name }
  }

  /// The policy that the examples change.
  package static let policy = """
    schema: 1
    policy: {id: demo, version: 1.0.0}
    language: en
    input: {id: [id], text: {name: 2, description: 1}}
    lists: {metal: [steel, brass]}
    negation: {before: ["no", not], neutral: [not only]}
    dimensions:
      - {id: skill, levels: [{low: -2}, {high: 3}]}
      - {id: care, levels: [{little: -2}, {much: 3}]}
    evidence:
      - id: skill.design
        says: things are designed
        scores: {skill: 4}
        any: [design, draft]
        examples: {hit: [Designs bridges.]}
      - id: skill.weld
        says: metal is welded
        scores: {skill: -3}
        any: [weld .. $metal]
        examples: {hit: [Welds a piece of brass.]}
    decision:
      order: [plain, open, fine]
      rows:
        - {id: F1, skill: high, class: fine}
        - {id: P1, skill: low, class: plain}
      otherwise: open
    facets:
      - {id: place, choose: all, values: [{id: shop, any: [workshop]}]}

    """
}
