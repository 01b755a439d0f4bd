/// What stands between plain words.
extension Tokenizer {
  /// Reads what stands before `end`, where no plain word begins earlier; gives the position up to
  /// which it has read, which lies beyond `end` if another word began before it.
  @inline(never)
  mutating func passGap(_ at: Int, to end: Int) -> Int {
    var at = at
    while at < end {
      let byte = base[at]
      guard byte < 0x80 else {
        at = readOther(at)
        continue
      }
      switch ascii.kinds[Int(byte)] {
      case .space, .separator, .suffix, .apostrophe, .skipped: at += 1
      case let kind: at = readMark(kind, at, next: at + 1)
      }
    }
    return at
  }

  /// Reads the end of the text, where no plain word begins any more.
  mutating func passRest(_ at: Int) {
    var at = at
    while at < count { at = passGap(at, to: count) }
  }

  /// Anything that begins with a scalar past ASCII.
  private mutating func readOther(_ at: Int) -> Int {
    let (scalar, next) = decode(at)
    let kind = letters.letter(scalar).kind
    if kind.isWord { return readWord(at) }
    return readMark(kind, at, next: next)
  }

  /// Anything that is neither word nor plain separator.
  private mutating func readMark(_ kind: ScalarKind, _ at: Int, next: Int) -> Int {
    switch kind {
    case .skipped:
      noteHidden(at)
      if wordEnd == at { wordEnd = next }
      if hyphenEnd == at { hyphenEnd = next }
    case .stop, .end:
      place.endSentence()
    case .clause:
      place.endClause()
    case .hyphen:
      if isFresh(at), opensItem(next) {
        place.endSentence()
      } else if wordEnd == at {
        hyphenEnd = next
      }
    case .bullet:
      if isFresh(at), opensItem(next) { place.endSentence() }
    case .lineBreak:
      return readLineBreak(at, next: next)
    case .ampersand:
      if !rules.ampersand.isEmpty {
        let key = storeKey(rules.ampersand)
        emit(key, from: at, to: skipSkipped(next), flags: [])
      }
    default: break
    }
    return next
  }

  private mutating func readLineBreak(_ at: Int, next: Int) -> Int {
    var next = next
    if base[at] == UInt8(ascii: "\r"), let found = peek(next), found.scalar == "\n" {
      next = found.end
    }
    if brokeLine, isFresh(at) { place.endSentence() }
    (freshLine, brokeLine) = (next, true)
    return next
  }

  /// Whether only spaces, tabs and skipped scalars stand between the beginning of the line and `at`.
  ///
  /// It is asked rarely, so nobody keeps count; what it has passed it does not look at again.
  private mutating func isFresh(_ at: Int) -> Bool {
    while freshLine < at {
      let byte = base[freshLine]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        freshLine += 1
      } else {
        let next = skipSkipped(freshLine)
        if next == freshLine { return false }
        freshLine = next
      }
    }
    return freshLine == at
  }

  /// Whether the scalar at `at` is a space or tab, skipped ones aside.
  private mutating func opensItem(_ at: Int) -> Bool {
    let next = skipSkipped(at)
    return next < count && (base[next] == UInt8(ascii: " ") || base[next] == UInt8(ascii: "\t"))
  }
}
