import Rules
import Text

/// Levels, the decision table and the margin.
extension Evaluator {
  /// Finds levels, class, reason and margin.
  mutating func decide() {
    var cell = 0
    var isConflict = false
    for dimension in 0..<tables.dimensions {
      let scale = tables.scales[dimension]
      var outcome = verdict.dimensions[dimension]
      outcome.level = outcome.counted ? level(ofSum: outcome.sum, scale) : nil
      if let floor = outcome.floor { outcome.level = max(outcome.level ?? floor, floor) }
      if let ceiling = outcome.ceiling, let level = outcome.level {
        outcome.level = min(level, ceiling)
      }
      isConflict = isConflict || outcome.isConflict
      cell += ((outcome.level ?? -1) + 1) * scale.stride
      verdict.dimensions[dimension] = outcome
    }
    let found = tables.cells[cell]
    if isConflict {
      verdict.class = program.decision.otherwise
      (verdict.row, verdict.reason, verdict.margin) = (nil, .conflict, nil)
      return
    }
    verdict.class = Int(found.class)
    verdict.row = found.isOtherwise ? nil : Int(found.firstRow)
    verdict.reason = found.isOtherwise ? reason() : nil
    var best = Int.max
    cheapest(from: 0, cell: 0, cost: 0, &best)
    verdict.margin = best == .max ? nil : best
  }

  /// The level of the band that has a sum; nil for unknown.
  private func level(ofSum sum: Int, _ scale: DecisionCells.Scale) -> Int? {
    var band = scale.firstBand
    while sum > tables.bands[band].high { band += 1 }
    let state = tables.bands[band].state
    return state == 0 ? nil : state - 1
  }

  private func reason() -> Reason {
    if score.fired.count == 0 { return .noEvidence }
    var (hasUp, hasDown) = (false, false)
    for index in 0..<score.fired.count {
      for dimension in 0..<tables.dimensions {
        let points = countedPoints(rule: Int(score.fired[index]), dimension: dimension)
        hasUp = hasUp || points > 0
        hasDown = hasDown || points < 0
      }
    }
    return hasUp && hasDown ? .mixed : .noRow
  }

  /// Tries every state of the dimensions from `dimension` on, and lowers `best` to the least total
  /// change of known sums that leads to a cell of another class.
  private func cheapest(from dimension: Int, cell: Int, cost: Int, _ best: inout Int) {
    if cost >= best { return }
    guard dimension < tables.dimensions else {
      if Int(tables.cells[cell].class) != verdict.class { best = cost }
      return
    }
    let scale = tables.scales[dimension]
    let outcome = verdict.dimensions[dimension]
    guard outcome.level != nil else {
      cheapest(from: dimension + 1, cell: cell, cost: cost, &best)
      return
    }
    let sum = effectiveSum(outcome, scale)
    for index in scale.firstBand..<scale.firstBand + scale.bandCount {
      let band = tables.bands[index]
      let change = sum < band.low ? band.low - sum : sum > band.high ? sum - band.high : 0
      cheapest(
        from: dimension + 1, cell: cell + band.state * scale.stride, cost: cost + change, &best)
    }
  }

  /// A sum raised to its floor and lowered to its ceiling.
  private func effectiveSum(_ outcome: DimensionOutcome, _ scale: DecisionCells.Scale) -> Int {
    var sum = outcome.sum
    if outcome.floor == nil, outcome.ceiling == nil { return sum }
    for index in scale.firstBand..<scale.firstBand + scale.bandCount {
      let band = tables.bands[index]
      if let floor = outcome.floor, floor > 0, band.state == floor + 1 { sum = max(sum, band.low) }
      if let ceiling = outcome.ceiling, band.state == ceiling + 1 { sum = min(sum, band.high) }
    }
    return sum
  }
}
