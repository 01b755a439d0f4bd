import Rules
import Text

/// Levels, the decision table and the margin.
extension Evaluator {
  /// Finds levels, class, reason and margin.
  mutating func decide() {
    var cell = 0
    verdict.isConflict = false
    for dimension in 0..<tables.dimensions {
      let scale = verdict.scales.base + dimension
      let table = tables.scales + dimension
      if scale.pointee.counted { scale.pointee.state = state(ofSum: scale.pointee.sum, table) }
      if tables.hasLimits { limit(scale) }
      cell &+= Int(scale.pointee.state) &* table.pointee.stride
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
  private func state(ofSum sum: Int, _ scale: UnsafePointer<DecisionCells.Scale>) -> Int32 {
    var band = tables.bands + scale.pointee.firstBand
    while sum > band.pointee.high { band += 1 }
    return Int32(truncatingIfNeeded: band.pointee.state)
  }

  /// Moves a state to where the floor and the ceiling want it.
  private mutating func limit(_ scale: UnsafeMutablePointer<Scale>) {
    let (floor, ceiling) = (scale.pointee.floor, scale.pointee.ceiling)
    if floor >= 0 { scale.pointee.state = max(scale.pointee.state, floor + 1) }
    if scale.pointee.state > ceiling { scale.pointee.state = ceiling + 1 }
    if floor > ceiling { verdict.isConflict = true }
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
