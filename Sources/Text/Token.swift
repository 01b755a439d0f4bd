/// A word of a text as the engine reads it.
package struct Token: Sendable, BitwiseCopyable {
  /// What else is known of a word.
  package struct Flags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Written in capitals.
    @inlinable package static var capitals: Flags { Flags(rawValue: 1) }
    /// Followed by a full stop that ends no sentence.
    @inlinable package static var abbreviated: Flags { Flags(rawValue: 2) }
    /// Joined to the next word by a hyphen.
    @inlinable package static var hyphenated: Flags { Flags(rawValue: 4) }
  }

  /// The folded word.
  package var key: WordKey
  /// Its number in the vocabulary, 0 if it is not there.
  package var word: UInt32
  /// The number of the word that it makes with the next one across a hyphen, or 0.
  package var joined: UInt32 = 0
  /// The first byte in the text.
  package var start: UInt32
  /// The byte after its last.
  package var end: UInt32
  /// Counts sentences from 0.
  package var sentence: UInt32
  /// Counts clauses from 0; a sentence's end ends a clause too.
  package var clause: UInt32
  /// What else is known.
  package var flags: Flags

  @inlinable
  package init(
    key: WordKey, word: UInt32, start: UInt32, end: UInt32, sentence: UInt32, clause: UInt32,
    flags: Flags
  ) {
    self.key = key
    self.word = word
    self.start = start
    self.end = end
    self.sentence = sentence
    self.clause = clause
    self.flags = flags
  }
}

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
    self.init(low: 0, high: 0, length: UInt32(bytes.count))
    for (index, byte) in bytes.prefix(16).enumerated() {
      if index < 8 {
        low |= UInt64(byte) << UInt64(8 * index)
      } else {
        high |= UInt64(byte) << UInt64(8 * (index - 8))
      }
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
