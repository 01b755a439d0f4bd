/// The way in between: words with letters past ASCII, which are plain otherwise.
extension Tokenizer {
  /// Reads words from `begin` on, as long as they have letters past ASCII and nothing else that is
  /// rare, and gives the position after the last; `begin` if the first is no such word.
  ///
  /// ``readWord(_:)`` would read each the same, and reads what is given up here.
  mutating func readLetters(from begin: Int) -> Int {
    var at = begin
    while hasLettersPastASCII(at), let next = readLetters(at) {
      at = next
      // Most words stand between single spaces.
      if at < count, base[at] == UInt8(ascii: " ") { at &+= 1 }
    }
    return at
  }

  /// Whether something past ASCII stands where the plain word ends that begins at `at`, if one does.
  @inline(__always)
  private func hasLettersPastASCII(_ at: Int) -> Bool {
    let end = at &+ (~marks.window(at)).trailingZeroBitCount
    return end < count && base[end] >= 0x80
  }

  /// Reads a word of letters and digits that folds to sixteen bytes at most, and gives the position
  /// after it; nil, having read nothing, if the word is another or its end cannot be told at once.
  @inline(__always)
  private mutating func readLetters(_ start: Int) -> Int? {
    // The folded letters are put behind the arena's end, four bytes at a time, of which the next letter
    // overwrites those that are not its own.
    arena.reserve(arena.count &+ 24)
    let folded = UnsafeMutableRawPointer(arena.base + arena.count)
    var (length, capitals, smalls) = (0, 0, 0)
    var (last, end, ending) = (start, start, ScalarKind.separator)
    while end < count {
      let (scalar, after) = decode(end)
      let letter = letters.letter(scalar)
      guard letter.kind.isWord else {
        ending = letter.kind
        break
      }
      folded.storeBytes(of: letter.folded.littleEndian, toByteOffset: length, as: UInt32.self)
      length &+= Int(letter.length)
      if length > 16 { return nil }
      capitals &+= letter.kind == .upper ? 1 : 0
      smalls &+= letter.kind == .lower ? 1 : 0
      (last, end) = (end, after)
    }
    if length == 0 { return nil }
    let mask = ascii.address.mask(length)
    let bytes = UnsafePointer(arena.base + arena.count)
    let key = WordKey(
      low: Self.load(bytes, 0) & mask.low, high: Self.load(bytes, 8) & mask.high,
      length: UInt32(truncatingIfNeeded: length))
    switch ending {
    // What may belong to the word, or be passed over within it.
    case .apostrophe, .suffix, .skipped: return nil
    case .stop: if !endsSentence(end, after: key) { return nil }
    default: break
    }
    let isSmallS = smalls == 1 && base[last] == UInt8(ascii: "s")
    let isInCapitals = capitals > 1 && (smalls == 0 || isSmallS)
    emit(key, from: start, to: end, flags: isInCapitals ? .capitals : [])
    guard ending == .stop else { return end }
    place.endSentence()
    return end &+ 1
  }

  /// Whether it is plain that the full stop at `stop`, after a word, ends a sentence.
  private mutating func endsSentence(_ stop: Int, after key: WordKey) -> Bool {
    if stop &+ 1 < count {
      let next = base[stop &+ 1]
      if next >= 0x80 || ascii.kinds[Int(next)].isWord { return false }
    }
    return !(ascii.mayBeAbbreviation(key.low) && rules.isAbbreviation(key))
  }
}
