/// A folded word, in two machine words when it has at most sixteen bytes.
///
/// Longer words lie in the tokenizer's arena: `low` is then their offset, `high` their hash.
package struct WordKey: Sendable, Hashable, BitwiseCopyable {
  package var low: UInt64
  package var high: UInt64
  /// The length in bytes of the folded word.
  package var length: UInt32

  @inlinable
  package init(low: UInt64, high: UInt64, length: UInt32) {
    self.low = low
    self.high = high
    self.length = length
  }

  /// Whether the word is in the key itself.
  @inlinable package var isShort: Bool { length <= 16 }

  /// The key of at most sixteen bytes.
  package init(short bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { WordKey(short: $0) }
  }

  /// The key of at most sixteen bytes.
  package init(short bytes: UnsafeBufferPointer<UInt8>) {
    self.init(low: 0, high: 0, length: UInt32(bytes.count))
    for (index, byte) in bytes.prefix(16).enumerated() {
      if index < 8 {
        low |= UInt64(byte) << UInt64(8 * index)
      } else {
        high |= UInt64(byte) << UInt64(8 * (index - 8))
      }
    }
  }

  /// The bytes of a word that is in the key itself.
  package var bytes: [UInt8] {
    (0..<Int(length)).map { index in
      UInt8(truncatingIfNeeded: index < 8 ? low >> (8 * index) : high >> (8 * (index - 8)))
    }
  }

  /// The key of this word and another written as one; nil if that is too long for a key.
  @inlinable
  package func joined(to other: WordKey) -> WordKey? {
    let length = length + other.length
    guard length <= 16, self.length > 0, other.length > 0 else { return nil }
    let shift = 8 * UInt64(self.length)
    if self.length >= 8 {
      return WordKey(low: low, high: high | other.low << (shift - 64), length: length)
    }
    return WordKey(
      low: low | other.low << shift,
      high: other.high << shift | other.low >> (64 - shift), length: length)
  }

  /// The hash of longer words: FNV-1a with a final mix, the same on every machine.
  package static func hash(long bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}

/// What a vocabulary says of a word, in one machine word: the number of its sense, which other words may
/// share, and two marks.
package struct WordValue: Sendable, BitwiseCopyable {
  package var bits: UInt32

  @inlinable package init(bits: UInt32) { self.bits = bits }

  /// Puts a number, which is below 2^29, and the marks together.
  package init(_ number: UInt32, opens: Bool, isCommon: Bool) {
    bits = number | (opens ? Self.opens : 0) | (isCommon ? Self.common : 0)
  }

  static let opens: UInt32 = 1 << 31
  static let common: UInt32 = 1 << 30

  /// A word that is not known.
  static let unknown = WordValue(bits: 0)

  /// The number of its sense, 0 for a word that is not known.
  var number: UInt32 { bits & (Self.common - 1) }
  /// Whether a term may begin with the word.
  var opens: Bool { bits & Self.opens != 0 }
  /// Whether it is one of the language's commonest words.
  var isCommon: Bool { bits & Self.common != 0 }
}
