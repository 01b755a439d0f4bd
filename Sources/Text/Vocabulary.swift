/// Finds the number of a folded word.
///
/// Words of up to sixteen bytes stand in one open-addressed table that is less than a third full, so
/// that a word is found, or found missing, in little more than one comparison of two machine words.
/// Longer words, which are rare, are found by their hash and compared byte by byte. Words that only a
/// prefix knows are looked up last.
package final class Vocabulary: @unchecked Sendable {
  /// A word and its numbers, above 0.
  package struct Entry: Sendable {
    /// The folded word, or a prefix.
    package var bytes: [UInt8]
    /// Its number.
    package var word: UInt32
    /// Its number when written in capitals; the same where that makes no difference.
    package var inCapitals: UInt32

    /// Creates an entry.
    package init(bytes: [UInt8], word: UInt32, inCapitals: UInt32) {
      self.bytes = bytes
      self.word = word
      self.inCapitals = inCapitals
    }
  }

  /// A place in the table of short words; free if `word` is 0.
  private struct Slot: BitwiseCopyable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var word: UInt32 = 0
    var inCapitals: UInt32 = 0
  }

  // Written once, in the initialiser, and only read afterwards, which is what makes it sendable.
  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int
  private let long: [UInt64: [Entry]]
  /// The prefixes, longest first.
  private let prefixes: [Entry]
  /// One bit per value of ``filterIndex(_:)`` that a prefix has.
  private let prefixFilter: (UInt64, UInt64, UInt64, UInt64)

  /// Creates a vocabulary.
  package init(words: [Entry] = [], prefixes: [Entry] = []) {
    var size = 16
    while size < words.count * 3 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    var long: [UInt64: [Entry]] = [:]
    for entry in words {
      guard entry.bytes.count <= 16 else {
        let hash = entry.bytes.withUnsafeBufferPointer { WordKey.hash(long: $0) }
        long[hash, default: []].append(entry)
        continue
      }
      let key = WordKey(short: entry.bytes)
      var at = Self.hash(key) & mask
      while slots[at].word != 0 { at = (at + 1) & mask }
      slots[at] = Slot(
        low: key.low, high: key.high, word: entry.word, inCapitals: entry.inCapitals)
    }
    self.long = long
    self.prefixes = prefixes.sorted { $0.bytes.count > $1.bytes.count }
    var filter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for prefix in prefixes {
      let index = Self.filterIndex(WordKey(short: Array(prefix.bytes.prefix(3))))
      withUnsafeMutableBytes(of: &filter) { $0[index >> 3] |= 1 << UInt8(index & 7) }
    }
    prefixFilter = filter
  }

  deinit { slots.deallocate() }

  /// The number of a word; 0 if no pattern knows it. `arena` has the long words.
  @inline(__always)
  func number(
    of key: WordKey, inCapitals: Bool, arena: borrowing GrowableBuffer<UInt8>
  ) -> UInt32 {
    guard key.isShort else { return longNumber(of: key, inCapitals, arena) }
    var at = Self.hash(key) & mask
    while true {
      let slot = slots[at]
      if slot.low == key.low, slot.high == key.high, slot.word != 0 {
        return inCapitals ? slot.inCapitals : slot.word
      }
      if slot.word == 0 { break }
      at = (at + 1) & mask
    }
    return prefixes.isEmpty ? 0 : prefixNumber(of: key)
  }

  @inline(never)
  private func longNumber(
    of key: WordKey, _ inCapitals: Bool, _ arena: borrowing GrowableBuffer<UInt8>
  ) -> UInt32 {
    let from = Int(key.low)
    let bytes = UnsafeBufferPointer(
      rebasing: arena.elements[from..<from + Int(key.length)])
    if let found = long[key.high]?.first(where: { $0.bytes.elementsEqual(bytes) }) {
      return inCapitals ? found.inCapitals : found.word
    }
    return prefixNumber(of: bytes)
  }

  @inline(never)
  private func prefixNumber(of key: WordKey) -> UInt32 {
    let index = Self.filterIndex(key)
    let isPossible = withUnsafeBytes(of: prefixFilter) {
      $0[index >> 3] & 1 << UInt8(index & 7) != 0
    }
    guard isPossible else { return 0 }
    return withUnsafeBytes(of: (key.low.littleEndian, key.high.littleEndian)) { bytes in
      prefixNumber(
        of: UnsafeBufferPointer(
          rebasing: bytes.bindMemory(to: UInt8.self)[..<Int(key.length)]))
    }
  }

  private func prefixNumber(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    prefixes.first { bytes.starts(with: $0.bytes) }?.word ?? 0
  }

  /// A cheap index, 0...255, of the first three bytes of a short word.
  @inline(__always)
  private static func filterIndex(_ key: WordKey) -> Int {
    Int(truncatingIfNeeded: (key.low ^ key.low >> 7 ^ key.low >> 14) & 0xFF)
  }

  @inline(__always)
  private static func hash(_ key: WordKey) -> Int {
    let mixed = (key.low ^ (key.high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
