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
  /// The offset of every 64th scalar.
  private var checkpoints: [Int] = []
  /// The number of scalars after the byte order mark.
  private(set) var scalarCount = 0

  private static let stride = 64

  /// Finds the lines of `bytes`, which need not be valid UTF-8: a stray byte belongs to the scalar
  /// before it.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = [(markLength, 0)]
    for offset in markLength..<bytes.count {
      let byte = bytes[offset]
      if byte & 0xC0 == 0x80 { continue }
      if scalarCount % Self.stride == 0 { checkpoints.append(offset) }
      scalarCount += 1
      let endsLine =
        byte == 0x0A || byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
      if endsLine { lines.append((offset + 1, scalarCount)) }
    }
  }

  /// The file without its byte order mark.
  var content: ArraySlice<UInt8> { bytes[markLength...] }

  /// The number of lines.
  var lineCount: Int { lines.count }

  /// The byte offset of the scalar with this index, or the end of the file.
  func offset(ofIndex index: Int) -> Int {
    guard index < scalarCount, index >= 0 else { return index < 0 ? markLength : bytes.count }
    // Most files are plain ASCII.
    if markLength + scalarCount == bytes.count { return markLength + index }
    var offset = checkpoints[index / Self.stride]
    for _ in 0..<(index % Self.stride) {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  /// The position of the scalar with this index.
  func position(ofIndex index: Int) -> SourcePosition {
    let index = min(max(index, 0), scalarCount)
    let line = lineNumber { $0.index <= index }
    return SourcePosition(
      line: line, column: index - lines[line - 1].index + 1, offset: offset(ofIndex: index))
  }

  /// The position of the byte at `offset`.
  func position(ofOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, markLength), bytes.count)
    let line = lineNumber { $0.offset <= offset }
    let column = bytes[lines[line - 1].offset..<offset].reduce(into: 1) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return SourcePosition(line: line, column: column, offset: offset)
  }

  /// The range of the bytes at `offsets`.
  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      start: position(ofOffset: offsets.lowerBound), end: position(ofOffset: offsets.upperBound))
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

  /// The number of the last line of which `begins` says that it begins early enough.
  private func lineNumber(_ begins: ((offset: Int, index: Int)) -> Bool) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if begins(lines[middle]) { low = middle } else { high = middle }
    }
    return low + 1
  }
}
