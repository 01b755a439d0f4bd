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

  /// What counted, in the order of ``Ground``.
  private mutating func collectGrounds() {
    orders.removeAll()
    let entries = score.entries.base
    for index in 0..<score.entries.count where entries[index].weight != 0 {
      if tables.hasLimits { orderLimits(entries[index], index) }
      if entries[index].points != 0 { place(GroundOrder(entries[index], .points, index)) }
    }
    if orders.count > Self.fewGrounds {
      var all = orders.mutableElements
      all.sort { $0.key < $1.key }
    }
    grounds.reserve(orders.count)
    grounds.count = orders.count
    for index in 0..<orders.count {
      let order = orders[index]
      grounds[index] = ground(order.effect, entries[Int(order.entry)])
    }
  }

  /// Places the floor and the ceiling that an entry gives its dimension.
  private mutating func orderLimits(_ entry: ScoreSheet.Entry, _ index: Int) {
    let (scale, worth) = (verdict.scales[Int(entry.dimension)], tables.worths[Int(entry.part)])
    if worth.floor >= 0, Int32(worth.floor) == scale.floor {
      place(GroundOrder(entry, .atLeast, index))
    }
    if worth.ceiling >= 0, Int32(worth.ceiling) == scale.ceiling {
      place(GroundOrder(entry, .atMost, index))
    }
  }

  /// How many grounds are put in order as they come; more are sorted.
  private static var fewGrounds: Int { 32 }

  @inline(__always)
  private mutating func place(_ order: GroundOrder) {
    orders.append(order)
    var at = orders.count &- 1
    if at >= Self.fewGrounds { return }
    while at > 0, orders[at &- 1].key > order.key {
      orders[at] = orders[at &- 1]
      at &-= 1
    }
    orders[at] = order
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

/// Where a ground stands among the others, in one number: by dimension, then floors and ceilings, then
/// points by their strength, of equals by rule.
struct GroundOrder: BitwiseCopyable {
  let key: UInt64
  let entry: UInt32
  let effect: Ground.Effect

  /// The place of what an entry does, which is given by index too.
  @inline(__always)
  init(_ entry: ScoreSheet.Entry, _ effect: Ground.Effect, _ index: Int) {
    // Six bits for the dimension, two for the effect, thirty-two for the points, the rest for the rule.
    let weakness = effect == .points ? .max - entry.points.magnitude : 0
    key =
      UInt64(entry.dimension) &<< 58 | UInt64(effect.rawValue) &<< 56 | UInt64(weakness) &<< 24
      | UInt64(entry.rule)
    self.entry = UInt32(truncatingIfNeeded: index)
    self.effect = effect
  }
}
