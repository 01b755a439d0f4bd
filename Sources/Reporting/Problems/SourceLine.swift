import Diagnostics

/// One line of a source file, ready to be shown with marks beneath.
struct SourceLine {
  /// Its number, counted from 1.
  var number: Int
  /// Its bytes in the file, without the line end and a byte order mark.
  var bytes: Range<Int>
  /// Its pieces as they are shown.
  private var pieces: [SafeText.Piece]

  /// Finds the line around a position.
  init(at position: SourcePosition, in source: [UInt8]) {
    let offset = min(max(position.offset, 0), source.count)
    var start = offset
    while start > 0, !Self.endsLine(source[start - 1]) { start -= 1 }
    if start == 0, source.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var end = max(offset, start)
    while end < source.count, !Self.endsLine(source[end]) { end += 1 }
    self.init(number: position.line, bytes: start..<end, in: source)
  }

  private init(number: Int, bytes: Range<Int>, in source: [UInt8]) {
    self.number = number
    self.bytes = bytes
    pieces = SafeText.pieces(of: source[bytes]).map { piece in
      guard piece.text == "\\t" else { return piece }
      return SafeText.Piece(text: "    ", length: piece.length, width: 4)
    }
  }

  /// The last line of a range that spans several; nil when it ends on the line it starts on.
  static func last(of range: SourceRange, in source: [UInt8]) -> SourceLine? {
    guard range.end.line > range.start.line else { return nil }
    var offset = min(range.end.offset, source.count)
    var line = range.end.line
    // A range that ends where a line begins means the line before.
    while line > range.start.line, offset > range.start.offset, endsLine(source[offset - 1]) {
      if offset > 1, source[offset - 1] == UInt8(ascii: "\n"),
        source[offset - 2] == UInt8(ascii: "\r")
      {
        offset -= 1
      }
      offset -= 1
      line -= 1
    }
    guard line > range.start.line else { return nil }
    return SourceLine(at: SourcePosition(line: line, column: 1, offset: offset), in: source)
  }

  private static func endsLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The columns it takes.
  var width: Int { pieces.reduce(0) { $0 + $1.width } }

  /// The columns of a range of the file's bytes, clipped to the line; never empty.
  func columns(of range: Range<Int>) -> Range<Int> {
    var (column, start, end) = (0, 0, 0)
    var offset = bytes.lowerBound
    for piece in pieces {
      if offset <= range.lowerBound { start = column }
      offset += piece.length
      column += piece.width
      if offset <= range.lowerBound { start = column }
      if offset - piece.length < range.upperBound { end = column }
    }
    return start..<max(end, start + 1)
  }

  /// The columns from the first byte that is no blank up to the end.
  var inked: Range<Int> {
    let blank = pieces.prefix { $0.text.allSatisfy { $0 == " " } }.reduce(0) { $0 + $1.width }
    return blank..<max(width, blank + 1)
  }

  /// What stands in a window of columns.
  func text(in window: Range<Int>) -> String {
    var column = 0
    var result = ""
    for piece in pieces {
      if column >= window.lowerBound, column + piece.width <= window.upperBound {
        result += piece.text
      }
      column += piece.width
    }
    return result
  }
}
