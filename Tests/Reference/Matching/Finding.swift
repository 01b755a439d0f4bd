import Engine
import Rules

/// A match and the positions of its words.
struct Finding {
  var match: Match
  var positions: [Int]

  var first: Int { positions.first ?? 0 }
  var last: Int { positions.last ?? 0 }

  var isExcluded: Bool {
    if case .excluded = match.fate { true } else { false }
  }
}

extension ReferenceEvaluator {
  /// Section 3, *match*: every match of every term, in the order of the evidence.
  func findings(of sources: [Source], in columns: [[ReferenceWord]]) -> [Finding] {
    var findings: [Finding] = []
    for source in sources {
      for (column, words) in columns.enumerated() {
        for (term, wanted) in source.condition.any.enumerated() {
          for positions in TermSearch(words: words, forms: forms).matches(of: wanted) {
            let sentence = words.filter { $0.sentence == words[positions[0]].sentence }
            let match = Match(
              owner: source.owner, term: term, column: column,
              words: positions.map { words[$0].bytes }, sentence: bytes(sentence))
            findings.append(Finding(match: match, positions: positions))
          }
        }
      }
    }
    return findings.sorted { order($0).lexicographicallyPrecedes(order($1)) }
  }

  /// By column, first byte, last byte, owner and term; then, for the halves of one split word, by
  /// position.
  private func order(_ finding: Finding) -> [Int] {
    let range = finding.match.range
    let owner =
      switch finding.match.owner {
      case .rule(let rule): [0, rule, 0]
      case .facet(let facet, let value): [1, facet, value]
      }
    return [finding.match.column, range.lowerBound, range.upperBound] + owner
      + [finding.match.term] + finding.positions
  }

  /// The bytes from the first of some words to the last.
  func bytes(_ words: [ReferenceWord]) -> Range<Int> {
    (words.first?.bytes.lowerBound ?? 0)..<(words.last?.bytes.upperBound ?? 0)
  }
}
