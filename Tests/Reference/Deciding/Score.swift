import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 3, *score*: what each rule does that matched, or whose `where` stands alone and holds.
  func outcomes(of sources: [Source], _ findings: [Finding]) -> [RuleOutcome] {
    var outcomes: [RuleOutcome] = []
    for source in sources {
      guard case .rule(let index) = source.owner else { continue }
      let rule = rules.evidence[index]
      let own = findings.map(\.match).filter { $0.owner == source.owner }
      guard !own.isEmpty || source.hasWhereAlone else { continue }
      var outcome = RuleOutcome(rule: index)
      for dimension in rules.dimensions.indices {
        guard let weight = weight(of: source, in: dimension, own) else { continue }
        for score in rule.scores where score.dimension == dimension {
          outcome.points.append(
            RuleOutcome.Points(
              dimension: dimension, points: score.value * weight, weight: weight))
        }
        if rule.atLeast.contains(where: { $0.dimension == dimension }) {
          outcome.floors.append(dimension)
        }
        if rule.atMost.contains(where: { $0.dimension == dimension }) {
          outcome.ceilings.append(dimension)
        }
      }
      outcomes.append(outcome)
    }
    outweigh(&outcomes)
    return outcomes
  }

  /// The weight at which a rule counts in a dimension; nil where it does not.
  private func weight(of source: Source, in dimension: Int?, _ own: [Match]) -> Int? {
    guard source.isStable else { return nil }
    if source.hasWhereAlone { return 1 }
    return own.filter { counts($0, in: dimension) }.map(weight).max()
  }

  /// Whether a match counts in a dimension, or for its facet.
  func counts(_ match: Match, in dimension: Int?) -> Bool {
    match.fate == .standing && !match.covers.contains { $0.dimension == dimension }
  }

  /// The weight of a match's column.
  func weight(_ match: Match) -> Int { rules.input.text[match.column].weight }

  /// Within a family, per dimension, only the strongest points count, the first if equal.
  private func outweigh(_ outcomes: inout [RuleOutcome]) {
    for index in outcomes.indices {
      guard let family = rules.evidence[outcomes[index].rule].family else { continue }
      for place in outcomes[index].points.indices {
        let dimension = outcomes[index].points[place].dimension
        let rivals = outcomes.filter { rules.evidence[$0.rule].family == family }
          .flatMap { outcome in
            outcome.points.filter { $0.dimension == dimension }
              .map { (rule: outcome.rule, strength: abs($0.points)) }
          }
        let most = rivals.map(\.strength).max()
        let winner = rivals.first { $0.strength == most }?.rule
        if let winner, winner != outcomes[index].rule {
          outcomes[index].points[place].outweighedBy = winner
        }
      }
    }
  }
}
