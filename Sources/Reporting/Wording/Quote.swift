import CBytes
import CSV

/// Words of a cell, quoted on one line.
package enum Quote {
  /// The longest quote in bytes; one that is longer loses its end.
  static let longest = 100

  /// What a quote takes at most beyond ``longest``: the two quotes and the dots.
  static let extra = 5

  /// Writes the bytes of a range in single quotes.
  ///
  /// Spaces and line ends in a row become one space. Single quotes need no escaping in CSV or JSON.
  /// Behind the cell sixteen more bytes must be readable, as they are in a batch. What is one word has
  /// no spaces to look for.
  @inline(__always)
  static func put(
    _ range: Range<Int>, of cell: UnsafeBufferPointer<UInt8>, isWord: Bool = false,
    longest: Int = longest, with pen: inout Pen
  ) {
    pen.put(UInt8(ascii: "'"))
    let whole = UnsafeBufferPointer(rebasing: cell[range.clamped(to: 0..<cell.count)])
    let words = whole.count > longest ? cut(whole, longest) : whole
    if isWord || isOnOneLine(words) {
      pen.put(padded: words)
    } else {
      put(onOneLine: words, with: &pen)
    }
    if words.count < whole.count { pen.put("...") }
    pen.put(UInt8(ascii: "'"))
  }

  /// The beginning of a quote that is too long, not cut in the middle of a scalar.
  private static func cut(
    _ words: UnsafeBufferPointer<UInt8>, _ longest: Int
  ) -> UnsafeBufferPointer<UInt8> {
    var end = longest
    while end > 0, words[end] & 0xC0 == 0x80 { end -= 1 }
    return UnsafeBufferPointer(rebasing: words[..<end])
  }

  /// Whether a quote can be copied as it is, since only single spaces part its words; where that is
  /// not seen at once, it is false.
  @inline(__always)
  private static func isOnOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return true }
    var (at, blankBefore) = (0, UInt32(0))
    while at < bytes.count {
      // What is read behind the quote is not looked at.
      let left = bytes.count &- at
      let own = left < 16 ? 1 &<< UInt32(truncatingIfNeeded: left) &- 1 : UInt32(0xFFFF)
      let blanks = cbytes_up_to(start + at, 0x20) & own
      if cbytes_up_to(start + at, 0x1F) & own != 0 { return false }
      if blanks & (blanks &<< 1 | blankBefore) != 0 { return false }
      blankBefore = blanks &>> 15
      at &+= 16
    }
    return bytes[bytes.count - 1] > 0x20
  }

  @inline(never)
  private static func put(onOneLine bytes: UnsafeBufferPointer<UInt8>, with pen: inout Pen) {
    var wasBlank = false
    for byte in bytes {
      if !isBlank(byte) {
        if wasBlank { pen.put(0x20) }
        pen.put(byte)
      }
      wasBlank = isBlank(byte)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The quote as text for people, made safe.
  package static func text(
    _ range: Range<Int>, of cell: UnsafeBufferPointer<UInt8>, longest: Int = longest
  ) -> String {
    let words = cell[range.clamped(to: 0..<cell.count)]
    // A copy has readable bytes behind it.
    var copy = ByteBuffer(capacity: words.count)
    copy.append(UnsafeBufferPointer(rebasing: words))
    var buffer = ByteBuffer(capacity: longest + extra)
    var pen = buffer.pen(for: longest + extra)
    put(0..<words.count, of: copy.bytes, longest: longest, with: &pen)
    buffer.close(pen)
    return SafeText.escape(bytes: buffer.bytes)
  }
}
