/// The fast path: words of up to sixteen ASCII letters and digits.
///
/// Each turn of the loop reads one word: two counts of zeros find it, two loads and two masks make its
/// key, one look at the table finds its number. There is a branch for each of the things that are rare
/// (more than a space before it, anything but a separator after it, capitals), none for what differs
/// from word to word: length, and whether it is known.
extension Tokenizer {
  mutating func scan() {
    var at = 0
    while true {
      let window = marks.window(at)
      let gap = window.trailingZeroBitCount
      if gap != 0 {
        if gap != 1 || base[at] != UInt8(ascii: " ") {
          if gap > 56, at + 56 >= count { break }
          at = passGap(at, to: min(at + min(gap, 56), count))
          continue
        }
      }
      let start = at &+ gap
      let length = (~(window &>> UInt64(truncatingIfNeeded: gap))).trailingZeroBitCount
      if length > 16 {
        at = readWord(start)
        continue
      }
      at = readPlainWord(start, length)
    }
    passRest(at)
  }

  /// Reads the word of `length` bytes at `start`, unless what follows calls for the slow path.
  @inline(__always)
  private mutating func readPlainWord(_ start: Int, _ length: Int) -> Int {
    let end = start &+ length
    let low = load(start)
    let high = load(start &+ 8)
    let mask = ascii.masks[length]
    // In letters this bit is the case; in digits it is set.
    let caseBits: UInt64 = 0x2020_2020_2020_2020
    let keyLow = (low | caseBits) & mask.low
    let keyHigh = (high | caseBits) & mask.high
    let lowUpper = ~low & caseBits & mask.low
    let highUpper = ~high & caseBits & mask.high
    var flags: Token.Flags = []
    if lowUpper & (lowUpper &- 1) | highUpper != 0, isCapitals(start, length) {
      flags.insert(.capitals)
    }
    if ascii.closes[Int(base[end])], end < count {
      let key = WordKey(low: keyLow, high: keyHigh, length: UInt32(length))
      return readPlainWord(key, from: start, to: end, flags)
    }
    if hyphenEnd == start {
      emit(
        WordKey(low: keyLow, high: keyHigh, length: UInt32(length)), from: start, to: end,
        flags: flags)
      return end
    }
    var value = table.value(keyLow, keyHigh, inCapitals: !flags.isEmpty)
    if vocabulary.hasMore, value.bits == 0 {
      let key = WordKey(low: keyLow, high: keyHigh, length: UInt32(length))
      value = vocabulary.rareValue(of: key, !flags.isEmpty)
    }
    append(value, from: start, to: end, flags: flags)
    if keepsWords { keys.append(WordKey(low: keyLow, high: keyHigh, length: UInt32(length))) }
    return end
  }

  /// The same for a word that something else than a plain separator follows.
  @inline(never)
  private mutating func readPlainWord(
    _ key: WordKey, from start: Int, to end: Int, _ flags: Token.Flags
  ) -> Int {
    let byte = base[end]
    if byte >= 0x80 { return readWord(start) }
    switch ascii.kinds[Int(byte)] {
    case .apostrophe, .suffix: return readWord(start)
    case .stop:
      // Inside a number or an initialism, or after an abbreviation?
      if end + 1 < count {
        let after = base[end + 1]
        if after >= 0x80 || ascii.kinds[Int(after)].isWord { return readWord(start) }
      }
      if rules.isAbbreviation(key) {
        return emitAbbreviation(key, from: start, to: end, flags: flags)
      }
      emit(key, from: start, to: end, flags: flags)
      endSentence()
      return end + 1
    default:
      emit(key, from: start, to: end, flags: flags)
      return end
    }
  }

  @inline(__always)
  private func load(_ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
  }

  /// Whether a plain word has two or more capitals and no small letter but a final `s`.
  @inline(never)
  private func isCapitals(_ at: Int, _ length: Int) -> Bool {
    var capitals = 0
    for index in 0..<length {
      let byte = base[at + index]
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x61, byte <= 0x7A, !(index == length - 1 && byte == UInt8(ascii: "s")) {
        return false
      }
    }
    return capitals >= 2
  }
}
