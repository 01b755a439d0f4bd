import Diagnostics

/// The lines of a source file that a diagnostic speaks of, with a gutter and marks beneath.
struct Excerpt {
  /// A stretch of the file to be marked.
  struct Mark {
    /// Where it is.
    var range: SourceRange
    /// What stands beside the mark.
    var text: String
    /// `^` for the place meant, `-` for others.
    var sign: Character
    /// The colour of the mark.
    var style: Style
  }

  /// The widest line that is shown whole.
  private static let maximumWidth = 100

  private struct Row {
    var line: SourceLine
    var columns: Range<Int>
    var mark: Mark
    /// Whether the text stands here or on a later row of the same mark.
    var isLast: Bool
  }

  private let rows: [Row]

  /// Lays out marks in one file.
  init(_ marks: [Mark], in source: [UInt8]) {
    var rows: [Row] = []
    for mark in marks {
      let first = SourceLine(at: mark.range.start, in: source)
      let bytes = mark.range.start.offset..<max(mark.range.start.offset, mark.range.end.offset)
      let last = SourceLine.last(of: mark.range, in: source)
      rows.append(
        Row(line: first, columns: first.columns(of: bytes), mark: mark, isLast: last == nil))
      if let last {
        let end = last.columns(of: last.bytes.lowerBound..<bytes.upperBound).upperBound
        let start = min(last.inked.lowerBound, end - 1)
        rows.append(Row(line: last, columns: start..<end, mark: mark, isLast: true))
      }
    }
    self.rows = rows.sorted {
      ($0.line.number, $0.columns.lowerBound) < ($1.line.number, $1.columns.lowerBound)
    }
  }

  /// The largest line number.
  var lastLine: Int { rows.last?.line.number ?? 0 }

  /// Appends the lines, with a gutter for numbers of `digits` digits.
  func append(to output: inout String, digits: Int, painter: Painter) {
    var shown: Int?
    for row in rows {
      let window = Self.window(of: row)
      let fits = row.line.width <= Self.maximumWidth
      if shown != row.line.number || !fits {
        if let shown, row.line.number > shown + 1 { output += painter.paint("...", .faint) + "\n" }
        let number = String(row.line.number)
        let blanks = String(repeating: " ", count: max(0, digits - number.count))
        let text =
          (window.lowerBound > 0 ? "..." : "") + row.line.text(in: window)
          + (window.upperBound < row.line.width ? "..." : "")
        let gutter = painter.paint("\(blanks)\(number) |", .faint)
        output += text.isEmpty ? "\(gutter)\n" : "\(gutter) \(text)\n"
        shown = row.line.number
      }
      output += Self.beneath(row, window: window, digits: digits, painter: painter)
    }
  }

  private static func beneath(
    _ row: Row, window: Range<Int>, digits: Int, painter: Painter
  ) -> String {
    let columns = row.columns.clamped(to: window.lowerBound..<window.upperBound + 1)
    let before = columns.lowerBound - window.lowerBound + (window.lowerBound > 0 ? 3 : 0)
    var marks = String(repeating: row.mark.sign, count: max(1, columns.count))
    if row.isLast, !row.mark.text.isEmpty { marks += " " + row.mark.text }
    let gutter = painter.paint(String(repeating: " ", count: digits + 1) + "|", .faint)
    return gutter + String(repeating: " ", count: before + 1)
      + painter.paint(marks, row.mark.style) + "\n"
  }

  /// The columns that are shown: all, or of a long line those around the mark.
  private static func window(of row: Row) -> Range<Int> {
    let width = row.line.width
    if width <= maximumWidth { return 0..<width }
    let start = row.columns.upperBound <= maximumWidth ? 0 : max(0, row.columns.lowerBound - 30)
    return start..<min(width, start + maximumWidth)
  }
}
