public import Diagnostics

/// What came of reading rule files.
public struct LoadedRules: Sendable, Equatable {
  /// The rule set, overlays applied; nil if anything is wrong with it.
  public var ruleSet: RuleSet?
  /// The changes that overlays made, in the order of files and lines.
  public var changes: [OverlayChange]
  /// All that is wrong or worth knowing, sorted by file and place.
  public var diagnostics: [Diagnostic]

  /// Creates a result.
  public init(ruleSet: RuleSet?, changes: [OverlayChange] = [], diagnostics: [Diagnostic] = []) {
    self.ruleSet = ruleSet
    self.changes = changes
    self.diagnostics = diagnostics
  }
}
