import Text

/// Finds the number of a folded word.
///
/// Words of up to sixteen bytes stand in one open-addressed table that is less than half full, so that
/// a word is found, or found missing, in little more than one comparison of two machine words. Longer
/// words, which are rare, are found by their hash and compared byte by byte. Words that only a prefix
/// knows are looked up last.
struct Vocabulary: Sendable {
  /// An entry of the table of short words; free if `word` is 0.
  struct Slot: BitwiseCopyable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var word: UInt32 = 0
  }

  private let slots: FrozenTable<Slot>
  private let mask: Int
  private let long: [UInt64: [(bytes: [UInt8], word: UInt32)]]
  /// The prefixes, longest first, with the number that stands for words known by it alone.
  private let prefixes: [(bytes: [UInt8], word: UInt32)]
  /// Which low bytes of the sum of their first three bytes the prefixes have.
  private let prefixFilter: FrozenTable<Bool>

  /// Creates a vocabulary; a word's number is above 0.
  init(
    words: [(bytes: [UInt8], word: UInt32)], prefixes: [(bytes: [UInt8], word: UInt32)]
  ) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    var slots = [Slot](repeating: Slot(), count: size)
    var long: [UInt64: [(bytes: [UInt8], word: UInt32)]] = [:]
    for entry in words {
      guard entry.bytes.count <= 16 else {
        let hash = entry.bytes.withUnsafeBufferPointer { WordKey.hash(long: $0) }
        long[hash, default: []].append(entry)
        continue
      }
      let key = WordKey(short: entry.bytes)
      var at = Self.hash(key.low, key.high) & mask
      while slots[at].word != 0 { at = (at + 1) & mask }
      slots[at] = Slot(low: key.low, high: key.high, word: entry.word)
    }
    self.slots = FrozenTable(slots)
    self.long = long
    self.prefixes = prefixes.sorted { $0.bytes.count > $1.bytes.count }
    var filter = [Bool](repeating: false, count: 256)
    for prefix in prefixes {
      filter[Self.filterIndex(WordKey(short: prefix.bytes.prefix(3)))] = true
    }
    prefixFilter = FrozenTable(filter)
  }

  /// The number of a word; 0 if no pattern knows it.
  @inline(__always)
  func word(_ key: WordKey, in tokenizer: borrowing Tokenizer) -> UInt32 {
    if key.isShort {
      var at = Self.hash(key.low, key.high) & mask
      while true {
        let slot = slots.base[at]
        if slot.low == key.low, slot.high == key.high, slot.word != 0 { return slot.word }
        if slot.word == 0 { break }
        at = (at + 1) & mask
      }
      return prefixFilter.base[Self.filterIndex(key)] ? prefixWord(key, in: tokenizer) : 0
    }
    return longWord(key, in: tokenizer)
  }

  private func longWord(_ key: WordKey, in tokenizer: borrowing Tokenizer) -> UInt32 {
    let bytes = tokenizer.longWord(key)
    if let found = long[key.high]?.first(where: { $0.bytes.elementsEqual(bytes) }) {
      return found.word
    }
    return prefixes.isEmpty ? 0 : prefixWord(of: bytes)
  }

  private func prefixWord(_ key: WordKey, in tokenizer: borrowing Tokenizer) -> UInt32 {
    withUnsafeBytes(of: (key.low.littleEndian, key.high.littleEndian)) { bytes in
      prefixWord(
        of: UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<Int(key.length)]))
    }
  }

  private func prefixWord(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    prefixes.first { bytes.starts(with: $0.bytes) }?.word ?? 0
  }

  /// A cheap index of the first three bytes of a short word.
  @inline(__always)
  private static func filterIndex(_ key: WordKey) -> Int {
    Int(truncatingIfNeeded: (key.low ^ key.low >> 7 ^ key.low >> 14) & 0xFF)
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
