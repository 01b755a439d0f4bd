/// Blank lines and comments between two lines with words.
struct Gap {
  /// A comment on a line of its own, and the column where it stood, counted from 1.
  struct Comment {
    var text: String
    var column: Int
  }

  private var rows: [Comment?] = []

  /// Notes a blank line.
  mutating func addBlank() { rows.append(nil) }

  /// Notes a comment.
  mutating func add(_ text: String, column: Int) {
    rows.append(Comment(text: text, column: column))
  }

  /// Hands out the rows, nil for a blank line: no two of those in a row, none at the beginning or the
  /// end of a file, and none in brackets.
  mutating func take(isFirst: Bool, isLast: Bool, isInFlow: Bool) -> [Comment?] {
    var kept: [Comment?] = []
    for row in rows {
      let isRepeated = row == nil && (kept.isEmpty ? isFirst : kept[kept.count - 1] == nil)
      if !isRepeated, !(row == nil && isInFlow) { kept.append(row) }
    }
    if isLast { while let last = kept.last, last == nil { kept.removeLast() } }
    rows = []
    return kept
  }
}
