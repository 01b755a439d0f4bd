import Rules
import Text

/// Step 5: points, floors and ceilings.
extension Evaluator {
  /// Fills the score sheet and sums up each dimension.
  mutating func countScores() {
    score.begin()
    // Matches come by their first word, so that columns come in order too.
    var column = 0
    for index in 0..<matches.count {
      let found = matches[index]
      while column + 2 < columnStarts.count, columnStarts[column + 1] <= Int(found.first) {
        column += 1
      }
      let owner = tables.owners[Int(found.owner)]
      let live = owner.topics & ~found.covered
      if found.isExcluded || found.isNegated || owner.isTrial || live == 0 { continue }
      let weight = tables.weights[column]
      if owner.facet < 0 {
        score.count(
          rule: Int(found.owner), dimensions: live, weight: weight,
          place: Int32(truncatingIfNeeded: index))
      } else {
        score.count(
          value: Int(found.owner) - tables.ruleCount, term: Int(found.term), weight: weight)
      }
    }
    if tables.hasWhereAlone { countWhereAlone() }
    score.settle()
    if tables.hasFamilies { offerToFamilies() }
    sumUp()
  }

  private mutating func countWhereAlone() {
    for owner in program.whereAlone
    where owner < tables.ruleCount && whereHolds[owner] && !tables.owners[owner].isTrial {
      score.count(rule: owner, dimensions: tables.owners[owner].topics, weight: 1, place: -1)
    }
  }

  private mutating func offerToFamilies() {
    for index in 0..<score.fired.count {
      let rule = score.fired[index]
      let family = tables.family[Int(rule)]
      guard family >= 0 else { continue }
      let row = score.row(of: Int(rule))
      for dimension in 0..<tables.dimensions {
        let points = points(rule: Int(rule), dimension: dimension, row: row)
        if points != 0 {
          score.offer(family: Int(family), dimension: dimension, rule: rule, points: points)
        }
      }
    }
  }

  /// Works out what each rule gives, and the sum, floor and ceiling of each dimension.
  private mutating func sumUp() {
    for dimension in 0..<tables.dimensions { verdict.scales[dimension] = Scale() }
    for index in 0..<score.fired.count {
      let rule = Int(score.fired[index])
      let row = score.row(of: rule)
      let first = rule &* tables.dimensions
      let family = tables.family[rule]
      var topics = tables.owners[rule].topics
      while topics != 0 {
        let dimension = topics.trailingZeroBitCount
        topics &= topics &- 1
        let weight = score.weight(at: row &+ dimension)
        if weight == 0 { continue }
        let worth = tables.worths[first &+ dimension]
        var points = Int(worth.points) &* Int(weight)
        if family >= 0, points != 0,
          score.winner(family: Int(family), dimension: dimension) != UInt32(rule)
        {
          points = 0
        }
        let scale = verdict.scales.base + dimension
        if points != 0 {
          scale.pointee.sum += points
          scale.pointee.counted = true
        }
        if worth.floor >= 0 { scale.pointee.floor = max(scale.pointee.floor, Int32(worth.floor)) }
        if worth.ceiling >= 0 {
          scale.pointee.ceiling = min(scale.pointee.ceiling, Int32(worth.ceiling))
        }
        score.parts.append(
          ScoreSheet.Part(
            rule: UInt32(truncatingIfNeeded: rule), dimension: UInt32(dimension),
            points: Int32(truncatingIfNeeded: points), floor: worth.floor,
            ceiling: worth.ceiling, place: score.place(at: row &+ dimension)))
      }
    }
  }

  /// Points times weight of a rule that fired; 0 where it does not count or has none.
  private func points(rule: Int, dimension: Int, row: Int) -> Int {
    Int(tables.worths[rule * tables.dimensions + dimension].points)
      * Int(score.weight(at: row + dimension))
  }
}
