import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 4: the sum, the floor, the ceiling and the level of every dimension.
  func dimensions(_ outcomes: [RuleOutcome]) -> [DimensionOutcome] {
    rules.dimensions.indices.map { dimension in
      let points = outcomes.flatMap(\.points)
        .filter { $0.dimension == dimension && $0.outweighedBy == nil }
      let floors = outcomes.filter { $0.floors.contains(dimension) }
        .flatMap { rules.evidence[$0.rule].atLeast }.filter { $0.dimension == dimension }
      let ceilings = outcomes.filter { $0.ceilings.contains(dimension) }
        .flatMap { rules.evidence[$0.rule].atMost }.filter { $0.dimension == dimension }
      var outcome = DimensionOutcome(
        sum: points.map(\.points).reduce(0, +), counted: !points.isEmpty,
        floor: floors.map(\.value).max(), ceiling: ceilings.map(\.value).min())
      outcome.level = level(outcome, of: rules.dimensions[dimension])
      return outcome
    }
  }

  /// The level of the sum, lifted by the floor, then lowered by the ceiling.
  private func level(_ outcome: DimensionOutcome, of dimension: Dimension) -> Int? {
    var level = outcome.counted ? dimension.level(for: outcome.sum) : nil
    if let floor = outcome.floor { level = max(level ?? floor, floor) }
    if let ceiling = outcome.ceiling, let known = level { level = min(known, ceiling) }
    return level
  }
}

extension Dimension {
  /// The level that a sum gives; nil for unknown.
  func level(for sum: Int) -> Int? {
    var level = sum <= levels[0].threshold ? 0 : nil
    for index in levels.indices.dropFirst() where sum >= levels[index].threshold { level = index }
    return level
  }
}
