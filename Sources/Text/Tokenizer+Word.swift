/// The slow path: any word, scalar by scalar.
extension Tokenizer {
  /// Where an apostrophe stands, in the folded word and in the text.
  struct Apostrophe: BitwiseCopyable {
    var folded: Int
    var text: Int
  }

  /// A word while it is being read; its folded bytes lie at the end of the arena.
  private struct Draft {
    /// Where they begin.
    var folded: Int
    var capitals = 0
    var smalls = 0
    var endsInSmallS = false
    var last = ScalarKind.separator
    var end: Int
  }

  /// Reads the word at `at` and returns where reading goes on.
  @inline(never)
  mutating func readWord(_ at: Int) -> Int {
    var draft = Draft(folded: arena.count, end: at)
    apostrophes.removeAll()
    // Where an initialism ends is worked out when a stop asks for it; few words have one.
    var initialism: Int?
    var next = at
    while next < count {
      let (scalar, after) = decode(next)
      let letter = letters.letter(scalar)
      let kind = letter.kind
      if kind.isWord {
        add(scalar, letter, to: &draft)
      } else if kind == .stop,
        isInside(&initialism, from: at, next) || joinsNumbers(draft.last, after)
      {
        // Falls away inside an initialism or a number.
      } else if kind == .apostrophe, peek(after)?.kind.isWord ?? false {
        apostrophes.append(Apostrophe(folded: arena.count - draft.folded, text: next))
        arena.append(UInt8(ascii: "'"))
      } else if kind == .suffix, let end = suffixEnd(next, after: draft.last) {
        for byte in UnsafeBufferPointer(start: base + next, count: end - next) where byte < 0x80 {
          arena.append(byte)
        }
        next = end
        draft.end = end
        break
      } else if kind != .skipped {
        break
      } else {
        noteHidden(next)
      }
      next = after
      draft.end = after
    }
    return finish(draft, from: at)
  }

  private mutating func add(
    _ scalar: Unicode.Scalar, _ letter: LetterTable.Letter, to draft: inout Draft
  ) {
    if apostrophes.count == 0 {
      if letter.kind == .upper { draft.capitals += 1 }
      if letter.kind == .lower { draft.smalls += 1 }
      draft.endsInSmallS = scalar == "s"
    }
    if letter.length == LetterTable.Letter.many {
      foldMany(scalar)
    } else {
      var folded = letter.folded
      for _ in 0..<letter.length {
        arena.append(UInt8(truncatingIfNeeded: folded))
        folded >>= 8
      }
    }
    draft.last = letter.kind
  }

  private mutating func foldMany(_ scalar: Unicode.Scalar) {
    var folded: [UInt8] = []
    letters.fold(scalar) { letter in folded += UTF8.encode(letter).map { Array($0) } ?? [] }
    for byte in folded { arena.append(byte) }
  }

  /// Whether a stop stands inside the initialism that begins at `start`.
  private mutating func isInside(_ end: inout Int?, from start: Int, _ at: Int) -> Bool {
    let known = end ?? initialismEnd(start)
    end = known
    return at < known
  }

  /// Whether a stop stands between two numbers.
  private mutating func joinsNumbers(_ last: ScalarKind, _ after: Int) -> Bool {
    last == .number && peek(after)?.kind == .number
  }

  /// Where a run of `+` and `#` ends that belongs to the word; nil if it does not.
  private mutating func suffixEnd(_ at: Int, after last: ScalarKind) -> Int? {
    guard last.isLetter else { return nil }
    var next = at
    while let found = peek(next), found.kind == .suffix { next = found.end }
    if let found = peek(next), found.kind.isWord { return nil }
    return skipSkipped(next)
  }

  /// Where the initialism that begins at `at` ends; `at` if none does.
  private mutating func initialismEnd(_ at: Int) -> Int {
    var (next, best, runs, hasSingle) = (at, at, 0, false)
    while runs < 8 {
      var letters = 0
      while letters < 6, let found = peek(next), found.kind.isLetter {
        letters += 1
        next = found.end
      }
      guard (1...5).contains(letters) else { break }
      let after = peek(next)
      guard after?.kind != .number else { break }
      runs += 1
      hasSingle = hasSingle || letters == 1
      if runs >= 2, hasSingle { best = next }
      guard let after, after.kind == .stop else { break }
      next = after.end
    }
    return best
  }

  // MARK: The end of a word

