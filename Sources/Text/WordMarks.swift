/// Marks the bytes of a text that are ASCII letters and digits, one bit each.
///
/// With a bit for each byte, where the next word begins and how long it is are two counts of zeros,
/// without a branch that depends on the word. Bytes are looked at eight at a time in a `UInt64`, each
/// test leaving its answer in the high bit of its byte.
struct WordMarks: ~Copyable {
  private var bits = GrowableBuffer<UInt8>(capacity: 256)

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks a text, which needs seven readable bytes after its end.
  mutating func mark(_ base: UnsafePointer<UInt8>, count: Int) {
    bits.reserve(count >> 3 + 16)
    let out = bits.base
    var at = 0
    while at < count {
      let bytes = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
      out[at &>> 3] = Self.gather(Self.words(bytes))
      at &+= 8
    }
    // What is read beyond the text is no word.
    if count & 7 != 0 { out[count >> 3] &= (1 << UInt8(count & 7)) - 1 }
    UnsafeMutableRawPointer(out + (count + 7) >> 3).storeBytes(of: 0, as: UInt64.self)
  }

  /// The marks from a byte on, lowest first: at least 57 of them.
  @inline(__always)
  func window(_ at: Int) -> UInt64 {
    let eight = UnsafeRawPointer(bits.base + at &>> 3).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: eight) &>> UInt64(truncatingIfNeeded: at & 7)
  }

  /// High bits at ASCII letters and digits.
  @inline(__always)
  private static func words(_ bytes: UInt64) -> UInt64 {
    let plain = bytes & ~highs
    let lowered = plain | (ones &* 0x20)
    let letters = (lowered &+ ones &* (0x80 - 0x61)) & ~(lowered &+ ones &* (0x80 - 0x7B))
    let digits = (plain &+ ones &* (0x80 - 0x30)) & ~(plain &+ ones &* (0x80 - 0x3A))
    return (letters | digits) & ~bytes & highs
  }

  /// The high bits of eight bytes, side by side.
  @inline(__always)
  private static func gather(_ marks: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: (marks &* 0x0002_0408_1020_4081) &>> 56)
  }
}
