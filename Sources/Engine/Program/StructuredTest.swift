import Rules
import Text

/// The `where` of one rule or facet value.
struct StructuredTest: Sendable {
  /// The owner.
  var owner: Int
  /// The columns it asks about, as indices of ``RuleSet/structuredColumns``, and what it wants.
  var conditions: [(column: Int, anyOf: [ColumnCondition.Wanted])]

  /// The tests of all owners that have a `where`.
  static func all(of conditions: [Condition], columns: [String]) -> [StructuredTest] {
    conditions.enumerated().compactMap { owner, condition in
      guard !condition.columns.isEmpty, condition.status != .retired else { return nil }
      return StructuredTest(
        owner: owner,
        conditions: condition.columns.map { wanted in
          (columns.firstIndex(of: wanted.column.lowercased()) ?? 0, wanted.anyOf)
        })
    }
  }

  /// Whether it holds; a column that the input lacks never fits.
  func holds(
    _ columns: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>, _ tokenizer: inout Tokenizer
  ) -> Bool {
    for (column, anyOf) in conditions {
      guard column < columns.count, let cell = columns[column] else { return false }
      tokenizer.clear()
      tokenizer.read(cell)
      if !anyOf.contains(where: { Self.fits(cell, $0, tokenizer) }) { return false }
    }
    return true
  }

  /// Whether a cell, whose words were read, is what is wanted.
  private static func fits(
    _ cell: UnsafeBufferPointer<UInt8>, _ wanted: ColumnCondition.Wanted,
    _ tokenizer: borrowing Tokenizer
  ) -> Bool {
    switch wanted {
    case .words(let words):
      guard tokenizer.tokens.count == words.count else { return false }
      for (index, word) in words.enumerated() where !tokenizer.isWord(at: index, word) {
        return false
      }
      return true
    case .number(let comparison, let bound):
      guard let value = Decimal(cell: cell) else { return false }
      switch comparison {
      case .atLeast: return value >= bound
      case .atMost: return value <= bound
      case .above: return value > bound
      case .below: return value < bound
      case .equal: return value == bound
      }
    }
  }
}
