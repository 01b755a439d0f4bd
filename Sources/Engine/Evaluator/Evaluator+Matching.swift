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
  mutating func findMatches() {
    matches.removeAll()
    unless.removeAll()
    before.removeAll()
    after.removeAll()
    neutral.removeAll()
    stop.removeAll()
    let roots = tables.wordRoots
    for index in 0..<tokenizer.tokens.count {
      let token = tokenizer.tokens[index]
      let root = roots[Int(token.word)]
      if root != 0 { begin(root, word: token.word, start: index, next: index + 1, mask: 1) }
      if token.joined != 0 {
        begin(
          roots[Int(token.joined)], word: token.joined, start: index, next: index + 2, mask: 3)
      }
    }
  }

  /// Follows the trie from each node that a first word leads to.
  private mutating func begin(
    _ root: UInt32, word: UInt32, start: Int, next: Int, mask: UInt64
  ) {
    if root != Program.severalRoots {
      if root != 0 { walk(from: root, start: start, next: next, mask: mask) }
      return
    }
    for at in Int(tables.wordStarts[Int(word)])..<Int(tables.wordStarts[Int(word) + 1]) {
      let node = tables.roots[Int(tables.wordLexemes[at])]
      if node != 0 { walk(from: node, start: start, next: next, mask: mask) }
    }
  }

  /// Follows the trie from a node reached with the words of `mask`.
  private mutating func walk(from node: UInt32, start: Int, next: Int, mask: UInt64) {
    let nodes = tables.nodes
    let sentence = tokenizer.tokens[start].sentence
    pending.removeAll()
    var step = Step(node: node, next: UInt32(next), mask: mask)
    while true {
      let here = nodes[Int(step.node)]
      for at in Int(here.firstTerm)..<Int(here.firstTerm + here.termCount) {
        accept(tables.nodeTerms[at], start: start, step: step)
      }
      if here.filter != 0 {
        advance(step, filter: here.filter, at: Int(step.next), start: start, sentence: sentence)
      }
      if here.gap != 0 {
        let filter = nodes[Int(here.gap)].filter
        let after = Step(node: here.gap, next: step.next, mask: step.mask)
        for skipped in 0...Pattern.maximumGap {
          advance(
            after, filter: filter, at: Int(step.next) + skipped, start: start, sentence: sentence)
        }
      }
      if pending.count == 0 { return }
      pending.count -= 1
      step = (pending.base + pending.count).pointee
    }
  }

  /// Adds the steps that the token at `at` allows.
  @inline(__always)
  private mutating func advance(
    _ step: Step, filter: UInt64, at: Int, start: Int, sentence: UInt32
  ) {
    guard at < tokenizer.tokens.count else { return }
    let token = tokenizer.tokens[at]
    guard token.sentence == sentence else { return }
    follow(step, filter, word: Int(token.word), next: at + 1, bits: 1 << UInt64(at - start))
    if token.joined != 0 {
      follow(step, filter, word: Int(token.joined), next: at + 2, bits: 3 << UInt64(at - start))
    }
  }

  @inline(__always)
  private mutating func follow(
    _ step: Step, _ filter: UInt64, word: Int, next: Int, bits: UInt64
  ) {
    guard word != 0 else { return }
    let starts = tables.wordStarts
    let edges = tables.edges
    let edgeMask = tables.edgeMask
    for at in Int(starts[word])..<Int(starts[word + 1]) {
      let lexeme = tables.wordLexemes[at]
      guard filter & (1 << UInt64(lexeme & 63)) != 0 else { continue }
      var slot = PhraseTrie.hash(step.node, lexeme) & edgeMask
      while edges[slot].child != 0 {
        if edges[slot].node == step.node, edges[slot].lexeme == lexeme {
          pending.append(
            Step(node: edges[slot].child, next: UInt32(next), mask: step.mask | bits))
          break
        }
        slot = (slot + 1) & edgeMask
      }
    }
  }

  /// Notes a term found from the present first word in the list of its purpose.
  private mutating func accept(_ term: UInt32, start: Int, step: Step) {
    let entry = tables.terms[Int(term)]
    let found = Found(
      term: term, owner: entry.owner, first: UInt32(start), last: step.next - 1, mask: step.mask)
    switch entry.purpose {
    case .evidence: if whereHolds[Int(found.owner)] { Self.note(found, in: &matches) }
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
    var index = list.count - 1
    while index >= 0, list[index].first == found.first {
      if list[index].term == found.term {
        if isBetter(found, than: list[index]) { list[index] = found }
        return
      }
      index -= 1
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

  private func isAbbreviated(_ found: Found) -> Bool {
    var mask = found.mask
    while mask != 0 {
      let token = Int(found.first) + mask.trailingZeroBitCount
      if tokenizer.tokens[token].flags.contains(.abbreviated) { return true }
      mask &= mask - 1
    }
    return false
  }
}
