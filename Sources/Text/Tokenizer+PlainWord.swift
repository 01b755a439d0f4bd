/// The fast path: words of up to sixteen ASCII letters and digits.
///
/// Each turn of the sweep reads one word: two counts of zeros find it, two loads and two masks make its
/// key, one look at the table finds its number. There is a branch for each of the things that are rare
/// (more than a space before it, anything but a plain separator after it, capitals), none for what
/// differs from word to word: its length, and whether it is known. The sweep calls nothing, so that
/// all it needs stays in registers; it stops at what is rare, which is then read with care.
extension Tokenizer {
  private typealias Sign = ASCIITables.Sign

  mutating func scan() {
    var at = 0
    while true {
      at = sweep(from: at)
      // What follows a hyphen is no word for the sweep, which does not look back.
      repeat {
        guard let next = readWithCare(at) else { return passRest(at) }
        at = next
      } while hyphenEnd == at
    }
  }

  /// Reads plain words from `begin` on, and gives the position after the last.
  private mutating func sweep(from begin: Int) -> Int {
    // A word and what parts it from the next take two bytes at least.
    tokens.reserve(tokens.count &+ (count &- begin) / 2 &+ 2)
    openers.reserve(openers.count &+ (count &- begin) / 2 &+ 2)
    let (base, marks, table) = (base, marks.base, table)
    let (masks, signs) = (ascii.masks.base, ascii.signs.base)
    let hasMore = vocabulary.hasMore
    let abbreviations = keepsWords ? ~0 : rules.abbreviationFilter
    let first = tokens.count
    var out = tokens.base + first
    var index = UInt32(truncatingIfNeeded: first)
    var opener = openers.base + openers.count
    var (seen, place) = (seen, place)
    var at = begin
    while true {
      let window = WordMarks.window(marks, at)
      let gap = window.trailingZeroBitCount
      let start = at &+ gap
      if gap != 1 || base[at] != UInt8(ascii: " ") {
        if gap == 2 {
          let (one, other) = (signs[Int(base[at])].bits, signs[Int(base[at &+ 1])].bits)
          if one & other & Sign.passes == 0 { break }
          place.endClause(times: one & Sign.clause &+ other & Sign.clause)
          at = start
        } else if gap != 0 {
          break
        }
      }
      let length = (~(window &>> UInt64(truncatingIfNeeded: gap))).trailingZeroBitCount
      if length > 16 { break }
      let end = start &+ length
      let mask = masks[length]
      let low = Self.load(base, start)
      let keyLow = (low | Self.caseBits) & mask.low
      var next = end
      if signs[Int(base[end])].bits & Sign.closes != 0 {
        // A full stop before a space ends the sentence, unless the word may be an abbreviation.
        if base[end] != UInt8(ascii: ".") || base[end &+ 1] != UInt8(ascii: " ") { break }
        if end >= count || abbreviations & WordRules.filterBit(keyLow, length) != 0 { break }
        next = end &+ 1
      }
      // In capitals no word has a small second letter.
      if ~low & 0x6000 & mask.low != 0 { break }
      let value = table.value(
        keyLow, (Self.load(base, start &+ 8) | Self.caseBits) & mask.high)
      if hasMore, value.bits == 0 { break }
      out.initialize(
        to: Token(
          word: value.number, start: UInt32(truncatingIfNeeded: start),
          end: UInt32(truncatingIfNeeded: end), place: place, flags: []))
      out += 1
      // Written always and counted only if it opens a term: cheaper than a branch on the word.
      opener.initialize(to: index)
      opener += Int(value.bits &>> 31)
      index &+= 1
      seen |= value.bits
      if next != end { place.endSentence() }
      at = next
    }
    tokens.count = first &+ Int(index &- UInt32(truncatingIfNeeded: first))
    openers.count = opener - openers.base
    (self.seen, self.place) = (seen, place)
    return at
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
    switch kind {
    // Letters past ASCII may belong to the word.
    case nil, .apostrophe, .suffix: return readWord(start)
    case .stop where end + 1 < count:
      // Inside a number or an initialism?
      let after = base[end + 1]
      if after >= 0x80 || ascii.kinds[Int(after)].isWord { return readWord(start) }
    default: break
    }
    let mask = ascii.masks[length]
    let key = WordKey(
      low: (Self.load(base, start) | Self.caseBits) & mask.low,
      high: (Self.load(base, start + 8) | Self.caseBits) & mask.high, length: UInt32(length))
    let flags: Token.Flags = Self.isInCapitals(base + start, length) ? .capitals : []
    if kind == .stop, rules.isAbbreviation(key) {
      return emitAbbreviation(key, from: start, to: end, flags: flags)
    }
    emit(key, from: start, to: end, flags: flags)
    guard kind == .stop else { return end }
    place.endSentence()
    return end + 1
  }

  /// The bit in each byte that tells small letters from capitals; digits have it.
  private static var caseBits: UInt64 { 0x2020_2020_2020_2020 }

  @inline(__always)
  private static func load(_ base: UnsafePointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
  }

  /// Whether a plain word has two or more capitals and no small letter but a final `s`.
  private static func isInCapitals(_ word: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    var capitals = 0
    for index in 0..<length {
      let byte = word[index]
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x61, byte <= 0x7A, !(index == length - 1 && byte == UInt8(ascii: "s")) {
        return false
      }
    }
    return capitals >= 2
  }
}
