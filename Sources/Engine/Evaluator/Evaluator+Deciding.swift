import Rules
import Text

/// Levels, the decision table and the margin.
extension Evaluator {
  /// Finds levels, class, reason and margin.
  mutating func decide() {
    var cell = 0
    var isConflict = false
    for index in verdict.dimensions.indices {
      var outcome = verdict.dimensions[index]
      let dimension = program.rules.dimensions[index]
      outcome.level = outcome.counted ? dimension.level(ofSum: outcome.sum) : nil
      if let floor = outcome.floor { outcome.level = max(outcome.level ?? floor, floor) }
      if let ceiling = outcome.ceiling, let level = outcome.level {
        outcome.level = min(level, ceiling)
      }
      isConflict = isConflict || outcome.isConflict
      cell += ((outcome.level ?? -1) + 1) * program.decision.strides[index]
      verdict.dimensions[index] = outcome
    }
    let found = program.decision.cells[cell]
    if isConflict {
      verdict.class = program.decision.otherwise
      (verdict.row, verdict.reason, verdict.margin) = (nil, .conflict, nil)
      return
    }
    verdict.class = Int(found.class)
    verdict.row = found.isOtherwise ? nil : Int(found.firstRow)
    verdict.reason = found.isOtherwise ? reason() : nil
    verdict.margin = margin(from: cell)
  }

  private func reason() -> Reason {
    if score.fired.count == 0 { return .noEvidence }
    var (hasUp, hasDown) = (false, false)
    for index in 0..<score.fired.count {
      for dimension in 0..<program.scoring.dimensions {
        let points = countedPoints(rule: Int(score.fired[index]), dimension: dimension)
        hasUp = hasUp || points > 0
        hasDown = hasDown || points < 0
      }
    }
    return hasUp && hasDown ? .mixed : .noRow
  }

  /// The least total change of known sums that leads to a cell of another class.
  private func margin(from cell: Int) -> Int? {
    var best: Int?
    cheapest(from: 0, cell: 0, cost: 0, &best)
    return best
  }

  /// Tries every state of the dimensions from `dimension` on.
  private func cheapest(from dimension: Int, cell: Int, cost: Int, _ best: inout Int?) {
    if let best, cost >= best { return }
    guard dimension < verdict.dimensions.count else {
      if Int(program.decision.cells[cell].class) != verdict.class { best = cost }
      return
    }
    let outcome = verdict.dimensions[dimension]
    let stride = program.decision.strides[dimension]
    guard outcome.level != nil else {
      cheapest(from: dimension + 1, cell: cell, cost: cost, &best)
      return
    }
    let sum = effectiveSum(outcome, program.rules.dimensions[dimension])
    for band in program.decision.bands[dimension] {
      let change = sum < band.low ? band.low - sum : sum > band.high ? sum - band.high : 0
      cheapest(
        from: dimension + 1, cell: cell + band.state * stride, cost: cost + change, &best)
    }
  }

  /// A sum raised to its floor and lowered to its ceiling.
  private func effectiveSum(_ outcome: DimensionOutcome, _ dimension: Dimension) -> Int {
    var sum = outcome.sum
    let levels = dimension.levels
    if let floor = outcome.floor, floor > 0 { sum = max(sum, levels[floor].threshold) }
    if let ceiling = outcome.ceiling {
      if ceiling == 0 {
        sum = min(sum, levels[0].threshold)
      } else if ceiling + 1 < levels.count {
        sum = min(sum, levels[ceiling + 1].threshold - 1)
      }
    }
    return sum
  }
}
