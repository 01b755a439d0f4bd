/// The fast path: words of up to sixteen ASCII letters and digits.
///
/// Each turn of the sweep reads one word: a count of zeros gives its length, two loads and two masks
/// make its key, one look at the table finds its number, and nearly always one space comes after it.
/// There is a branch for each of the things that are rare (anything else after it, capitals, hyphens),
/// none for what differs from word to word: its length, and whether it is known. The sweep calls nothing
/// but for those, so that what it needs stays near; it stops at what is rare, which is then read with
/// care.
extension Tokenizer {
  private typealias Sign = ASCIITables.Sign

  mutating func scan() {
    var at = 0
    while true {
      // Words that are kept are each read with care, so that the sweep does not have to ask.
      if !keepsWords {
        at = sweep(from: at)
        if at >= count { return }
        at = readLetters(from: at)
      }
      // What follows a hyphen is no word for the sweep, which does not look back.
      repeat {
        guard let next = readWithCare(at) else { return passRest(at) }
        at = next
      } while hyphenEnd == at
    }
  }

  /// Reads plain words from `begin` on, and gives the position after the last and what parts it from
  /// the next.
  private mutating func sweep(from begin: Int) -> Int {
    // A word and what parts it from the next take two bytes at least.
    tokens.reserve(tokens.count &+ (count &- begin) / 2 &+ 2)
    openers.reserve(openers.count &+ (count &- begin) / 2 &+ 2)
    let (base, marks, table, count) = (base, marks.base, table, count)
    let (ascii, leastKnown) = (ascii.address, vocabulary.leastKnown)
    let first = tokens.count
    var pen = TokenPen(
      token: tokens.base + first, opener: openers.base + openers.count,
      index: UInt32(truncatingIfNeeded: first))
    var seen = seen
    var current = place
    var at = begin
    while true {
      // Where no word begins, the length is 0.
      let length = (~WordMarks.window(marks, at)).trailingZeroBitCount
      if _slowPath(UInt(bitPattern: length &- 1) > 15) {
        let sign = ascii.sign(base[at])
        if length != 0 || at >= count || sign & Sign.parts == 0 { break }
        current.endClause(times: sign & Sign.clause)
        at &+= 1
        continue
      }
      let (low, high) = (Self.load(base, at), Self.load(base, at &+ 8))
      let mask = ascii.mask(length)
      let keyLow = (low | mask.caseBits) & mask.low
      let keyHigh = (high | mask.caseBits) & mask.high
      let end = at &+ length
      var inCapitals = 0
      // In capitals no word has a small second letter.
      if _slowPath(~low & mask.second != 0) {
        inCapitals = Self.isInCapitals(low & mask.low, high & mask.high) ? 1 : 0
      }
      let value = table.value(keyLow, keyHigh, inCapitals: inCapitals)
      if _slowPath(value.bits < leastKnown) { break }
      if _slowPath(base[end] != UInt8(ascii: " ")) {
        var after = current
        let next = end &+ 1
        let sign = ascii.sign(base[end])
        if base[end] == UInt8(ascii: "-") {
          let key = WordKey(
            low: keyLow, high: keyHigh, length: UInt32(truncatingIfNeeded: length))
          guard let joined = joined(key, toPlainWordAt: next) else { break }
          pen.write(value, joinedTo: joined, from: at, to: end, current)
          seen |= value.bits
          at = next
          continue
        } else if sign & Sign.parts != 0 {
          after.endClause(times: sign & Sign.clause)
        } else if base[end] == UInt8(ascii: "."), next >= count || base[next] == UInt8(ascii: " "),
          !self.ascii.mayBeAbbreviation(keyLow)
        {
          after.endSentence()
        } else if end < count {
          break
        }
        pen.write(value, from: at, to: end, current)
        seen |= value.bits
        (at, current) = (next &+ (base[next] == UInt8(ascii: " ") ? 1 : 0), after)
        continue
      }
      pen.write(value, from: at, to: end, current)
      seen |= value.bits
      at = end &+ 1
    }
    tokens.count = Int(pen.index)
    openers.count = pen.opener - openers.base
    (self.seen, place) = (seen, current)
    return at
  }

  /// What is known of a word and the one that follows it across a hyphen, written as one; nil if the
  /// second is not plain.
  @inline(__always)
  private mutating func joined(_ first: WordKey, toPlainWordAt start: Int) -> WordValue? {
    let length = (~marks.window(start)).trailingZeroBitCount
    if UInt(bitPattern: length &- 1) > 15 { return nil }
    let end = start &+ length
    // Whatever else comes may belong to the word.
    if end < count, ascii.address.sign(base[end]) & Sign.parts == 0 { return nil }
    let mask = ascii.address.mask(length)
    let second = WordKey(
      low: (Self.load(base, start) | mask.caseBits) & mask.low,
      high: (Self.load(base, start &+ 8) | mask.caseBits) & mask.high,
      length: UInt32(truncatingIfNeeded: length))
    return value(of: first, joinedTo: second)
  }

