/// One process as the engine reads it: cells of text, and cells of structured columns.
public struct Record: Sendable, Equatable {
  /// The text cells as UTF-8, in the order of ``InputColumns/text``; empty where there is none.
  public var text: [[UInt8]]
  /// The structured cells, in the order of ``RuleSet/structuredColumns``; nil where the input has none.
  public var columns: [[UInt8]?]

  /// Creates a record.
  public init(text: [[UInt8]], columns: [[UInt8]?] = []) {
    self.text = text
    self.columns = columns
  }
}
