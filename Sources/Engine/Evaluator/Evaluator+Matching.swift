import Rules
import Text

/// Step 1: words and matches.
extension Evaluator {
  /// A place in the trie that waits to be gone on from.
  struct Step: BitwiseCopyable {
    var node: UInt32
    /// The token that comes next.
    var next: UInt32
    var mask: UInt64
  }

  /// Finds every match of every term and sorts it into the list of its purpose.
  ///
  /// Whether a word is a term, or goes on as one, is as good as random: matches are written always and
  /// counted only if there are any, and of each word only one thing is asked.
  mutating func findMatches() {
    matches.removeAll()
    unless.removeAll()
    before.removeAll()
    after.removeAll()
    neutral.removeAll()
    stop.removeAll()
    lastStart = .max
    tokenizer.tokens.end(with: .none)
    for index in 0..<tokenizer.openers.count {
      let start = Int(tokenizer.openers[index])
      let token = tokenizer.tokens.base + start
      begin(word: token.pointee.word, start: start, next: start &+ 1, mask: 1)
      if _slowPath(token.pointee.joined != 0) {
        begin(word: token.pointee.joined, start: start, next: start &+ 2, mask: 3)
      }
    }
  }

  /// Follows the trie from the nodes that a word leads to, which begins at `start` and ends before
  /// the token `next`.
  @inline(__always)
  private mutating func begin(word: UInt32, start: Int, next: Int, mask: UInt64) {
    var opening = tables.openings + Int(word)
    let following = filter(ofToken: next)
    let step = Step(node: 0, next: UInt32(truncatingIfNeeded: next), mask: mask)
    while true {
      accept(
        opening.pointee.ends, opening.pointee.term, opening.pointee.owner, start: start, step,
        node: opening.pointee.node)
      // Most phrases end here, since the next word is not theirs.
      if opening.pointee.filter & following != 0 || opening.pointee.hasGap {
        walkOn(from: opening, start: start, next: next, mask: mask)
      }
      if opening.pointee.next == 0 { return }
      opening = tables.openings + Int(opening.pointee.next)
    }
  }

  /// What may be followed at a token, as bits of lexemes; anything where a hyphen joins it, and nothing
  /// behind the last.
  @inline(__always)
  private func filter(ofToken index: Int) -> UInt64 {
    let token = tokenizer.tokens.base + index
    return token.pointee.joined != 0 ? ~0 : tables.words[Int(token.pointee.word)].filter
  }

  /// Takes what ends at a node: nearly always one term or none.
  @inline(__always)
  private mutating func accept(
    _ ends: PhraseTrie.Ends, _ term: UInt32, _ owner: UInt32, start: Int, _ step: Step,
    node: UInt32
  ) {
    let first = UInt32(truncatingIfNeeded: start)
    // What else was found from the same word may be the same term.
    let isFirst = lastStart != first
    let isAlone = isFirst && ends == .evidence
    matches.reserve(matches.count &+ 1)
    (matches.base + matches.count).pointee.fill(term, owner, start: start, step)
    matches.count &+= isAlone ? 1 : 0
    lastStart = isAlone ? first : lastStart
    if _slowPath(ends.rawValue > (isFirst ? PhraseTrie.Ends.evidence : .nothing).rawValue) {
      acceptAll(at: node, start: start, step)
    }
  }

  @inline(__always)
  private mutating func accept(_ node: PhraseTrie.Node, start: Int, _ step: Step) {
    accept(node.ends, node.term, node.owner, start: start, step, node: step.node)
  }

  /// Takes each of the terms that end at a node.
  @inline(never)
  private mutating func acceptAll(at node: UInt32, start: Int, _ step: Step) {
    let node = tables.nodes + Int(node)
    let first = tables.nodeTerms + Int(node.pointee.firstTerm)
    for index in 0..<Int(node.pointee.termCount) {
      note(first + index, start: start, step)
    }
  }

  /// Goes on from an opening as long as there is one way to go; most phrases end after a word or two.
  @inline(never)
  private mutating func walkOn(
    from opening: UnsafePointer<Program.Opening>, start: Int, next: Int, mask: UInt64
  ) {
    let sentence = (tokenizer.tokens.base + start).pointee.sentence
    var step = Step(
      node: opening.pointee.node, next: UInt32(truncatingIfNeeded: next), mask: mask)
    var (filter, children) = (opening.pointee.filter, opening.pointee.children)
    var hasGap = opening.pointee.hasGap
    while !hasGap {
      let at = Int(step.next)
      let token = tokenizer.tokens.base + at
      if token.pointee.joined != 0 { break }
      let word = tables.words + Int(token.pointee.word)
      guard word.pointee.filter & filter != 0, token.pointee.sentence == sentence else { return }
      guard let child = onlyChild(among: children, filter, word) else { break }
      if child == 0 { return }
      step.node = child
      step.mask |= 1 &<< UInt64(truncatingIfNeeded: at &- start)
      step.next &+= 1
      let node = tables.nodes + Int(child)
      accept(node.pointee, start: start, step)
      (filter, children) = (node.pointee.filter, node.pointee.children)
      hasGap = node.pointee.gap != 0
    }
    pending.removeAll()
    goOn(from: step, tables.nodes + Int(step.node), start: start, sentence: sentence)
    walk(start: start, sentence: sentence)
  }

