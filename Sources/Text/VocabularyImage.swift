package import Image

/// What is to be said of the words of a vocabulary, in the order in which they were given.
///
/// Numbers begin at 1: first all words have theirs, then those that are another word in capitals, then
/// the prefixes.
package struct WordNumbering: Sendable {
  /// How many words and prefixes there are.
  package var words = 0
  package var prefixes = 0
  /// The words, by index, that have a second number for being written in capitals, ascending.
  package var capitals: [Int] = []
  /// How many words, from the first, are the language's commonest.
  package var common = 0

  /// Creates the numbering of no words.
  package init() {}

  /// How many numbers there are.
  package var count: Int { words + capitals.count + prefixes }

  /// Passes over its parts.
  package mutating func code(_ coder: inout ImageCoder) throws(ImageFault) {
    try coder.code(&words, in: 0...ImageCoder.longestList)
    try coder.code(&prefixes, in: 0...ImageCoder.longestList)
    try coder.code(&common, in: 0...words)
    var last = -1
    let words = words
    try coder.code(&capitals, blank: 0) { (word, coder) throws(ImageFault) in
      guard last + 1 < words else { throw .outOfRange }
      try coder.code(&word, in: last + 1...words - 1)
      last = word
    }
  }
}

extension Vocabulary {
  /// All words and prefixes in the order in which they were given.
  private var entries: (words: [Entry], prefixes: [Entry]) {
    let words = table.entries + others.values.flatMap(\.self)
    return (
      words.sorted { $0.value.number < $1.value.number },
      prefixes.sorted { $0.value.number < $1.value.number }
    )
  }

  /// How the words are numbered.
  package var numbering: WordNumbering {
    var numbering = WordNumbering()
    let words = entries.words
    numbering.words = words.count
    numbering.prefixes = prefixes.count
    numbering.common = words.prefix { $0.value.isCommon }.count
    numbering.capitals = words.indices.filter { words[$0].inCapitals.bits != words[$0].value.bits }
    return numbering
  }

  /// Says that what follows is no word of the table, but its length and bytes.
  private static var aside: Int { 17 }

  /// Writes the words, each as what it shares with the one before and the bytes that follow, and where
  /// the table has them.
  package func write(to coder: inout ImageCoder) {
    let (words, prefixes) = entries
    coder.write(words.count { $0.bytes.count <= 16 })
    table.writePlaces(to: &coder)
    let aside = Set(others.values.flatMap { $0.map(\.value.number) })
    var last: [UInt8] = []
    for word in words {
      if aside.contains(word.value.number) {
        coder.write(Self.aside)
        coder.write(word.bytes)
        continue
      }
      var shared = zip(last, word.bytes).prefix { $0 == $1 }.count
      // A text is not cut within a scalar.
      while shared > 0, shared < word.bytes.count, word.bytes[shared] & 0xC0 == 0x80 { shared -= 1 }
      coder.write(shared)
      coder.write(word.bytes[shared...])
      last = word.bytes
    }
    for prefix in prefixes { coder.write(prefix.bytes) }
  }

  /// Reads what ``write(to:)`` wrote; `opens` tells by number, from 0 on, whether a term may begin with
  /// a word.
  package convenience init(
    reading coder: inout ImageCoder, _ numbering: WordNumbering,
    opens: borrowing GrowableBuffer<Bool>
  ) throws(ImageFault) {
    guard opens.count > numbering.count else { throw .outOfRange }
    let isOpening = opens.elements
    func value(_ number: Int, isCommon: Bool = false) -> WordValue {
      WordValue(
        UInt32(truncatingIfNeeded: number), opens: isOpening[number], isCommon: isCommon)
    }
    let short = try coder.readNumber(through: numbering.words)
    let table = try WordTable(readingPlaces: &coder, words: short)
    var others: [Entry] = []
    var key = WordKey(low: 0, high: 0, length: 0)
    var capitals = numbering.capitals[...]
    for word in 0..<numbering.words {
      let plain = value(word + 1, isCommon: word < numbering.common)
      var inCapitals = plain
      if capitals.first == word {
        inCapitals = value(numbering.words + 1 + capitals.startIndex)
        capitals.removeFirst()
      }
      let shared = try coder.readNumber(through: Self.aside)
      if shared == Self.aside {
        let bytes = Array(try coder.readCounted())
        others.append(Entry(bytes: bytes, value: plain, inCapitals: inCapitals))
        continue
      }
      guard shared <= key.length else { throw .outOfRange }
      key = key.prefix(shared).appending(try coder.readCounted())
      guard key.isShort, key.length > 0, table.put(key, plain, inCapitals) else {
        throw .outOfRange
      }
    }
    var prefixes: [Entry] = []
    for prefix in 0..<numbering.prefixes {
      let number = value(numbering.words + numbering.capitals.count + 1 + prefix)
      let bytes = Array(try coder.readCounted())
      prefixes.append(Entry(bytes: bytes, value: number, inCapitals: number))
    }
    self.init(table, others: others, prefixes: prefixes)
  }
}

extension ImageCoder {
  /// Writes bytes of a text behind their number.
  fileprivate mutating func write(_ bytes: some Collection<UInt8>) {
    write(bytes.count)
    append(bytes)
  }

  /// Reads bytes behind their number.
  fileprivate mutating func readCounted() throws(ImageFault) -> UnsafeBufferPointer<UInt8> {
    try readBytes(try readNumber(through: rest.count))
  }
}

extension WordKey {
  /// The first bytes of a short word.
  fileprivate func prefix(_ count: Int) -> WordKey {
    let count = UInt64(count)
    return WordKey(
      low: count >= 8 ? low : low & (1 << (8 * count) - 1),
      high: count <= 8 ? 0 : count >= 16 ? high : high & (1 << (8 * count - 64) - 1),
      length: UInt32(count))
  }

  /// The word with more bytes behind it; too long for a key, it is of no use but for its length.
  fileprivate func appending(_ bytes: UnsafeBufferPointer<UInt8>) -> WordKey {
    var key = self
    for byte in bytes {
      if key.length < 8 {
        key.low |= UInt64(byte) << UInt64(8 * key.length)
      } else {
        key.high |= UInt64(byte) << UInt64(8 * (key.length - 8))
      }
      key.length += 1
    }
    return key
  }
}
