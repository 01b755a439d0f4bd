import Text

/// Steps 2 to 4: what does not count although it was found.
extension Evaluator {
  /// How many words ahead a `before` phrase may end, and how many behind an `after` phrase may begin.
  static var reachBefore: UInt32 { 5 }
  static var reachAfter: UInt32 { 3 }

  /// Excludes and negates.
  mutating func takeBack() {
    for index in 0..<unless.count { exclude(by: unless[index]) }
    if neutral.count > 0 {
      Self.drop(from: &before, coveredBy: neutral)
      Self.drop(from: &after, coveredBy: neutral)
    }
    // Negations are fewer than matches, so that each looks for its matches.
    for index in 0..<before.count { negate(after: before[index]) }
    for index in 0..<after.count { negate(before: after[index]) }
  }

  /// Negates what begins behind a `before` phrase, as ``negation(of:)`` will tell.
  private mutating func negate(after phrase: Found) {
    var index = Self.firstIndex(in: matches, from: phrase.last + 1)
    while index < matches.count, matches[index].first - phrase.last <= Self.reachBefore {
      let found = matches[index]
      if isNegatable(found), clause(phrase.last) == clause(found.first),
        !stops(between: phrase.last, and: found.first)
      {
        matches[index].fate.insert(.negated)
      }
      index += 1
    }
  }

  /// Negates what ends ahead of an `after` phrase, as ``negation(of:)`` will tell.
  private mutating func negate(before phrase: Found) {
    var index = Self.firstIndex(in: matches, from: Self.reaching(phrase.first))
    while index < matches.count, matches[index].first < phrase.first {
      let found = matches[index]
      if found.last < phrase.first, phrase.first - found.last <= Self.reachAfter,
        isNegatable(found), clause(phrase.first) == clause(found.last),
        !stops(between: found.last, and: phrase.first)
      {
        matches[index].fate.insert(.negated)
      }
      index += 1
    }
  }

  @inline(__always)
  private func isNegatable(_ found: Found) -> Bool {
    !found.isExcluded && tables.owners[Int(found.owner)].negatable
  }

  private mutating func exclude(by phrase: Found) {
    var index = Self.firstIndex(in: matches, from: Self.reaching(phrase.first))
    while index < matches.count, matches[index].first <= phrase.last {
      if matches[index].owner == phrase.owner, Self.shareWords(matches[index], phrase) {
        matches[index].fate.insert(.excluded)
      }
      index += 1
    }
  }

  /// Removes the negation phrases all of whose words a neutral phrase has.
  private static func drop(
    from phrases: inout GrowableBuffer<Found>, coveredBy neutral: borrowing GrowableBuffer<Found>
  ) {
    var kept = 0
    for index in 0..<phrases.count {
      let phrase = phrases[index]
      var other = firstIndex(in: neutral, from: reaching(phrase.first))
      var isNeutral = false
      while other < neutral.count, neutral[other].first <= phrase.first {
        if has(neutral[other], allOf: phrase) { isNeutral = true }
        other += 1
      }
      if !isNeutral {
        phrases[kept] = phrase
        kept += 1
      }
    }
    phrases.count = kept
  }

  /// The nearest phrase that negates a match: of two as near the one before, then the longer.
  func negation(of found: Found) -> Found? {
    var best: (phrase: Found, distance: UInt32)?
    var index = Self.firstIndex(in: before, from: Self.reaching(found.first))
    while index < before.count, before[index].first < found.first {
      let phrase = before[index]
      index += 1
      guard phrase.last < found.first, found.first - phrase.last <= Self.reachBefore,
        clause(phrase.last) == clause(found.first),
        !stops(between: phrase.last, and: found.first)
      else { continue }
      let distance = found.first - phrase.last
      // The list is by first word, so that of two as near the longer comes first.
      if best.map({ distance < $0.distance }) ?? true { best = (phrase, distance) }
    }
    index = Self.firstIndex(in: after, from: found.last + 1)
    while index < after.count, after[index].first - found.last <= Self.reachAfter {
      let phrase = after[index]
      index += 1
      guard clause(phrase.first) == clause(found.last),
        !stops(between: found.last, and: phrase.first)
      else { continue }
      let distance = phrase.first - found.last
      if let known = best {
        let isNearer =
          distance < known.distance
          || (distance == known.distance && known.phrase.first > found.last
            && phrase.last > known.phrase.last)
        if !isNearer { continue }
      }
      best = (phrase, distance)
    }
    return best?.phrase
  }

