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
    let roots = tables.roots
    let starts = tables.wordStarts
    let lexemes = tables.wordLexemes
    for index in 0..<tokenizer.tokens.count {
      fresh.removeAll()
      let word = Int(tokenizer.tokens[index].word)
      if word != 0 {
        for at in Int(starts[word])..<Int(starts[word + 1]) {
          let node = roots[Int(lexemes[at])]
          if node != 0 { walk(from: node, start: index, next: index + 1, mask: 1) }
        }
      }
      let both = Int(tokenizer.tokens[index].joined)
      if both != 0 {
        for at in Int(starts[both])..<Int(starts[both + 1]) {
          let node = roots[Int(lexemes[at])]
          if node != 0 { walk(from: node, start: index, next: index + 2, mask: 3) }
        }
      }
      if fresh.count > 0 { sortFresh() }
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

  /// Notes a term found from the present first word, unless it was found there already and better.
  private mutating func accept(_ term: UInt32, start: Int, step: Step) {
    let found = Found(
      term: term, owner: tables.terms[Int(term)].owner, first: UInt32(start),
      last: step.next - 1, mask: step.mask)
    for index in 0..<fresh.count where fresh[index].term == term {
      if Self.isBetter(found, than: fresh[index]) { fresh[index] = found }
      return
    }
    fresh.append(found)
  }

  /// Ends first, else has more words, else words that come first.
  private static func isBetter(_ left: Found, than right: Found) -> Bool {
    if left.last != right.last { return left.last < right.last }
    let (leftWords, rightWords) = (left.mask.nonzeroBitCount, right.mask.nonzeroBitCount)
    if leftWords != rightWords { return leftWords > rightWords }
    let different = left.mask ^ right.mask
    return different != 0 && left.mask & (different & (0 &- different)) != 0
  }

  private mutating func sortFresh() {
    for index in 0..<fresh.count {
      let found = fresh[index]
      let term = tables.terms[Int(found.term)]
      switch term.purpose {
      case .evidence: if whereHolds[Int(found.owner)] { matches.append(found) }
      case .unless: unless.append(found)
      case .before: if !isAbbreviated(found) { before.append(found) }
      case .after: if !isAbbreviated(found) { after.append(found) }
      case .neutral: if !isAbbreviated(found) { neutral.append(found) }
      case .stop: if !isAbbreviated(found) { stop.append(found) }
      }
    }
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
