package import Diagnostics

/// The bytes of a file and the way from libyaml's marks to lines, columns and offsets.
///
/// libyaml counts Unicode scalars from the start of its input and takes U+0085, U+2028 and U+2029
/// for line ends, as no editor does. So only its scalar index is used, and the lines are ours:
/// LF, CR LF and CR end one. A byte order mark belongs to no line but counts in offsets.
package struct SourceText: Sendable {
  /// The file, byte order mark included.
  package let bytes: [UInt8]
  /// The length of the byte order mark.
  let markLength: Int
  /// The offset and the scalar index of the start of each line.
  private var lines: [(offset: Int, index: Int)]
  /// The offset of every 16th scalar, unless each byte is one.
  private var checkpoints: [Int] = []
  /// The number of scalars after the byte order mark.
  let scalarCount: Int
  /// Whether each byte is a scalar, as in most files.
  private let hasScalarPerByte: Bool

  private static let stride = 16

  /// Finds the lines of `bytes`, which need not be valid UTF-8: a stray byte belongs to the scalar
  /// before it.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = [(markLength, 0)]
    var count = 0
    for offset in markLength..<bytes.count {
      let byte = bytes[offset]
      if !Self.continues(byte) { count += 1 }
      let endsLine =
        byte == 0x0A || byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
      if endsLine { lines.append((offset + 1, count)) }
    }
    scalarCount = count
    hasScalarPerByte = markLength + count == bytes.count
    if hasScalarPerByte { return }
    count = 0
    for offset in markLength..<bytes.count where !Self.continues(bytes[offset]) {
      if count % Self.stride == 0 { checkpoints.append(offset) }
      count += 1
    }
  }

  /// The file without its byte order mark.
  var content: ArraySlice<UInt8> { bytes[markLength...] }

  /// Whether a byte goes on with the scalar of the byte before it.
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The number of lines.
  var lineCount: Int { lines.count }

  /// The byte offset of the scalar with this index, or the end of the file.
  func offset(ofIndex index: Int) -> Int {
    guard index < scalarCount, index >= 0 else { return index < 0 ? markLength : bytes.count }
    if hasScalarPerByte { return markLength + index }
    var offset = checkpoints[index / Self.stride]
    for _ in 0..<(index % Self.stride) {
      offset += 1
      while offset < bytes.count, Self.continues(bytes[offset]) { offset += 1 }
    }
    return offset
  }

  /// The index of the scalar that the byte at `offset` begins; a line may be as long as the file, so
  /// the scalars are counted from the checkpoint before it.
  private func index(ofOffset offset: Int) -> Int {
    if hasScalarPerByte { return offset - markLength }
    var (low, high) = (0, checkpoints.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle] <= offset { low = middle } else { high = middle }
    }
    var index = low * Self.stride
    var at = checkpoints.isEmpty ? offset : checkpoints[low]
    while at < offset {
      if !Self.continues(bytes[at]) { index += 1 }
      at += 1
    }
    return index
  }

  /// The position of the byte at `offset`, which is on line `first` or a later one.
  func position(ofOffset offset: Int, fromLine first: Int = 1) -> SourcePosition {
    let offset = min(max(offset, markLength), bytes.count)
    let line = lineNumber(of: offset, from: first)
    let column = index(ofOffset: offset) - lines[line - 1].index + 1
    return SourcePosition(line: line, column: column, offset: offset)
  }

  /// The range of the bytes at `offsets`.
  package func range(_ offsets: Range<Int>) -> SourceRange {
    let start = position(ofOffset: offsets.lowerBound)
    let end = position(ofOffset: offsets.upperBound, fromLine: start.line)
    return SourceRange(start: start, end: end)
  }

  /// The offsets of the bytes of a line, its line end left out.
  func line(_ number: Int) -> Range<Int> {
    let start = lines[number - 1].offset
    var end = number < lines.count ? lines[number].offset : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text at `offsets`.
  func text(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[offsets], as: UTF8.self)
  }

  /// The byte at `offset`; nil at the end of the file.
  func byte(at offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  /// The number of the line that the byte at `offset` is on; `first` is that line or an earlier one.
  private func lineNumber(of offset: Int, from first: Int) -> Int {
    // Most ranges end on the line on which they begin.
    if first == lines.count || offset < lines[first].offset { return first }
    var (low, high) = (first, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
