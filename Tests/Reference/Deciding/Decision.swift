import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 5: the rows that match, the class and the reason.
  func decision(
    _ outcomes: [RuleOutcome], _ dimensions: [DimensionOutcome]
  ) -> (rows: [Int], class: Int, reason: Reason?) {
    let isConflict = dimensions.contains { outcome in
      guard let floor = outcome.floor, let ceiling = outcome.ceiling else { return false }
      return floor > ceiling
    }
    let rows = isConflict ? [] : self.rows(for: dimensions.map { state($0.level) })
    if let first = rows.first { return (rows, rules.decision.rows[first].class, nil) }
    let reason: Reason =
      if isConflict {
        .conflict
      } else if !outcomes.contains(where: counts) {
        .noEvidence
      } else if isMixed(outcomes) {
        .mixed
      } else {
        .noRow
      }
    return ([], rules.decision.otherwise, reason)
  }

  /// The state of a level: 0 for unknown.
  func state(_ level: Int?) -> Int { level.map { $0 + 1 } ?? 0 }

  /// The rows that match a cell of the table.
  func rows(for states: [Int]) -> [Int] {
    rules.decision.rows.indices.filter { row in
      states.indices.allSatisfy { dimension in
        rules.decision.rows[row].accepts[dimension].contains(state: states[dimension])
      }
    }
  }

  /// Whether a rule counts in a dimension that ranks, be it with points, a floor or a ceiling.
  private func counts(_ outcome: RuleOutcome) -> Bool {
    (outcome.points.map(\.dimension) + outcome.floors + outcome.ceilings)
      .contains { rules.dimensions[$0].ranks }
  }

  /// Whether points above and below zero were counted in dimensions that rank.
  private func isMixed(_ outcomes: [RuleOutcome]) -> Bool {
    let counted = outcomes.flatMap(\.points).filter {
      $0.outweighedBy == nil && rules.dimensions[$0.dimension].ranks
    }
    return counted.contains { $0.points > 0 } && counted.contains { $0.points < 0 }
  }
}
