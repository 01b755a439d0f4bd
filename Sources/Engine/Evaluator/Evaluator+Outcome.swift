import Text

extension Evaluator {
  /// The outcome of the record judged last, valid until the next.
  package mutating func outcome() -> Outcome {
    collectGrounds()
    let cell = tables.cells[verdict.cell]
    let rows = UnsafeBufferPointer(
      start: tables.rows + Int(cell.firstRow), count: verdict.isConflict ? 0 : Int(cell.rowCount))
    return Outcome(
      class: verdict.class, reason: verdict.reason, margin: verdict.margin, rows: rows,
      scales: verdict.scales.elements, grounds: grounds.elements, chosen: verdict.chosen.view
    )
  }

  /// Whether the record judged last has format characters.
  package var sawHidden: Bool { tokenizer.sawHidden }

  /// How many words it takes to say that a text is in another language.
  private static var fewestWords: Int { 12 }

  /// Whether the record judged last has many words and none of the language's commonest.
  package var isOtherLanguage: Bool {
    tables.hasCommonWords && tokenizer.tokens.count >= Self.fewestWords
      && !tokenizer.sawCommonWord
  }

  /// What counted, in the order of ``Ground``: each dimension has its stretch, in which its grounds
  /// find their places as they come.
  private mutating func collectGrounds() {
    measureStretches()
    let entries = score.entries.base
    for index in 0..<score.entries.count where entries[index].weight != 0 {
      if tables.hasLimits { orderLimits(entries[index], index) }
      if entries[index].points != 0 { place(entries[index], .points, index) }
    }
    grounds.reserve(orders.count)
    grounds.count = orders.count
    for dimension in 0..<tables.dimensions {
      let stretch = stretches[dimension]
      if stretch.count > Self.fewGrounds { sort(stretch) }
      for at in stretch.start..<stretch.start &+ stretch.count {
        let order = orders[at]
        grounds[at] = ground(order.effect, entries[Int(order.entry)])
      }
    }
  }

  /// Works out where the grounds of each dimension begin; it has as many as entries at most, and as
  /// many floors and ceilings.
  private mutating func measureStretches() {
    for dimension in 0..<tables.dimensions { stretches[dimension] = Stretch(start: 0, count: 0) }
    let entries = score.entries.base
    for index in 0..<score.entries.count where entries[index].weight != 0 {
      let stretch = stretches.base + Int(entries[index].dimension)
      if tables.hasLimits { stretch.pointee.count &+= limits(of: entries[index]).count }
      if entries[index].points != 0 { stretch.pointee.count &+= 1 }
    }
    var total = 0
    for dimension in 0..<tables.dimensions {
      let count = stretches[dimension].count
      stretches[dimension] = Stretch(start: total, count: 0)
      total &+= count
    }
    orders.reserve(total)
    orders.count = total
  }

  /// Whether an entry gives its dimension the floor and the ceiling that hold.
  private mutating func limits(
    of entry: ScoreSheet.Entry
  ) -> (floor: Bool, ceiling: Bool, count: Int) {
    let (scale, worth) = (verdict.scales[Int(entry.dimension)], tables.worths[Int(entry.part)])
    let floor = worth.floor >= 0 && Int32(worth.floor) == scale.floor
    let ceiling = worth.ceiling >= 0 && Int32(worth.ceiling) == scale.ceiling
    return (floor, ceiling, (floor ? 1 : 0) + (ceiling ? 1 : 0))
  }

  private mutating func orderLimits(_ entry: ScoreSheet.Entry, _ index: Int) {
    let limits = limits(of: entry)
    if limits.floor { place(entry, .atLeast, index) }
    if limits.ceiling { place(entry, .atMost, index) }
  }

  /// How many grounds of a dimension are put in order as they come; more are sorted.
  private static var fewGrounds: Int { 32 }

  @inline(__always)
  private mutating func place(
    _ entry: ScoreSheet.Entry, _ effect: Ground.Effect, _ index: Int
  ) {
    let order = GroundOrder(entry, effect, index)
    let stretch = stretches.base + Int(entry.dimension)
    let first = orders.base + stretch.pointee.start
    var at = first + stretch.pointee.count
    stretch.pointee.count &+= 1
    if stretch.pointee.count <= Self.fewGrounds {
      while at > first, (at - 1).pointee.key > order.key {
        at.pointee = (at - 1).pointee
        at -= 1
      }
    }
    at.pointee = order
  }

  private mutating func sort(_ stretch: Stretch) {
    var all = UnsafeMutableBufferPointer(
      rebasing: orders.mutableElements[stretch.start..<stretch.start + stretch.count])
    all.sort { $0.key < $1.key }
  }

  @inline(__always)
  private func ground(_ effect: Ground.Effect, _ entry: ScoreSheet.Entry) -> Ground {
    let value =
      switch effect {
      case .points: entry.points
      case .atLeast: Int32(tables.worths[Int(entry.part)].floor)
      case .atMost: Int32(tables.worths[Int(entry.part)].ceiling)
      }
    var ground = Ground(
      dimension: Int32(bitPattern: entry.dimension), rule: Int32(bitPattern: entry.rule),
      effect: effect, value: value, column: -1, start: 0, end: 0)
    if entry.match >= 0 {
      let found = matches.base + Int(entry.match)
      ground.column = Int32(truncatingIfNeeded: column(ofToken: found.pointee.first))
      ground.start = tokenizer.tokens[Int(found.pointee.first)].start
      ground.end = tokenizer.tokens[Int(found.pointee.last)].end
    }
    return ground
  }
}

/// Where a ground stands among those of its dimension, in one number: floors, ceilings, then points by
/// their strength; of equals the rule listed first.
struct GroundOrder: BitwiseCopyable {
  let key: UInt64
  let entry: UInt32
  let effect: Ground.Effect

  /// The place of what an entry does, which is given by index too.
  @inline(__always)
  init(_ entry: ScoreSheet.Entry, _ effect: Ground.Effect, _ index: Int) {
    let weakness = effect == .points ? .max - entry.points.magnitude : UInt32(effect.rawValue)
    key = UInt64(weakness) &<< 32 | UInt64(entry.rule)
    self.entry = UInt32(truncatingIfNeeded: index)
    self.effect = effect
  }
}
