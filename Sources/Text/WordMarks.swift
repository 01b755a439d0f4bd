import CBytes

/// Marks the bytes of a text that are ASCII letters and digits, one bit each.
///
/// With a bit for each byte, where the next word begins and how long it is are two counts of zeros,
/// without a branch that depends on the word. Sixteen bytes are compared at once.
struct WordMarks: ~Copyable {
  private var bits = GrowableBuffer<UInt8>(capacity: 256)

  /// Marks a text, which needs fifteen readable bytes after its end.
  mutating func mark(_ base: UnsafePointer<UInt8>, count: Int) {
    bits.reserve(count >> 3 + 16)
    let out = UnsafeMutableRawPointer(bits.base)
    var at = 0
    while at &+ 64 <= count {
      let low = UInt64(cbytes_words(base + at) | cbytes_words(base + (at &+ 16)) &<< 16)
      let high = UInt64(cbytes_words(base + (at &+ 32)) | cbytes_words(base + (at &+ 48)) &<< 16)
      out.storeBytes(
        of: (low | high &<< 32).littleEndian, toByteOffset: at &>> 3, as: UInt64.self)
      at &+= 64
    }
    while at < count {
      out.storeBytes(
        of: UInt16(truncatingIfNeeded: cbytes_words(base + at)).littleEndian,
        toByteOffset: at &>> 3, as: UInt16.self)
      at &+= 16
    }
    // What is read beyond the text is no word.
    let last = count >> 3
    if count & 7 != 0 { bits[last] &= (1 << UInt8(count & 7)) - 1 }
    (out + (count + 7) >> 3).storeBytes(of: 0, as: UInt64.self)
  }

  /// The marks from a byte on, lowest first: at least 57 of them.
  @inline(__always)
  func window(_ at: Int) -> UInt64 { Self.window(UnsafePointer(bits.base), at) }

  /// Where the marks are, for ``window(_:_:)``; valid until the next text is marked.
  var base: UnsafePointer<UInt8> { UnsafePointer(bits.base) }

  /// The same by the marks' address.
  @inline(__always)
  static func window(_ base: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
    let eight = UnsafeRawPointer(base + at &>> 3).loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: eight) &>> UInt64(truncatingIfNeeded: at & 7)
  }
}
