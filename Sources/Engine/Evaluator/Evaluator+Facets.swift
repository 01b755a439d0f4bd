import Text

/// Section 6: the further tags.
extension Evaluator {
  /// Chooses the values of every facet; only those that a term speaks for, and those that need none,
  /// are looked at.
  mutating func chooseFacets() {
    verdict.chosen.clear()
    let spoken = score.values.view
    for index in 0..<tables.facetCount {
      let facet = tables.facets[index]
      let end = Int(facet.end)
      var best: (value: Int, sum: Int)?
      var next = spoken.first(from: Int(facet.first), below: end, orIn: tables.termless)
      while let value = next {
        next = spoken.first(from: value + 1, below: end, orIn: tables.termless)
        guard let sum = sum(ofFitting: value) else { continue }
        if !facet.isBest {
          _ = verdict.chosen.insert(value)
        } else if best.map({ sum > $0.sum }) ?? true {
          best = (value, sum)
        }
      }
      if let best { _ = verdict.chosen.insert(best.value) }
    }
  }

  /// The sum of a value that fits; nil if it does not.
  private mutating func sum(ofFitting index: Int) -> Int? {
    let value = tables.facetValues[index]
    let sum = value.needsTerm ? score.sum(value: index) : 0
    guard let sum, value.isInForce, whereHolds[tables.ruleCount + index] else { return nil }
    for requirement in value.first..<value.end {
      if !holds(tables.requirements[Int(requirement)]) { return nil }
    }
    return sum
  }

  private mutating func holds(_ requirement: FacetTables.Requirement) -> Bool {
    if requirement.subject == .level {
      let state = verdict.scales[Int(requirement.dimension)].state
      return requirement.states & 1 << UInt64(state) != 0
    }
    for index in requirement.first..<requirement.end {
      let item = Int(tables.requirementItems[Int(index)])
      if requirement.subject == .class ? item == verdict.class : verdict.chosen.contains(item) {
        return true
      }
    }
    return false
  }
}