  /// The one child that a word leads to, 0 if to none; nil if to several.
  @inline(__always)
  private func onlyChild(
    among children: PhraseTrie.Children, _ filter: UInt64, _ word: UnsafePointer<Program.Word>
  ) -> UInt32? {
    let lexemes = tables.lexemes(of: word)
    if word.pointee.lexemeCount == 1 { return tables.child(children, lexemes[0]) }
    var only: UInt32 = 0
    for index in 0..<Int(word.pointee.lexemeCount)
    where filter & (1 &<< UInt64(lexemes[index] & 63)) != 0 {
      let child = tables.child(children, lexemes[index])
      if child == 0 { continue }
      if only != 0 { return nil }
      only = child
    }
    return only
  }

  /// Follows the trie from all steps that are pending.
  private mutating func walk(start: Int, sentence: UInt32) {
    while pending.count > 0 {
      pending.count &-= 1
      let step = (pending.base + pending.count).pointee
      let node = tables.nodes + Int(step.node)
      accept(node.pointee, start: start, step)
      goOn(from: step, node, start: start, sentence: sentence)
    }
  }

  /// Adds the steps that lead on from a node.
  @inline(__always)
  private mutating func goOn(
    from step: Step, _ node: UnsafePointer<PhraseTrie.Node>, start: Int, sentence: UInt32
  ) {
    if node.pointee.filter != 0 {
      advance(step, node, at: Int(step.next), start: start, sentence: sentence)
    }
    if node.pointee.gap != 0 {
      let behind = tables.nodes + Int(node.pointee.gap)
      let after = Step(node: node.pointee.gap, next: step.next, mask: step.mask)
      for skipped in 0...Pattern.maximumGap {
        advance(
          after, behind, at: Int(step.next) + skipped, start: start, sentence: sentence)
      }
    }
  }

  /// Adds the steps that the token at `at` allows.
  private mutating func advance(
    _ step: Step, _ node: UnsafePointer<PhraseTrie.Node>, at: Int, start: Int, sentence: UInt32
  ) {
    guard at < tokenizer.tokens.count else { return }
    let token = tokenizer.tokens[at]
    guard token.sentence == sentence else { return }
    follow(step, node, word: token.word, next: at &+ 1, bits: 1 &<< UInt64(at &- start))
    if token.joined != 0 {
      follow(step, node, word: token.joined, next: at &+ 2, bits: 3 &<< UInt64(at &- start))
    }
  }

  @inline(__always)
  private mutating func follow(
    _ step: Step, _ node: UnsafePointer<PhraseTrie.Node>, word: UInt32, next: Int, bits: UInt64
  ) {
    let word = tables.words + Int(word)
    guard word.pointee.filter & node.pointee.filter != 0 else { return }
    let lexemes = tables.lexemes(of: word)
    for index in 0..<Int(word.pointee.lexemeCount) {
      let lexeme = lexemes[index]
      guard node.pointee.filter & (1 &<< UInt64(lexeme & 63)) != 0 else { continue }
      let child = tables.child(node.pointee.children, lexeme)
      if child == 0 { continue }
      pending.append(
        Step(node: child, next: UInt32(truncatingIfNeeded: next), mask: step.mask | bits))
    }
  }

  // MARK: Lists

  /// Notes a term found from the word at `start` in the list of its purpose.
  private mutating func note(
    _ term: UnsafePointer<Program.NodeTerm>, start: Int, _ step: Step
  ) {
    if term.pointee.asksColumns, !whereHolds[Int(term.pointee.owner)] { return }
    let found = Found(
      term: term.pointee.term, owner: term.pointee.owner,
      first: UInt32(truncatingIfNeeded: start), last: step.next &- 1, mask: step.mask)
    switch term.pointee.purpose {
    case .evidence:
      Self.note(found, in: &matches)
      lastStart = found.first
    case .unless: Self.note(found, in: &unless)
    case .before: if !isAbbreviated(found) { Self.note(found, in: &before) }
    case .after: if !isAbbreviated(found) { Self.note(found, in: &after) }
    case .neutral: if !isAbbreviated(found) { Self.note(found, in: &neutral) }
    case .stop: if !isAbbreviated(found) { Self.note(found, in: &stop) }
    }
  }

  /// Adds a match to a list, unless its term was found from the same word and better.
  @inline(__always)
  private static func note(_ found: Found, in list: inout GrowableBuffer<Found>) {
    var index = list.count &- 1
    while index >= 0, (list.base + index).pointee.first == found.first {
      if (list.base + index).pointee.term == found.term {
        if isBetter(found, than: list[index]) { list[index] = found }
        return
      }
      index &-= 1
    }
    list.append(found)
  }

  /// Ends first, else has more words, else words that come first.
  private static func isBetter(_ left: Found, than right: Found) -> Bool {
    if left.last != right.last { return left.last < right.last }
    let (leftWords, rightWords) = (left.mask.nonzeroBitCount, right.mask.nonzeroBitCount)
    if leftWords != rightWords { return leftWords > rightWords }
    let different = left.mask ^ right.mask
    return different != 0 && left.mask & (different & (0 &- different)) != 0
  }

  private mutating func isAbbreviated(_ found: Found) -> Bool {
    var mask = found.mask
    while mask != 0 {
      let token = Int(found.first) + mask.trailingZeroBitCount
      if tokenizer.tokens[token].flags.contains(.abbreviated) { return true }
      mask &= mask - 1
    }
    return false
  }
}

extension Evaluator.Found {
  /// Becomes a match that stands, field by field.
  @inline(__always)
  fileprivate mutating func fill(
    _ term: UInt32, _ owner: UInt32, start: Int, _ step: Evaluator.Step
  ) {
    (self.term, self.owner) = (term, owner)
    first = UInt32(truncatingIfNeeded: start)
    last = step.next &- 1
    mask = step.mask
    covered = 0
    fate = []
  }
}
