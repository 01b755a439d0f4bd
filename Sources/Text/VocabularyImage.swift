package import Image

extension Vocabulary {
  /// All words, those of one number together, and the prefixes, longest first.
  private var entries: (words: [Entry], prefixes: [Entry]) {
    let words = table.entries + others.values.flatMap(\.self)
    return (
      words.sorted {
        $0.value.number != $1.value.number
          ? $0.value.number < $1.value.number
          : $0.bytes.lexicographicallyPrecedes($1.bytes)
      }, prefixes
    )
  }

  /// Says that what follows is no word of the table, but its length and bytes.
  private static var aside: Int { 17 }

  /// Writes where the table has its words, then the words: each its number, as a distance from that of
  /// the one before, what it shares with that one, and the bytes that follow.
  package func write(to coder: inout ImageCoder) {
    let (words, prefixes) = entries
    let aside = Set(others.values.flatMap { $0.map(\.bytes) })
    coder.write(words.count)
    coder.write(words.count - aside.count)
    table.writePlaces(to: &coder)
    var (last, number): ([UInt8], UInt32) = ([], 0)
    for word in words {
      let hasCapitals = word.inCapitals.bits != word.value.bits
      coder.write(
        Int(word.value.number - number) << 2 | (hasCapitals ? 2 : 0)
          | (word.value.isCommon ? 1 : 0))
      number = word.value.number
      if hasCapitals { coder.write(Int(word.inCapitals.number)) }
      if aside.contains(word.bytes) {
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
    coder.write(prefixes.count)
    for prefix in prefixes {
      coder.write(Int(prefix.value.number))
      coder.write(prefix.bytes)
    }
  }

  /// Reads what ``write(to:)`` wrote; `opens` tells by number, from 0 on, whether a term may begin with
  /// a word.
  package convenience init(
    reading coder: inout ImageCoder, opens: borrowing GrowableBuffer<Bool>
  ) throws(ImageFault) {
    let isOpening = opens.elements
    func value(_ number: Int, isCommon: Bool = false) -> WordValue {
      WordValue(
        UInt32(truncatingIfNeeded: number), opens: isOpening[number], isCommon: isCommon)
    }
    let count = try coder.readNumber(through: coder.rest.count)
    let table = try WordTable(
      readingPlaces: &coder, words: try coder.readNumber(through: count))
    var others: [Entry] = []
    var key = WordKey(low: 0, high: 0, length: 0)
    var number = 0
    for _ in 0..<count {
      let said = try coder.readNumber(through: (isOpening.count - 1 - number) << 2 | 3)
      number += said >> 2
      let plain = value(number, isCommon: said & 1 != 0)
      let inCapitals =
        said & 2 == 0 ? plain : value(try coder.readNumber(through: isOpening.count - 1))
      guard number > 0, inCapitals.number > 0 else { throw .outOfRange }
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
    for _ in 0..<(try coder.readNumber(through: coder.rest.count)) {
      let number = value(try coder.readNumber(through: isOpening.count - 1))
      guard number.number > 0 else { throw .outOfRange }
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