  /// Whether a stop phrase begins between two tokens.
  @inline(__always)
  private func stops(between left: UInt32, and right: UInt32) -> Bool {
    if stop.count == 0 { return false }
    let index = Self.firstIndex(in: stop, from: left + 1)
    return index < stop.count && stop[index].first < right
  }

  /// Hides matches under longer ones that speak to the same topic.
  mutating func coverMatches() {
    // Matches of one word hide nothing. Which are longer is as good as random, so that they are picked
    // out first, without a branch.
    longer.reserve(matches.count)
    longer.removeAll()
    for index in 0..<matches.count {
      let mask = (matches.base + index).pointee.mask
      let others = mask & (mask &- 1)
      (longer.base + longer.count).pointee = UInt32(truncatingIfNeeded: index)
      // The sign of either is up unless there are none.
      longer.count &+= Int(truncatingIfNeeded: (others | (0 &- others)) &>> 63)
    }
    for index in 0..<longer.count { cover(by: Int(longer[index])) }
  }

  /// Hides what lies inside one match.
  @inline(__always)
  private mutating func cover(by index: Int) {
    let long = matches.base + index
    let owner = tables.owners + Int(long.pointee.owner)
    guard !long.pointee.isExcluded, !owner.pointee.isTrial else { return }
    let topics = owner.pointee.topics
    let (first, last) = (long.pointee.first, long.pointee.last)
    var other = long
    while other > matches.base, (other - 1).pointee.first == first { other -= 1 }
    let end = matches.base + matches.count
    while other < end, other.pointee.first <= last {
      // None but those inside have topics to hide.
      let hidden = topics & (tables.owners + Int(other.pointee.owner)).pointee.topics
      other.pointee.covered |= Self.isInside(other.pointee, long.pointee) ? hidden : 0
      other += 1
    }
  }

  /// Whether a match may hide others.
  @inline(__always)
  func covers(_ found: Found) -> Bool {
    !found.isExcluded && !tables.owners[Int(found.owner)].isTrial
  }

  // MARK: Places

  /// The first token from which a match may reach `token`.
  static func reaching(_ token: UInt32) -> UInt32 {
    token < UInt32(longestMatch) ? 0 : token - UInt32(longestMatch)
  }

  @inline(__always)
  func clause(_ token: UInt32) -> UInt32 { tokenizer.tokens[Int(token)].clause }

  /// The first entry of a list whose first word is `token` or later.
  static func firstIndex(in list: borrowing GrowableBuffer<Found>, from token: UInt32) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].first < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether two matches have a word in common.
  static func shareWords(_ left: Found, _ right: Found) -> Bool {
    if left.first <= right.first {
      let shift = UInt64(right.first - left.first)
      return shift < 64 && left.mask >> shift & right.mask != 0
    }
    return shareWords(right, left)
  }

  /// Whether a match has all words of another, and perhaps no more.
  @inline(__always)
  static func has(_ long: Found, allOf short: Found) -> Bool {
    // One test in the end: each alone is as good as random.
    let beyond: UInt64 = short.first < long.first || short.last > long.last ? 1 : 0
    return beyond | words(of: short, in: long) & ~long.mask == 0
  }

  /// Whether all words of a match are also another's, which has more.
  @inline(__always)
  static func isInside(_ short: Found, _ long: Found) -> Bool {
    // With all of them, it has no more only if it has the same.
    has(long, allOf: short) && words(of: short, in: long) != long.mask
  }

  /// The words of a match as bits of another, in which it must lie.
  @inline(__always)
  private static func words(of short: Found, in long: Found) -> UInt64 {
    short.mask &<< UInt64(truncatingIfNeeded: short.first &- long.first)
  }
}
