import Engine
import Rules

/// What a rule did, in words.
enum EffectText {
  /// What counted of it: `+6 analysis (3 × 2)`, `at least advanced education`.
  static func list(_ outcome: RuleOutcome, _ ruleSet: RuleSet) -> [String] {
    let rule = ruleSet.evidence[outcome.rule]
    var effects = outcome.points.filter { $0.outweighedBy == nil }.map { points in
      let plain = points.weight == 1 ? "" : " (\(points.points / points.weight) × \(points.weight))"
      return "\(Count.signed(points.points)) \(ruleSet.dimensions[points.dimension].id)\(plain)"
    }
    func bounds(_ words: String, _ dimensions: [Int], _ values: [DimensionValue]) {
      for index in dimensions {
        guard let level = values.first(where: { $0.dimension == index })?.value else { continue }
        let dimension = ruleSet.dimensions[index]
        effects.append("\(words) \(dimension.levels[level].id) \(dimension.id)")
      }
    }
    bounds("at least", outcome.floors, rule.atLeast)
    bounds("at most", outcome.ceilings, rule.atMost)
    return effects
  }
}
