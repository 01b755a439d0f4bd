import Text

/// Steps alone, to be timed; nothing is judged by them.
extension Evaluator {
  /// Finds the matches of the record whose texts were added, and goes no further.
  package mutating func findMatchesAlone() {
    columnStarts.append(tokenizer.tokens.count)
    findMatches()
  }
}
