import Engine
import Tuning

/// The frame of the examples: two answers, three dimensions, four rules.
let frame = StatisticsFrame(
  classes: ["BPO", "undetermined", "KPO"], otherwise: 1,
  dimensions: ["education", "analysis", "strategy"], rules: ["r0", "r1", "r2", "r3"])

/// Evidence of a class, with these sums and outcomes.
func evidence(
  _ class: Int, sums: [Int] = [0, 0, 0], rules: [RuleOutcome] = [], reason: Reason? = nil,
  margin: Int? = nil
) -> Evidence {
  Evidence(
    matches: [], rules: rules,
    dimensions: sums.map { DimensionOutcome(sum: $0, counted: $0 != 0) },
    rows: [], class: `class`, reason: reason, margin: margin, facets: [])
}

/// A rule that counts with points in one dimension, or would but for another of its family.
func outcome(
  _ rule: Int, _ points: Int, in dimension: Int = 0, outweighedBy: Int? = nil
) -> RuleOutcome {
  RuleOutcome(
    rule: rule,
    points: [
      RuleOutcome.Points(
        dimension: dimension, points: points, weight: 1, outweighedBy: outweighedBy)
    ])
}
