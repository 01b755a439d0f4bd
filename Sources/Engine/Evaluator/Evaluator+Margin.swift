import Text

/// The least change of points that changes the class.
extension Evaluator {
  /// The least total change of known sums that leads to a cell of another class; nil if none does.
  mutating func margin() -> Int? {
    // What one dimension can do alone comes first: it leaves little to search for.
    var best = Int.max
    var (least, second) = (Int.max / 2, Int.max / 2)
    for dimension in 0..<tables.dimensions {
      let known = verdict.scales.base + dimension
      if known.pointee.state == 0 { continue }
      let scale = tables.scales + dimension
      let sum = effectiveSum(known.pointee, scale)
      var own = Int.max / 2
      let rest = verdict.cell &- Int(known.pointee.state) &* scale.pointee.stride
      var band = tables.bands + scale.pointee.firstBand
      for _ in 0..<scale.pointee.bandCount {
        // Least of all, without a branch: which band is cheapest is as good as random.
        let cost = Self.cost(of: band, from: sum)
        own = min(own, cost == 0 ? .max : cost)
        best = min(best, isOtherClass(rest &+ band.pointee.offset) ? cost : .max)
        band += 1
      }
      (least, second) = (min(least, own), min(second, max(least, own)))
    }
    // Two dimensions together cost no less than the two that are changed most cheaply.
    if best > least + second { search(from: 0, cell: 0, cost: 0, &best) }
    return best == .max ? nil : best
  }

  /// Tries every band of the known dimensions from one on, as long as it costs less than `best`; `cell`
  /// is what those before add up to.
  private mutating func search(from dimension: Int, cell: Int, cost: Int, _ best: inout Int) {
    if dimension == tables.dimensions {
      if isOtherClass(cell) { best = cost }
      return
    }
    let known = verdict.scales.base + dimension
    // What is unknown stays so.
    if known.pointee.state == 0 {
      return search(from: dimension + 1, cell: cell, cost: cost, &best)
    }
    let scale = tables.scales + dimension
    let sum = effectiveSum(known.pointee, scale)
    var band = tables.bands + scale.pointee.firstBand
    for _ in 0..<scale.pointee.bandCount {
      let total = cost &+ Self.cost(of: band, from: sum)
      if total < best {
        search(from: dimension + 1, cell: cell &+ band.pointee.offset, cost: total, &best)
      }
      band += 1
    }
  }

  /// By how much a sum changes on its way to a band.
  @inline(__always)
  private static func cost(of band: UnsafePointer<DecisionCells.Band>, from sum: Int) -> Int {
    max(0, max(band.pointee.low &- sum, sum &- band.pointee.high))
  }

  @inline(__always)
  private func isOtherClass(_ cell: Int) -> Bool {
    Int((tables.cells + cell).pointee.class) != verdict.class
  }

  /// The sum nearest to a known dimension's that has its level, which a floor may have raised above
  /// the sum's own, or a ceiling lowered.
  @inline(__always)
  private func effectiveSum(_ known: Scale, _ scale: UnsafePointer<DecisionCells.Scale>) -> Int {
    if !tables.hasLimits || known.floor < 0 && known.ceiling == .max { return known.sum }
    for index in 0..<scale.pointee.bandCount {
      let band = tables.bands + scale.pointee.firstBand + index
      if band.pointee.state == Int(known.state) {
        return min(max(known.sum, band.pointee.low), band.pointee.high)
      }
    }
    return known.sum
  }
}
