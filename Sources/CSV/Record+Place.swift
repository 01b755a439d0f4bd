package import Diagnostics

extension Record {
  /// Where a field stands in the file, quotes included; for records of delimited text.
  package func range(ofField index: Int) -> SourceRange {
    let field = rawField(index)
    let first = field.baseAddress.map { $0 - bytes } ?? end
    return SourceRange(start: position(at: first), end: position(at: first + field.count))
  }

  private func position(at byte: Int) -> SourcePosition {
    let (line, column) = Record.place(of: byte, from: start, line: line, in: bytes)
    return SourcePosition(line: line, column: column, offset: offset + byte - start)
  }

  /// The line and the column of a byte, counted from the start of its record.
  static func place(
    of byte: Int, from start: Int, line: Int, in bytes: UnsafePointer<UInt8>
  ) -> (line: Int, column: Int) {
    var (line, column) = (line, 1)
    for i in start..<max(start, byte) {
      let this = bytes[i]
      let isPair = this == Byte.carriageReturn && i + 1 < byte && bytes[i + 1] == Byte.lineFeed
      if this == Byte.lineFeed || this == Byte.carriageReturn && !isPair {
        (line, column) = (line + 1, 1)
      } else if this & 0xC0 != 0x80, !isPair {
        column += 1
      }
    }
    return (line, column)
  }
}
