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
      verdict.class = tables.otherwise
      (verdict.reason, verdict.margin) = (.conflict, nil)
      return
    }
    verdict.class = Int(found.class)
    verdict.reason = found.rowCount == 0 ? reason() : nil
    verdict.margin = margin()
  }

  /// The state of the band that has a sum.
  @inline(__always)
  private func state(ofSum sum: Int, _ scale: DecisionCells.Scale) -> Int32 {
    var band = scale.firstBand
    while sum > tables.bands[band].high { band += 1 }
    return Int32(tables.bands[band].state)
  }

  private mutating func reason() -> Reason {
    var (hasEvidence, hasUp, hasDown) = (false, false, false)
    for entry in score.entries.elements {
      guard entry.weight != 0, tables.ranked & 1 << UInt64(entry.dimension) != 0 else { continue }
      hasEvidence = true
      hasUp = hasUp || entry.points > 0
      hasDown = hasDown || entry.points < 0
    }
    if !hasEvidence { return .noEvidence }
    return hasUp && hasDown ? .mixed : .noRow
  }
}