  /// Reads the next gap or the next word, whatever it is; nil where no plain word begins any more.
  private mutating func readWithCare(_ at: Int) -> Int? {
    let window = marks.window(at)
    let gap = window.trailingZeroBitCount
    if gap > 56, at &+ 56 >= count { return nil }
    if gap > 1 || gap == 1 && base[at] != UInt8(ascii: " ") {
      return passGap(at, to: min(at + min(gap, 56), count))
    }
    let start = at + gap
    let length = (~(window &>> UInt64(truncatingIfNeeded: gap))).trailingZeroBitCount
    return length > 16 ? readWord(start) : readPlainWord(start, length)
  }

  /// Reads the word of `length` bytes at `start`, unless what follows calls for the slow path.
  private mutating func readPlainWord(_ start: Int, _ length: Int) -> Int {
    let end = start + length
    let kind = end < count ? base[end] < 0x80 ? ascii.kinds[Int(base[end])] : nil : .separator
    var wordEnd = end
    switch kind {
    // Letters past ASCII may belong to the word.
    case nil, .suffix: return readWord(start)
    case .apostrophe:
      guard let after = endOfDropped(end) else { return readWord(start) }
      wordEnd = after
    case .stop where end + 1 < count:
      // Inside a number or an initialism?
      let after = base[end + 1]
      if after >= 0x80 || ascii.kinds[Int(after)].isWord { return readWord(start) }
    default: break
    }
    let mask = ascii.address.mask(length)
    let (low, high) = (Self.load(base, start) & mask.low, Self.load(base, start + 8) & mask.high)
    let key = WordKey(
      low: (low | mask.caseBits) & mask.low, high: (high | mask.caseBits) & mask.high,
      length: UInt32(length))
    let flags: Token.Flags = Self.isInCapitals(low, high) ? .capitals : []
    if kind == .stop, ascii.mayBeAbbreviation(key.low), rules.isAbbreviation(key) {
      return emitAbbreviation(key, from: start, to: end, flags: flags)
    }
    emit(key, from: start, to: wordEnd, flags: flags)
    guard kind == .stop else { return wordEnd }
    place.endSentence()
    return end + 1
  }

  /// Where the ending ends that an apostrophe begins, if it is one that falls away, as most are, and
  /// if it is plain that the word ends with it; else nil.
  private mutating func endOfDropped(_ apostrophe: Int) -> Int? {
    let letters = (~marks.window(apostrophe + 1)).trailingZeroBitCount
    let end = apostrophe + 1 + letters
    guard (1...7).contains(letters), end <= count else { return nil }
    switch end < count ? base[end] < 0x80 ? ascii.kinds[Int(base[end])] : nil : .separator {
    case .space, .separator, .clause, .lineBreak, .hyphen, .end, .bullet: break
    default: return nil
    }
    let mask = ascii.address.mask(letters + 1)
    let ending = (Self.load(base, apostrophe) | mask.caseBits) & mask.low
    return ascii.drops.elements.contains(ending) ? end : nil
  }

  /// Eight bytes of a text, the first one lowest.
  @inline(__always)
  static func load(_ base: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
  }

  /// Whether a plain word, unfolded, has two or more capitals and no small letter but a final `s`.
  @inline(never)
  private static func isInCapitals(_ low: UInt64, _ high: UInt64) -> Bool {
    let letterBits: UInt64 = 0x4040_4040_4040_4040
    // Small letters have the bit below that of letters too.
    let (smallLow, smallHigh) = (low & low &<< 1 & letterBits, high & high &<< 1 & letterBits)
    if smallLow != 0, smallHigh != 0 { return false }
    if smallLow | smallHigh != 0 {
      // One alone, the last of the word, an `s`.
      let (word, small) = smallHigh == 0 ? (low, smallLow) : (high, smallHigh)
      let place = UInt64(truncatingIfNeeded: small.trailingZeroBitCount & ~7)
      if word &>> place != UInt64(UInt8(ascii: "s")) || smallHigh == 0 && high != 0 { return false }
    }
    let capitalLow = low & ~(low &<< 1) & letterBits
    let capitalHigh = high & ~(high &<< 1) & letterBits
    return capitalLow & (capitalLow &- 1) != 0 || capitalHigh & (capitalHigh &- 1) != 0
      || capitalLow != 0 && capitalHigh != 0
  }
}

/// Where the sweep writes.
private struct TokenPen {
  var token: UnsafeMutablePointer<Token>
  var opener: UnsafeMutablePointer<UInt32>
  var index: UInt32

  @inline(__always)
  mutating func write(_ value: WordValue, from start: Int, to end: Int, _ place: TextPlace) {
    token.initialize(
      to: Token(
        value: value, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), place: place))
    token += 1
    // Written always and counted only if it opens a term: cheaper than a branch on the word.
    opener.initialize(to: index)
    opener += Int(value.bits &>> 31)
    index &+= 1
  }

  /// The same for a word that a hyphen joins to the next one.
  @inline(__always)
  mutating func write(
    _ value: WordValue, joinedTo joined: WordValue, from start: Int, to end: Int,
    _ place: TextPlace
  ) {
    write(value, from: start, to: end, place)
    (token - 1).pointee.flags = .hyphenated
    (token - 1).pointee.joined = joined.number
    if joined.opens, !value.opens { opener += 1 }
  }
}
