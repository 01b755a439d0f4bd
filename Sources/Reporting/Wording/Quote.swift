package import CSV

/// Words of a cell, quoted on one line.
package enum Quote {
  /// The longest quote in bytes; one that is longer loses its end.
  static let longest = 100

  /// Appends the bytes of a range in single quotes.
  ///
  /// Spaces and line ends in a row become one space. Single quotes need no escaping in CSV or JSON.
  /// Behind the cell sixteen more bytes must be readable, as they are in a batch.
  package static func append(
    _ range: Range<Int>, of cell: UnsafeBufferPointer<UInt8>, longest: Int = longest,
    to buffer: inout ByteBuffer
  ) {
    buffer.append(UInt8(ascii: "'"))
    let range = range.clamped(to: 0..<cell.count)
    var end = range.upperBound
    if range.count > longest {
      end = range.lowerBound + longest
      // Not in the middle of a scalar.
      while end > range.lowerBound, cell[end] & 0xC0 == 0x80 { end -= 1 }
    }
    let words = UnsafeBufferPointer(rebasing: cell[range.lowerBound..<end])
    if isOnOneLine(words) {
      buffer.append(padded: words)
    } else {
      append(onOneLine: words, to: &buffer)
    }
    if end < range.upperBound { buffer.append("...") }
    buffer.append(UInt8(ascii: "'"))
  }

  /// Whether a quote can be copied as it is, since only single spaces part its words; where that is
  /// not seen at once, it is false. Eight bytes are looked at together, a mark in each one's high bit.
  private static func isOnOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return true }
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var (at, blankBefore) = (0, UInt64(0))
    while at < bytes.count {
      var word = UInt64(
        littleEndian: UnsafeRawPointer(start + at).loadUnaligned(as: UInt64.self))
      // What is read behind the quote counts as letters.
      let left = bytes.count &- at
      if left < 8 { word |= ~0 &<< UInt64(truncatingIfNeeded: 8 &* left) }
      let low = word & ~highs
      let blanks = ~((low &+ ones &* (0x80 - 0x21)) | word) & highs
      let controls = ~((low &+ ones &* (0x80 - 0x20)) | word) & highs
      if controls | (blanks & (blanks &<< 8 | blankBefore)) != 0 { return false }
      blankBefore = blanks &>> 56
      at &+= 8
    }
    return bytes[bytes.count - 1] > 0x20
  }

  private static func append(
    onOneLine bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer
  ) {
    var start = 0
    var index = 0
    while index < bytes.count {
      // Single spaces, which are the rule, are copied with the words around them.
      let isBlank = isBlank(bytes[index])
      let isPlain =
        !isBlank
        || bytes[index] == 0x20 && index + 1 < bytes.count
          && !Self.isBlank(bytes[index + 1])
      index += 1
      if isPlain { continue }
      buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<index - 1]))
      while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
      if index < bytes.count { buffer.append(0x20) }
      start = index
    }
    buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The quote as text for people, made safe.
  package static func text(
    _ range: Range<Int>, of cell: UnsafeBufferPointer<UInt8>, longest: Int = longest
  ) -> String {
    var buffer = ByteBuffer(capacity: longest + 8)
    append(range, of: cell, longest: longest, to: &buffer)
    return SafeText.escape(bytes: buffer.bytes)
  }
}
