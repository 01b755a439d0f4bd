import Rules
import Text

/// Step 5: points, floors and ceilings.
extension Evaluator {
  /// Fills the score sheet and sums up each dimension.
  mutating func countScores() {
    score.begin()
    let ruleCount = tables.ruleCount
    for index in 0..<matches.count {
      let found = matches[index]
      let owner = tables.owners[Int(found.owner)]
      let live = owner.topics & ~found.covered
      guard !found.isExcluded, !found.isNegated, !owner.isTrial, live != 0 else { continue }
      let weight = tables.weights[column(ofToken: found.first)]
      if owner.facet < 0 {
        score.count(
          rule: Int(found.owner), dimensions: live, weight: weight, place: Int32(index))
      } else {
        score.count(value: Int(found.owner) - ruleCount, term: Int(found.term), weight: weight)
      }
    }
    for owner in program.whereAlone
    where owner < ruleCount && whereHolds[owner] && !program.owners.base[owner].isTrial {
      score.count(rule: owner, dimensions: tables.owners[owner].topics, weight: 1, place: -1)
    }
    score.sortFired()
    offerToFamilies()
    sumUp()
  }

  private mutating func offerToFamilies() {
    guard tables.hasFamilies else { return }
    for index in 0..<score.fired.count {
      let rule = score.fired[index]
      let family = tables.family[Int(rule)]
      guard family >= 0 else { continue }
      for dimension in 0..<tables.dimensions {
        let points = points(rule: Int(rule), dimension: dimension)
        if points != 0 {
          score.offer(family: Int(family), dimension: dimension, rule: rule, points: points)
        }
      }
    }
  }

  private mutating func sumUp() {
    for dimension in 0..<tables.dimensions { verdict.scales[dimension] = Scale() }
    for index in 0..<score.fired.count {
      let rule = Int(score.fired[index])
      let row = rule * tables.dimensions
      for dimension in 0..<tables.dimensions
      where score.weight(rule: rule, dimension: dimension) > 0 {
        var scale = verdict.scales[dimension]
        let points = countedPoints(rule: rule, dimension: dimension)
        if points != 0 {
          scale.sum += points
          scale.counted = true
        }
        scale.floor = max(scale.floor, Int32(tables.floors[row + dimension]))
        let ceiling = tables.ceilings[row + dimension]
        if ceiling >= 0 { scale.ceiling = min(scale.ceiling, Int32(ceiling)) }
        verdict.scales[dimension] = scale
      }
    }
  }

  /// Points times weight; 0 where the rule does not count or has none.
  func points(rule: Int, dimension: Int) -> Int {
    Int(tables.points[rule * tables.dimensions + dimension])
      * Int(score.weight(rule: rule, dimension: dimension))
  }

  /// The same, but 0 where another rule of the family counts instead.
  func countedPoints(rule: Int, dimension: Int) -> Int {
    let points = points(rule: rule, dimension: dimension)
    let family = tables.family[rule]
    guard points != 0, family >= 0 else { return points }
    return score.winner(family: Int(family), dimension: dimension) == UInt32(rule) ? points : 0
  }
}
