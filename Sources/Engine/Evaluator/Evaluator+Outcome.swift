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
      scales: verdict.scales.elements, grounds: grounds.elements, chosen: verdict.chosen.elements
    )
  }

  /// Whether the record judged last has format characters.
  package var sawHidden: Bool { tokenizer.sawHidden }

  /// How many words it takes to say that a text is in another language.
  private static var fewestWords: Int { 12 }

  /// Whether the record judged last has many words and none of the language's commonest.
  package var isOtherLanguage: Bool {
    tables.functionWords > 0 && tokenizer.tokens.count >= Self.fewestWords && !hasFunctionWord
  }

  private var hasFunctionWord: Bool {
    for index in 0..<tokenizer.tokens.count {
      let word = tokenizer.tokens[index].word
      if word != 0, word <= tables.functionWords { return true }
    }
    return false
  }

  private mutating func collectGrounds() {
    grounds.removeAll()
    for dimension in 0..<tables.dimensions {
      let first = grounds.count
      let scale = verdict.scales[dimension]
      for index in 0..<score.fired.count {
        let rule = Int(score.fired[index])
        guard score.weight(rule: rule, dimension: dimension) > 0 else { continue }
        let at = rule * tables.dimensions + dimension
        let floor = Int32(tables.floors[at])
        if floor >= 0, floor == scale.floor { add(.atLeast, floor, rule, dimension, from: first) }
        let ceiling = Int32(tables.ceilings[at])
        if ceiling >= 0, ceiling == scale.ceiling {
          add(.atMost, ceiling, rule, dimension, from: first)
        }
        let points = countedPoints(rule: rule, dimension: dimension)
        if points != 0 { add(.points, Int32(points), rule, dimension, from: first) }
      }
    }
  }

  /// Adds a ground in its place among those of its dimension, which begin at `first`.
  private mutating func add(
    _ effect: Ground.Effect, _ value: Int32, _ rule: Int, _ dimension: Int, from first: Int
  ) {
    var ground = Ground(
      dimension: Int32(dimension), rule: Int32(rule), effect: effect, value: value, column: -1,
      start: 0, end: 0)
    if let place = score.place(rule: rule, dimension: dimension) {
      let found = matches[place]
      ground.column = Int32(column(ofToken: found.first))
      ground.start = tokenizer.tokens[Int(found.first)].start
      ground.end = tokenizer.tokens[Int(found.last)].end
    }
    // Rules come ascending, so that a ground only has to pass weaker ones.
    grounds.append(ground)
    var at = grounds.count - 1
    while at > first, Self.rank(grounds[at - 1]) > Self.rank(ground) {
      grounds[at] = grounds[at - 1]
      at -= 1
    }
    grounds[at] = ground
  }

  private static func rank(_ ground: Ground) -> Int32 {
    switch ground.effect {
    case .atLeast: -2
    case .atMost: -1
    case .points: .max - abs(ground.value)
    }
  }
}