  /// Emits the word, or the two that an apostrophe splits it into.
  private mutating func finish(_ draft: Draft, from at: Int) -> Int {
    var flags: Token.Flags = []
    if draft.capitals >= 2, draft.smalls == 0 || (draft.smalls == 1 && draft.endsInSmallS) {
      flags.insert(.capitals)
    }
    var second: (word: [UInt8], start: Int)?
    if apostrophes.count > 0 {
      second = takeEnding(draft)
      dropApostrophes(from: draft.folded)
    }
    let firstEnd = second?.start ?? draft.end
    if arena.count > draft.folded, second == nil || firstEnd > at {
      let key = takeKey(from: draft.folded)
      if second == nil, peek(draft.end)?.kind == .stop,
        rules.isAbbreviation(key) || initialismEnd(at) > at
      {
        return emitAbbreviation(key, from: at, to: draft.end, flags: flags)
      }
      emit(key, from: at, to: firstEnd, flags: flags)
    }
    if let second { emit(storeKey(second.word), from: second.start, to: draft.end, flags: []) }
    return draft.end
  }

  /// Cuts a `drop` or `split` ending off a word; of a split one gives the word and its first byte.
  private mutating func takeEnding(_ draft: Draft) -> (word: [UInt8], start: Int)? {
    let folded = UnsafeBufferPointer(rebasing: arena.elements[draft.folded...])
    for ending in rules.drop where folded.ends(with: ending) {
      arena.count -= ending.count
      return nil
    }
    for (ending, word) in rules.split where folded.ends(with: ending) {
      // The ending's first byte in the text: as many scalars before the apostrophe as in the ending.
      guard let mark = ending.firstIndex(of: UInt8(ascii: "'")),
        let place = apostrophes.elements.last(where: {
          $0.folded == folded.count - ending.count + mark
        })
      else { continue }
      arena.count -= ending.count
      return (word, stepBack(mark, from: place.text))
    }
    return nil
  }

  private mutating func dropApostrophes(from start: Int) {
    var kept = start
    for index in start..<arena.count where arena[index] != UInt8(ascii: "'") {
      arena[kept] = arena[index]
      kept += 1
    }
    arena.count = kept
  }

  /// The position `letters` letters or numbers before `at`.
  private mutating func stepBack(_ letters: Int, from at: Int) -> Int {
    var (next, left) = (at, letters)
    while left > 0, next > 0 {
      next -= 1
      while next > 0, base[next] & 0xC0 == 0x80 { next -= 1 }
      if self.letters.letter(decode(next).scalar).kind.isWord { left -= 1 }
    }
    return next
  }

  /// Emits a word before a full stop that may end no sentence, and reads the stop.
  mutating func emitAbbreviation(
    _ key: WordKey, from start: Int, to end: Int, flags: Token.Flags
  ) -> Int {
    let stop = peek(end)?.end ?? end + 1
    var next = peek(stop)
    while let found = next, found.kind == .space { next = peek(found.end) }
    let goesOn: Bool
    switch next?.kind {
    case .lower, .number, .clause: goesOn = true
    default: goesOn = next.map { $0.scalar == "," || $0.scalar == ")" } ?? false
    }
    emit(key, from: start, to: end, flags: goesOn ? flags.union(.abbreviated) : flags)
    if !goesOn { place.endSentence() }
    return stop
  }

  // MARK: Scalars

  /// The scalar at `at` and the position after it; broken UTF-8 reads as U+FFFD, one byte long.
  ///
  /// Inlined down to the rare part: a call that only borrows would copy the tokenizer.
  @inline(__always)
  func decode(_ at: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let first = base[at]
    if first < 0x80 { return (Unicode.Scalar(first), at &+ 1) }
    // Letters with marks, and most alphabets: two bytes.
    let second = base[at &+ 1]
    if first &- 0xC2 < 0x1E, second & 0xC0 == 0x80, at &+ 1 < count {
      let value = UInt16(first & 0x1F) &<< 6 | UInt16(second & 0x3F)
      return (Unicode.Scalar(value).unsafelyUnwrapped, at &+ 2)
    }
    return Self.decode(base, at, count)
  }

  private static func decode(
    _ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int
  ) -> (scalar: Unicode.Scalar, next: Int) {
    let first = base[at]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, at + length <= count else { return ("\u{FFFD}", at + 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard base[at + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", at + 1) }
      value = value << 6 | UInt32(base[at + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", at + length)
  }

  /// The next scalar that is not skipped, its kind and the position after it.
  mutating func peek(_ at: Int) -> (scalar: Unicode.Scalar, kind: ScalarKind, end: Int)? {
    var next = at
    while next < count {
      let (scalar, after) = decode(next)
      let kind = letters.letter(scalar).kind
      if kind != .skipped { return (scalar, kind, after) }
      next = after
    }
    return nil
  }

  /// The position after the skipped scalars at `at`.
  mutating func skipSkipped(_ at: Int) -> Int {
    var next = at
    while next < count, base[next] >= 0x80 {
      let (scalar, after) = decode(next)
      guard letters.letter(scalar).kind == .skipped else { break }
      next = after
    }
    return next
  }

  /// Notes a format character, which nobody sees but which may be meant to mislead.
  mutating func noteHidden(_ at: Int) {
    if !sawHidden, decode(at).scalar.properties.generalCategory == .format { sawHidden = true }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
