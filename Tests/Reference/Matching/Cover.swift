import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 3, *cover*: a longer match hides a shorter one where both speak.
  func cover(_ findings: inout [Finding]) {
    let covering = findings.filter {
      !$0.isExcluded && condition(of: $0.match.owner).status == .stable
    }
    for index in findings.indices where !findings[index].isExcluded {
      let finding = findings[index]
      findings[index].match.covers = places(of: finding.match.owner).compactMap { place in
        let longer = covering.filter {
          $0.match.column == finding.match.column
            && Set($0.positions).isStrictSuperset(of: finding.positions)
            && self.places(of: $0.match.owner).contains(place)
        }
        // Of those with the most words the first: they come in the order of the evidence.
        guard let most = longer.map(\.positions.count).max(),
          let cause = longer.first(where: { $0.positions.count == most })
        else { return nil }
        return Match.Cover(
          dimension: place.dimension, owner: cause.match.owner, range: cause.match.range)
      }
    }
  }

  /// Where matches compete: a dimension, or a facet.
  private struct Place: Hashable {
    var dimension: Int?
    var facet: Int?
  }

  /// The dimensions that a rule speaks to, ascending, or the one facet of a value.
  private func places(of owner: Match.Owner) -> [Place] {
    switch owner {
    case .facet(let facet, _): [Place(facet: facet)]
    case .rule(let rule):
      rules.dimensions.indices.filter { rules.evidence[rule].speaks(to: $0) }
        .map { Place(dimension: $0) }
    }
  }
}

extension EvidenceRule {
  /// Whether the rule has points, a floor or a ceiling for a dimension.
  func speaks(to dimension: Int) -> Bool {
    (scores + atLeast + atMost).contains { $0.dimension == dimension }
  }
}
