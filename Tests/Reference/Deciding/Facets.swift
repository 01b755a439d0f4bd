import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 6: the chosen values of every facet, those that others ask for first.
  func facets(
    _ sources: [Source], _ findings: [Finding], _ dimensions: [DimensionOutcome], class: Int
  ) -> [FacetOutcome] {
    var chosen: [Int: [Int]] = [:]
    while chosen.count < rules.facets.count {
      let next = rules.facets.indices.first { facet in
        chosen[facet] == nil && asked(by: facet).allSatisfy { chosen[$0] != nil }
      }
      // A circle is no valid rule set; what is in one gets nothing.
      guard let next else { break }
      let fitting = rules.facets[next].values.indices.filter { value in
        fits(value, of: next, sources, findings)
          && rules.facets[next].values[value].when.allSatisfy {
            holds($0, dimensions, class: `class`, chosen)
          }
      }
      chosen[next] =
        switch rules.facets[next].choose {
        case .all: fitting
        case .best: best(fitting, of: next, findings)
        }
    }
    return rules.facets.indices.map { FacetOutcome(values: chosen[$0, default: []]) }
  }

  /// The facets that the `when` of a facet's values name.
  private func asked(by facet: Int) -> [Int] {
    rules.facets[facet].values.flatMap(\.when).compactMap { requirement in
      if case .facet(let other, anyOf: _) = requirement { other } else { nil }
    }
  }

  /// Whether the words and columns of a value fit.
  private func fits(
    _ value: Int, of facet: Int, _ sources: [Source], _ findings: [Finding]
  ) -> Bool {
    let owner = Match.Owner.facet(facet, value: value)
    guard let source = sources.first(where: { $0.owner == owner }), source.isStable else {
      return false
    }
    return source.condition.any.isEmpty || !counting(owner, findings).isEmpty
  }

  private func counting(_ owner: Match.Owner, _ findings: [Finding]) -> [Match] {
    findings.map(\.match).filter { $0.owner == owner && counts($0, in: nil) }
  }

  private func holds(
    _ requirement: Facet.Requirement, _ dimensions: [DimensionOutcome], class: Int,
    _ chosen: [Int: [Int]]
  ) -> Bool {
    switch requirement {
    case .classes(let classes): classes.contains(`class`)
    case .levels(let dimension, let wanted):
      wanted.contains(state: state(dimensions[dimension].level))
    case .facet(let other, let values):
      chosen[other, default: []].contains { values.contains($0) }
    }
  }

  /// The value with the largest sum over its terms, the first if equal.
  private func best(_ fitting: [Int], of facet: Int, _ findings: [Finding]) -> [Int] {
    let sums = fitting.map { value -> Int in
      let matches = counting(.facet(facet, value: value), findings)
      let terms = Dictionary(grouping: matches, by: \.term)
      return terms.values.map { $0.map(weight).max() ?? 0 }.reduce(0, +)
    }
    guard let most = sums.max(), let first = sums.firstIndex(of: most) else { return [] }
    return [fitting[first]]
  }
}
