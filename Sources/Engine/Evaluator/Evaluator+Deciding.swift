import Rules
import Text

/// Levels, the decision table and the margin.
extension Evaluator {
  /// Finds levels, class, reason and margin.
  mutating func decide() {
    var cell = 0
    verdict.isConflict = false
    for dimension in 0..<tables.dimensions {
      var scale = verdict.scales[dimension]
      if scale.counted { scale.state = state(ofSum: scale.sum, tables.scales[dimension]) }
      if scale.floor >= 0 { scale.state = max(scale.state, scale.floor + 1) }
      if scale.state > scale.ceiling { scale.state = scale.ceiling + 1 }
      if scale.floor > scale.ceiling { verdict.isConflict = true }
      cell += Int(scale.state) * tables.scales[dimension].stride
      verdict.scales[dimension] = scale
    }
    verdict.cell = cell
    let found = tables.cells[cell]
    if verdict.isConflict {
      verdict.class = program.decision.otherwise
      (verdict.reason, verdict.margin) = (.conflict, nil)
      return
    }
    verdict.class = Int(found.class)
    verdict.reason = found.rowCount == 0 ? reason() : nil
    var best = Int.max
    cheapest(from: 0, cell: 0, cost: 0, &best)
    verdict.margin = best == .max ? nil : best
  }

  /// The state of the band that has a sum.
  private func state(ofSum sum: Int, _ scale: DecisionCells.Scale) -> Int32 {
    var band = scale.firstBand
    while sum > tables.bands[band].high { band += 1 }
    return Int32(tables.bands[band].state)
  }

  private func reason() -> Reason {
    var (hasEvidence, hasUp, hasDown) = (false, false, false)
    for index in 0..<score.fired.count {
      let rule = Int(score.fired[index])
      for dimension in 0..<tables.dimensions
      where tables.ranked & 1 << UInt64(dimension) != 0
        && score.weight(rule: rule, dimension: dimension) > 0
      {
        hasEvidence = true
        let points = countedPoints(rule: rule, dimension: dimension)
        hasUp = hasUp || points > 0
        hasDown = hasDown || points < 0
      }
    }
    if !hasEvidence { return .noEvidence }
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
    let known = verdict.scales[dimension]
    guard known.state != 0 else {
      cheapest(from: dimension + 1, cell: cell, cost: cost, &best)
      return
    }
    let sum = effectiveSum(known, scale)
    for index in scale.firstBand..<scale.firstBand + scale.bandCount {
      let band = tables.bands[index]
      let change = sum < band.low ? band.low - sum : sum > band.high ? sum - band.high : 0
      cheapest(
        from: dimension + 1, cell: cell + band.state * scale.stride, cost: cost + change, &best)
    }
  }

  /// The sum nearest to a known dimension's that has its level, which a floor may have raised above
  /// the sum's own, or a ceiling lowered.
  private func effectiveSum(_ known: Scale, _ scale: DecisionCells.Scale) -> Int {
    if known.floor < 0, known.ceiling == .max { return known.sum }
    for index in scale.firstBand..<scale.firstBand + scale.bandCount {
      let band = tables.bands[index]
      if band.state == Int(known.state) { return min(max(known.sum, band.low), band.high) }
    }
    return known.sum
  }
}
