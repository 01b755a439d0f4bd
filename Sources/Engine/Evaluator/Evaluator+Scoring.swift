import Rules
import Text

/// Step 5: points, floors and ceilings.
extension Evaluator {
  /// Fills the score sheet and sums up each dimension.
  mutating func countScores() {
    score.begin()
    // Matches come by their first word, so that columns come in order too.
    var column = 0
    var columnEnd = end(ofColumn: 0)
    for index in 0..<matches.count {
      let found = matches.base + index
      while Int(found.pointee.first) >= columnEnd {
        column &+= 1
        columnEnd = end(ofColumn: column)
      }
      let owner = tables.owners + Int(found.pointee.owner)
      let live = owner.pointee.topics & ~found.pointee.covered
      if found.pointee.isTakenBack || owner.pointee.isTrial || live == 0 { continue }
      let weight = tables.weights[column]
      if owner.pointee.facet < 0 {
        score.count(
          rule: found.pointee.owner, of: owner, live: live, weight: weight,
          match: Int32(truncatingIfNeeded: index), column: Int32(truncatingIfNeeded: column),
          worths: tables.worths)
      } else {
        score.count(
          value: Int(found.pointee.owner) - tables.ruleCount, term: Int(found.pointee.term),
          weight: weight)
      }
    }
    if tables.hasWhereAlone { countWhereAlone() }
    if tables.hasFamilies { offerToFamilies() }
    sumUp()
  }

  /// The token with which a column ends; the last has no end.
  @inline(__always)
  private func end(ofColumn column: Int) -> Int {
    column &+ 2 < columnStarts.count ? columnStarts[column &+ 1] : .max
  }

  private mutating func countWhereAlone() {
    for owner in program.whereAlone
    where owner < tables.ruleCount && whereHolds[owner] && !tables.owners[owner].isTrial {
      let row = tables.owners + owner
      score.count(
        rule: UInt32(owner), of: row, live: row.pointee.topics, weight: 1, match: -1,
        column: -1, worths: tables.worths)
    }
  }

  private mutating func offerToFamilies() {
    for entry in score.entries.elements {
      let family = tables.family[Int(entry.rule)]
      let points = Int(entry.worth.points) &* Int(entry.weight)
      guard family >= 0, points != 0 else { continue }
      score.offer(
        family: Int(family), dimension: Int(entry.dimension), rule: entry.rule, points: points)
    }
  }

  /// Works out what each entry gives, and the sum, floor and ceiling of each dimension.
  private mutating func sumUp() {
    grounds.removeAll()
    for dimension in 0..<tables.dimensions { verdict.scales[dimension] = Scale() }
    let hasFamilies = tables.hasFamilies
    let entries = score.entries.base
    for index in 0..<score.entries.count where entries[index].weight != 0 {
      let entry = entries + index
      let dimension = Int(entry.pointee.dimension)
      let worth = entry.pointee.worth
      var points = Int(worth.points) &* Int(entry.pointee.weight)
      if hasFamilies, points != 0 {
        let family = tables.family[Int(entry.pointee.rule)]
        if family >= 0,
          score.winner(family: Int(family), dimension: dimension) != entry.pointee.rule
        {
          points = 0
        }
      }
      entry.pointee.points = Int32(truncatingIfNeeded: points)
      let scale = verdict.scales.base + dimension
      if points != 0 {
        scale.pointee.sum &+= points
        scale.pointee.counted = true
        add(.points, Int32(truncatingIfNeeded: points), entry.pointee)
      }
      if worth.floor >= 0 { scale.pointee.floor = max(scale.pointee.floor, Int32(worth.floor)) }
      if worth.ceiling >= 0 {
        scale.pointee.ceiling = min(scale.pointee.ceiling, Int32(worth.ceiling))
      }
    }
  }
}
