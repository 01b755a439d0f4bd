internal import Diagnostics

/// All that came of reading rule files, sound or not, for those who look at rules as written.
struct Draft {
  /// The files.
  let files: RuleFiles
  /// The rules before overlays, as far as they could be read.
  var rules: [EvidenceRule] = []
  /// The facets, as far as they could be read.
  var facets: [Facet] = []
  /// The rows before overlays, as far as they could be read.
  var rows: [DecisionTable.Row] = []
  /// The phrases that take a match back.
  var negation = Negation()
  /// The language of the texts, if it is known.
  var language: Language?
  /// What overlays change.
  var changes: [OverlayChange] = []
  /// The whole, overlays applied; nil if a part is missing.
  var ruleSet: RuleSet?
  /// What is wrong, sorted by file and place.
  var diagnostics: [Diagnostic] = []

  /// Whether nothing is wrong that keeps the rules from being used.
  var isUsable: Bool { files.isComplete && !diagnostics.contains { $0.severity == .error } }
}
