/// The slow path: any word, scalar by scalar.
extension Tokenizer {
  /// A word while it is being read.
  private struct Draft {
    var folded: [UInt8] = []
    /// Where an apostrophe stands in the folded word and in the text.
    var apostrophes: [(folded: Int, text: Int)] = []
    var capitals = 0
    var smalls = 0
    var endsInSmallS = false
    var last = ScalarKind.separator
    var end = 0
  }

  /// Reads the word at `at` and returns where reading goes on.
  mutating func readWord(_ at: Int) -> Int {
    var draft = Draft()
    draft.end = at
    let initialism = initialismEnd(at)
    var next = at
    while next < count {
      let (scalar, after) = decode(next)
      let kind = kinds.kind(of: scalar)
      if kind.isWord {
        add(scalar, kind, to: &draft)
      } else if kind == .stop, next < initialism || joinsNumbers(draft.last, after) {
        // Falls away inside an initialism or a number.
      } else if kind == .apostrophe, peek(after)?.kind.isWord ?? false {
        draft.apostrophes.append((draft.folded.count, next))
        draft.folded.append(UInt8(ascii: "'"))
      } else if kind == .suffix, let end = suffixEnd(next, after: draft.last) {
        for byte in UnsafeBufferPointer(start: base + next, count: end - next) where byte < 0x80 {
          draft.folded.append(byte)
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
    return finish(draft, from: at, isInitialism: initialism > at)
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ kind: ScalarKind, to draft: inout Draft) {
    if draft.apostrophes.isEmpty {
      if kind == .upper { draft.capitals += 1 }
      if kind == .lower { draft.smalls += 1 }
      draft.endsInSmallS = scalar == "s"
    }
    folds.fold(scalar) { letter in
      if let bytes = UTF8.encode(letter) { draft.folded.append(contentsOf: bytes) }
    }
    draft.last = kind
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
      while let found = peek(next), found.kind.isLetter {
        letters += 1
        next = found.end
      }
      let after = peek(next)
      guard (1...5).contains(letters), after?.kind != .number else { break }
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
  private mutating func finish(_ draft: Draft, from at: Int, isInitialism: Bool) -> Int {
    var draft = draft
    var flags: Token.Flags = []
    if draft.capitals >= 2, draft.smalls == 0 || (draft.smalls == 1 && draft.endsInSmallS) {
      flags.insert(.capitals)
    }
    var second: (word: [UInt8], start: Int)?
    if !draft.apostrophes.isEmpty {
      second = takeEnding(&draft)
      draft.folded.removeAll { $0 == UInt8(ascii: "'") }
    }
    let firstEnd = second?.start ?? draft.end
    if !draft.folded.isEmpty, second == nil || firstEnd > at {
      let key = storeKey(draft.folded)
      if second == nil, peek(draft.end)?.kind == .stop,
        isInitialism || rules.isAbbreviation(key)
      {
        return emitAbbreviation(key, from: at, to: draft.end, flags: flags)
      }
      emit(key, from: at, to: firstEnd, flags: flags)
    }
    if let second { emit(storeKey(second.word), from: second.start, to: draft.end, flags: []) }
    return draft.end
  }

  /// Cuts a `drop` or `split` ending off a word; of a split one gives the word and its first byte.
  private func takeEnding(_ draft: inout Draft) -> (word: [UInt8], start: Int)? {
    for ending in rules.drop where draft.folded.ends(with: ending) {
      draft.folded.removeLast(ending.count)
      return nil
    }
    for (ending, word) in rules.split where draft.folded.ends(with: ending) {
      // The ending's first byte in the text: as many scalars before the apostrophe as in the ending.
      guard let mark = ending.firstIndex(of: UInt8(ascii: "'")),
        let place = draft.apostrophes.last(where: {
          $0.folded == draft.folded.count - ending.count + mark
        })
      else { continue }
      draft.folded.removeLast(ending.count)
      return (word, stepBack(mark, from: place.text))
    }
    return nil
  }

  /// The position `letters` letters or numbers before `at`.
  private func stepBack(_ letters: Int, from at: Int) -> Int {
    var (next, left) = (at, letters)
    while left > 0, next > 0 {
      next -= 1
      while next > 0, base[next] & 0xC0 == 0x80 { next -= 1 }
      if ScalarKind(decode(next).scalar).isWord { left -= 1 }
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
    if !goesOn { endSentence() }
    return stop
  }

  // MARK: Scalars

  /// The scalar at `at` and the position after it; broken UTF-8 reads as U+FFFD, one byte long.
  func decode(_ at: Int) -> (scalar: Unicode.Scalar, next: Int) {
    let first = base[at]
    if first < 0x80 { return (Unicode.Scalar(first), at + 1) }
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
  func peek(_ at: Int) -> (scalar: Unicode.Scalar, kind: ScalarKind, end: Int)? {
    var next = at
    while next < count {
      let (scalar, after) = decode(next)
      let kind = ScalarKind(scalar)
      if kind != .skipped { return (scalar, kind, after) }
      next = after
    }
    return nil
  }

  /// The position after the skipped scalars at `at`.
  func skipSkipped(_ at: Int) -> Int {
    var next = at
    while next < count, base[next] >= 0x80 {
      let (scalar, after) = decode(next)
      guard ScalarKind(scalar) == .skipped else { break }
      next = after
    }
    return next
  }

  /// Notes a format character, which nobody sees but which may be meant to mislead.
  mutating func noteHidden(_ at: Int) {
    if !sawHidden, decode(at).scalar.properties.generalCategory == .format { sawHidden = true }
  }
}

extension Array where Element == UInt8 {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
