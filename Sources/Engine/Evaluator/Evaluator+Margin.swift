import Text

/// The least change of points that changes the class.
extension Evaluator {
  /// What it takes to bring one dimension into a band.
  struct Change: BitwiseCopyable {
    /// By how much its sum changes.
    var cost: Int
    /// What the band's state adds to the number of the decision table's cell.
    var offset: Int
  }

  /// The least total change of known sums that leads to a cell of another class; nil if none does.
  mutating func margin() -> Int? {
    // What one dimension can do alone comes first: it leaves little to search for.
    var best = Int.max
    var (least, second) = (Int.max / 2, Int.max / 2)
    for dimension in 0..<tables.dimensions {
      let known = verdict.scales[dimension]
      if known.state == 0 { continue }
      let scale = tables.scales[dimension]
      let sum = effectiveSum(known, scale)
      var own = Int.max / 2
      let rest = verdict.cell &- Int(known.state) &* scale.stride
      for index in scale.firstBand..<scale.firstBand &+ scale.bandCount {
        let band = tables.bands + index
        let cost = max(0, max(band.pointee.low &- sum, sum &- band.pointee.high))
        changes[index] = Change(cost: cost, offset: band.pointee.offset)
        if cost != 0 { own = min(own, cost) }
        if cost < best, isOtherClass(rest &+ band.pointee.offset) { best = cost }
      }
      (least, second) = (min(least, own), min(second, max(least, own)))
    }
    // Two dimensions together cost no less than the two that are changed most cheaply.
    if best > least + second { search(from: 0, cell: 0, cost: 0, &best) }
    return best == .max ? nil : best
  }

  /// Tries every band of the known dimensions from one on, as long as it costs less than `best`; `cell` is
  /// what those before add up to.
  private mutating func search(from dimension: Int, cell: Int, cost: Int, _ best: inout Int) {
    if dimension == tables.dimensions {
      if isOtherClass(cell) { best = cost }
      return
    }
    // What is unknown stays so.
    if verdict.scales[dimension].state == 0 {
      return search(from: dimension + 1, cell: cell, cost: cost, &best)
    }
    let scale = tables.scales[dimension]
    for index in scale.firstBand..<scale.firstBand &+ scale.bandCount {
      let change = changes[index]
      if cost &+ change.cost >= best { continue }
      search(
        from: dimension + 1, cell: cell &+ change.offset, cost: cost &+ change.cost, &best)
    }
  }

  @inline(__always)
  private func isOtherClass(_ cell: Int) -> Bool {
    Int(tables.cells[cell].class) != verdict.class
  }

  /// The sum nearest to a known dimension's that has its level, which a floor may have raised above
  /// the sum's own, or a ceiling lowered.
  private mutating func effectiveSum(_ known: Scale, _ scale: DecisionCells.Scale) -> Int {
    if known.floor < 0, known.ceiling == .max { return known.sum }
    for index in scale.firstBand..<scale.firstBand + scale.bandCount {
      let band = tables.bands[index]
      if band.state == Int(known.state) { return min(max(known.sum, band.low), band.high) }
    }
    return known.sum
  }
}
