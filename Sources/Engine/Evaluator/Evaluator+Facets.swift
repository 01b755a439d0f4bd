import Rules
import Text

/// Section 6: the further tags.
extension Evaluator {
  /// Chooses the values of every facet.
  mutating func chooseFacets() {
    for facet in program.facetOrder { choose(facet) }
  }

  /// The index of a facet's first value among the values of all facets.
  func firstValue(of facet: Int) -> Int {
    program.rules.facets[..<facet].reduce(0) { $0 + $1.values.count }
  }

  private mutating func choose(_ facet: Int) {
    let definition = program.rules.facets[facet]
    let first = firstValue(of: facet)
    var best: (value: Int, sum: Int)?
    for index in definition.values.indices {
      verdict.chosen[first + index] = false
      guard let sum = sum(ofFitting: definition.values[index], at: first + index) else { continue }
      switch definition.choose {
      case .all: verdict.chosen[first + index] = true
      case .best: if best.map({ sum > $0.sum }) ?? true { best = (first + index, sum) }
      }
    }
    if let best { verdict.chosen[best.value] = true }
  }

  /// The sum of a value that fits; nil if it does not.
  private func sum(ofFitting value: Facet.Value, at index: Int) -> Int? {
    let condition = value.condition
    guard condition.status == .stable, whereHolds[program.rules.evidence.count + index] else {
      return nil
    }
    let sum = condition.any.isEmpty ? 0 : score.sum(value: index)
    guard let sum, value.when.allSatisfy({ holds($0) }) else { return nil }
    return sum
  }

  private func holds(_ requirement: Facet.Requirement) -> Bool {
    switch requirement {
    case .classes(let classes): return classes.contains(verdict.class)
    case .levels(let dimension, let states):
      return states.contains(state: Int(verdict.scales[dimension].state))
    case .facet(let facet, let values):
      let first = firstValue(of: facet)
      return values.contains { verdict.chosen[first + $0] }
    }
  }
}
