import Text

extension Evaluator {
  /// The outcome of the record judged last, valid until the next.
  package mutating func outcome() -> Outcome {
    let cell = tables.cells[verdict.cell]
    let rows = UnsafeBufferPointer(
      start: tables.rows + Int(cell.firstRow), count: verdict.isConflict ? 0 : Int(cell.rowCount))
    return Outcome(
      class: verdict.class, reason: verdict.reason, margin: verdict.margin, rows: rows,
      scales: verdict.scales.elements, grounds: grounds.elements, chosen: verdict.chosen.view,
      sawHidden: tokenizer.sawHidden,
      isOtherLanguage: tables.hasCommonWords && tokenizer.tokens.count >= Self.fewestWords
        && !tokenizer.sawCommonWord)
  }

  /// How many words it takes to say that a text is in another language.
  private static var fewestWords: Int { 12 }

  /// Adds the floors and the ceilings that hold to the grounds; points are there already.
  mutating func addLimits() {
    for index in 0..<score.entries.count where score.entries[index].weight != 0 {
      let entry = score.entries[index]
      let (worth, scale) = (entry.worth, verdict.scales[Int(entry.dimension)])
      if worth.floor >= 0, Int32(worth.floor) == scale.floor {
        add(.atLeast, Int32(worth.floor), entry)
      }
      if worth.ceiling >= 0, Int32(worth.ceiling) == scale.ceiling {
        add(.atMost, Int32(worth.ceiling), entry)
      }
    }
  }

  /// Adds a ground, and offers it a place among the strongest of its dimension.
  @inline(__always)
  mutating func add(_ effect: Ground.Effect, _ value: Int32, _ entry: ScoreSheet.Entry) {
    let order = GroundOrder(effect, value, rule: entry.rule, at: grounds.count)
    (verdict.scales.base + Int(entry.dimension)).pointee.strongest.offer(
      order, isUpward: effect == .points && value > 0)
    let ground = grounds.extend()
    ground.pointee.dimension = Int32(bitPattern: entry.dimension)
    ground.pointee.rule = Int32(bitPattern: entry.rule)
    ground.pointee.effect = effect
    ground.pointee.value = value
    ground.pointee.column = entry.column
    if entry.match >= 0 {
      let found = matches.base + Int(entry.match)
      ground.pointee.isWord = found.pointee.mask == 1
      ground.pointee.start = (tokenizer.tokens.base + Int(found.pointee.first)).pointee.start
      ground.pointee.end = (tokenizer.tokens.base + Int(found.pointee.last)).pointee.end
    } else {
      ground.pointee.isWord = false
      (ground.pointee.start, ground.pointee.end) = (0, 0)
    }
  }
}
