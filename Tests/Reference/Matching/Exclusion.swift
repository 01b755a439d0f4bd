import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 3, *exclude*: a match that shares a word with one of its owner's `unless` is excluded.
  func exclude(_ findings: inout [Finding], in columns: [[ReferenceWord]]) {
    for index in findings.indices {
      let finding = findings[index]
      let words = columns[finding.match.column]
      let causes = condition(of: finding.match.owner).unless
        .flatMap { TermSearch(words: words, forms: forms).matches(of: $0) }
        .filter { !Set($0).isDisjoint(with: finding.positions) }
        .map { positions in bytes(positions.map { words[$0] }) }
      let first = causes.min { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      if let first { findings[index].match.fate = .excluded(by: first) }
    }
  }
}
