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

  private mutating func collectGrounds() {
    if tables.hasLimits { return collectGroundsWithLimits() }
    // Each dimension has its stretch; the rules come in order and are put in by strength.
    var total = 0
    for dimension in 0..<tables.dimensions {
      let count = stretches[dimension].count
      stretches[dimension] = Stretch(start: total, count: 0)
      total &+= count
    }
    grounds.reserve(total)
    grounds.count = total
    for index in 0..<score.parts.count {
      let entry = score.entry(score.parts[index]).pointee
      if entry.points == 0 { continue }
      let stretch = stretches.base + Int(entry.dimension)
      let start = stretch.pointee.start
      var at = start &+ stretch.pointee.count
      stretch.pointee.count &+= 1
      let strength = abs(entry.points)
      while at > start, abs(grounds[at &- 1].value) < strength {
        grounds[at] = grounds[at &- 1]
        at &-= 1
      }
      grounds[at] = ground(.points, entry.points, entry)
    }
  }

  private mutating func collectGroundsWithLimits() {
    grounds.removeAll()
    for dimension in 0..<tables.dimensions {
      let first = grounds.count
      let scale = verdict.scales[dimension]
      for index in 0..<score.parts.count {
        let part = score.parts[index]
        let entry = score.entry(part).pointee
        if Int(entry.dimension) != dimension { continue }
        let worth = tables.worths[Int(part)]
        if worth.floor >= 0, Int32(worth.floor) == scale.floor {
          grounds.append(ground(.atLeast, Int32(worth.floor), entry))
        }
        if worth.ceiling >= 0, Int32(worth.ceiling) == scale.ceiling {
          grounds.append(ground(.atMost, Int32(worth.ceiling), entry))
        }
        if entry.points != 0 { grounds.append(ground(.points, entry.points, entry)) }
      }
      sortGrounds(from: first)
    }
  }

  @inline(__always)
  private func ground(
    _ effect: Ground.Effect, _ value: Int32, _ entry: ScoreSheet.Entry
  ) -> Ground {
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

  /// How many grounds are put in order by passing each along its neighbours.
  private static var fewGrounds: Int { 32 }

  /// Puts the grounds of a dimension in order; those as strong come by rule already.
  private mutating func sortGrounds(from first: Int) {
    if grounds.count - first > Self.fewGrounds {
      var all = UnsafeMutableBufferPointer(rebasing: grounds.mutableElements[first...])
      return all.sort { (Self.rank($0), $0.rule) < (Self.rank($1), $1.rule) }
    }
    var index = first + 1
    while index < grounds.count {
      let ground = grounds[index]
      let rank = Self.rank(ground)
      var at = index
      while at > first, Self.rank(grounds[at - 1]) > rank {
        grounds[at] = grounds[at - 1]
        at -= 1
      }
      if at != index { grounds[at] = ground }
      index += 1
    }
  }

  @inline(__always)
  private static func rank(_ ground: Ground) -> Int32 {
    switch ground.effect {
    case .atLeast: -2
    case .atMost: -1
    case .points: .max - abs(ground.value)
    }
  }
}
