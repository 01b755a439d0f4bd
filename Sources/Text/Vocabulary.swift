/// Finds what is known of a folded word.
///
/// Words of up to sixteen bytes stand in a ``WordTable``. Longer words, which are rare, are found by
/// their hash and compared byte by byte. Words that only a prefix knows are looked up last.
package final class Vocabulary: Sendable {
  /// A word and what is to be said of it.
  package struct Entry: Sendable {
    /// The folded word, or a prefix.
    package var bytes: [UInt8]
    /// The number of its sense, above 0, and marks.
    package var value: WordValue
    /// The same when written in capitals, where that makes a difference.
    package var inCapitals: WordValue

    /// Creates an entry.
    package init(bytes: [UInt8], value: WordValue, inCapitals: WordValue) {
      self.bytes = bytes
      self.value = value
      self.inCapitals = inCapitals
    }
  }

  let table: WordTable
  /// Words that are not in the table, by their hash.
  let others: [UInt64: [Entry]]
  /// The prefixes, longest first.
  let prefixes: [Entry]
  /// Whether a word that the table lacks may be known otherwise.
  let hasMore: Bool
  /// The least bits of a value for which nothing else is to be asked: 1, or 0 for any.
  let leastKnown: UInt32
  /// One bit per value of ``filterIndex(_:)`` that a prefix has.
  private let prefixFilter: (UInt64, UInt64, UInt64, UInt64)
  private let hasLeftOver: Bool

  /// Creates a vocabulary.
  package convenience init(words: [Entry] = [], prefixes: [Entry] = []) {
    let table = WordTable(words.filter { $0.bytes.count <= 16 })
    self.init(
      table, others: words.filter { $0.bytes.count > 16 } + table.leftOver, prefixes: prefixes)
  }

  /// Creates a vocabulary of words in a table, and others.
  init(_ table: WordTable, others words: [Entry], prefixes: [Entry]) {
    var others: [UInt64: [Entry]] = [:]
    for entry in words {
      let hash = entry.bytes.withUnsafeBufferPointer { WordKey.hash(long: $0) }
      others[hash, default: []].append(entry)
    }
    self.table = table
    self.others = others
    hasLeftOver = words.contains { $0.bytes.count <= 16 }
    hasMore = hasLeftOver || !prefixes.isEmpty
    leastKnown = hasMore ? 1 : 0
    self.prefixes = prefixes.sorted { $0.bytes.count > $1.bytes.count }
    var filter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for prefix in prefixes {
      let index = Self.filterIndex(WordKey(short: Array(prefix.bytes.prefix(3))).low)
      withUnsafeMutableBytes(of: &filter) { $0[index >> 3] |= 1 << UInt8(index & 7) }
    }
    prefixFilter = filter
  }

  /// What is known of a word; `arena` has the long ones.
  func value(
    of key: WordKey, inCapitals: Bool, arena: borrowing GrowableBuffer<UInt8>
  ) -> WordValue {
    guard key.isShort else {
      let from = Int(key.low)
      let bytes = arena.elements[from..<from + Int(key.length)]
      return value(of: UnsafeBufferPointer(rebasing: bytes), hash: key.high, inCapitals)
    }
    let found = table.address.value(key.low, key.high, inCapitals: inCapitals ? 1 : 0)
    return found.bits == 0 && hasMore ? rareValue(of: key, inCapitals) : found
  }

  /// What is known of a short word that the table lacks.
  private func rareValue(of key: WordKey, _ inCapitals: Bool) -> WordValue {
    let index = Self.filterIndex(key.low)
    let isPossible = withUnsafeBytes(of: prefixFilter) {
      $0[index >> 3] & 1 << UInt8(index & 7) != 0
    }
    guard isPossible || hasLeftOver else { return .unknown }
    return withUnsafeBytes(of: (key.low.littleEndian, key.high.littleEndian)) { bytes in
      let word = UnsafeBufferPointer(
        rebasing: bytes.bindMemory(to: UInt8.self)[..<Int(key.length)])
      return value(of: word, hash: WordKey.hash(long: word), inCapitals)
    }
  }

  private func value(
    of word: UnsafeBufferPointer<UInt8>, hash: UInt64, _ inCapitals: Bool
  ) -> WordValue {
    if let found = others[hash]?.first(where: { $0.bytes.elementsEqual(word) }) {
      return inCapitals ? found.inCapitals : found.value
    }
    return prefixes.first { word.starts(with: $0.bytes) }?.value ?? .unknown
  }

  /// A cheap index, 0...255, of the first three bytes of a short word.
  private static func filterIndex(_ low: UInt64) -> Int {
    Int(truncatingIfNeeded: (low ^ low >> 7 ^ low >> 14) & 0xFF)
  }
}
