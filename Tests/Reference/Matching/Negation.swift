import Engine
import Rules

extension ReferenceEvaluator {
  /// A negation phrase that takes a match back.
  private struct Cause {
    var distance: Int
    var isBefore: Bool
    var bytes: Range<Int>
  }

  /// Section 3, *negate*.
  func negate(_ findings: inout [Finding], in columns: [[ReferenceWord]]) {
    let phrases = columns.map { NegationPhrases(rules.negation, in: $0) }
    for index in findings.indices {
      let finding = findings[index]
      guard !finding.isExcluded, condition(of: finding.match.owner).negatable else { continue }
      let column = finding.match.column
      let causes = causes(finding, columns[column], phrases[column])
      if let cause = causes.min(by: comesFirst) {
        findings[index].match.fate = .negated(by: cause.bytes)
      }
    }
  }

  /// The nearest is named, of two as near the one before, then the longer.
  private func comesFirst(_ left: Cause, _ right: Cause) -> Bool {
    if left.distance != right.distance { return left.distance < right.distance }
    if left.isBefore != right.isBefore { return left.isBefore }
    return left.bytes.count > right.bytes.count
  }

  private func causes(
    _ finding: Finding, _ words: [ReferenceWord], _ phrases: NegationPhrases
  ) -> [Cause] {
    var causes: [Cause] = []
    for phrase in phrases.before {
      let distance = finding.first - phrase[phrase.count - 1]
      if (1...5).contains(distance),
        words[phrase[phrase.count - 1]].clause == words[finding.first].clause,
        !phrases.isStopped(after: phrase[phrase.count - 1], before: finding.first)
      {
        let bytes = bytes(phrase.map { words[$0] })
        causes.append(Cause(distance: distance, isBefore: true, bytes: bytes))
      }
    }
    for phrase in phrases.after {
      let distance = phrase[0] - finding.last
      if (1...3).contains(distance),
        words[phrase[0]].clause == words[finding.last].clause,
        !phrases.isStopped(after: finding.last, before: phrase[0])
      {
        let bytes = bytes(phrase.map { words[$0] })
        causes.append(Cause(distance: distance, isBefore: false, bytes: bytes))
      }
    }
    return causes
  }
}

/// Where the phrases of the `negation` section stand in a column, by the positions of their words.
private struct NegationPhrases {
  var before: [[Int]]
  var after: [[Int]]
  var stop: [[Int]]

  init(_ negation: Negation, in words: [ReferenceWord]) {
    // Negation lists have exact words only, so that no forms are needed.
    let search = TermSearch(words: words, forms: [:])
    func places(_ terms: [Term]) -> [[Int]] {
      terms.flatMap(search.matches).filter { !$0.contains { words[$0].isAbbreviated } }
    }
    let neutral = places(negation.neutral).map { Set($0) }
    func negators(_ terms: [Term]) -> [[Int]] {
      places(terms).filter { phrase in !neutral.contains { $0.isSuperset(of: phrase) } }
    }
    before = negators(negation.before)
    after = negators(negation.after)
    stop = places(negation.stop)
  }

  /// Whether a `stop` phrase begins between two positions.
  func isStopped(after left: Int, before right: Int) -> Bool {
    stop.contains { left < $0[0] && $0[0] < right }
  }
}
