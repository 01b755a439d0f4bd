/// Eight bytes at a time in one integer: which of them is the first that matters.
///
/// A subtraction borrows from the next byte only below a byte that matched, so the lowest mark is
/// always right and those above it may not be; only the lowest is ever used.
enum Word {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Eight times `byte`.
  @inline(__always)
  static func spread(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* ones
  }

  /// Loads eight bytes, the first one lowest.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// Marks bytes equal to the one that `pattern` repeats.
  @inline(__always)
  static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return (difference &- ones) & ~difference & highs
  }

  /// How many bytes stand before the lowest mark.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int {
    marks.trailingZeroBitCount &>> 3
  }
}
