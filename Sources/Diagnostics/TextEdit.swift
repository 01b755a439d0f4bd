/// A mend of a file that is certain: these bytes go, those come.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced; empty where something is only inserted.
  public var range: SourceRange
  /// What stands there afterwards.
  public var replacement: String

  /// Creates an edit.
  public init(range: SourceRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
