import Engine
package import Rules

/// What of a policy its examples and tests bring to light.
package struct RuleCoverage: Sendable {
  /// Things of one kind.
  package struct Part: Sendable {
    /// What they are, in the plural.
    package var name: String
    /// How many there are.
    package var total: Int
    /// Those that nothing brings to light, in the order of the rule set.
    package var missing: [Missing]

    /// Creates a part.
    package init(name: String, total: Int, missing: [Missing]) {
      self.name = name
      self.total = total
      self.missing = missing
    }

    /// How many are covered.
    package var covered: Int { total - missing.count }
    /// The share that is covered, cut to whole per cent, so that 100 means all.
    package var percent: Int { total == 0 ? 100 : covered * 100 / total }
  }

  /// Something that no example and no test brings to light.
  package struct Missing: Sendable {
    /// What it belongs to: a rule, a dimension, a facet; nil where it stands for itself.
    package var owner: String?
    /// Its name, or the term as written.
    package var name: String
    /// Where it is defined.
    package var origin: Origin

    /// Names something.
    package init(owner: String? = nil, name: String, origin: Origin) {
      self.owner = owner
      self.name = name
      self.origin = origin
    }
  }

  /// Rules, terms, levels, rows, and the values of facets.
  package let parts: [Part]

  /// Works out what `expectations`, judged by `rules`, bring to light.
  package init(_ expectations: [Expectation], of rules: RuleSet) {
    let seen = Seen(expectations.map(\.evidence))
    let inForce = rules.evidence.enumerated().filter { $0.element.condition.status == .stable }
    let terms = inForce.flatMap { index, rule in
      rule.condition.any.enumerated().map { (index, $0.offset, rule.id, $0.element) }
    }
    let levels = rules.dimensions.enumerated().flatMap { index, dimension in
      dimension.levels.indices.map { (index, $0, dimension) }
    }
    let values = rules.facets.enumerated().flatMap { index, facet in
      facet.values.indices.map { (index, $0, facet) }
    }
    parts = [
      Part(
        name: "rules", total: inForce.count,
        missing: inForce.filter { !seen.rules.contains($0.offset) }.map {
          Missing(name: $0.element.id, origin: $0.element.origin)
        }),
      Part(
        name: "terms", total: terms.count,
        missing: terms.filter { !seen.terms.contains([$0.0, $0.1]) }.map {
          Missing(owner: $0.2, name: $0.3.text, origin: $0.3.origin)
        }),
      Part(
        name: "levels", total: levels.count,
        missing: levels.filter { !seen.levels.contains([$0.0, $0.1]) }.map {
          Missing(owner: $0.2.id, name: $0.2.levels[$0.1].id, origin: $0.2.origin)
        }),
      Part(
        name: "rows", total: rules.decision.rows.count,
        missing: rules.decision.rows.enumerated().filter { !seen.rows.contains($0.offset) }.map {
          Missing(name: $0.element.id, origin: $0.element.origin)
        }),
      Part(
        name: "values", total: values.count,
        missing: values.filter { !seen.values.contains([$0.0, $0.1]) }.map {
          Missing(owner: $0.2.id, name: $0.2.values[$0.1].id, origin: $0.2.values[$0.1].origin)
        }),
    ].filter { $0.total > 0 }
  }
}

/// What evidence shows, by index.
private struct Seen {
  var rules: Set<Int> = []
  var terms: Set<[Int]> = []
  var levels: Set<[Int]> = []
  var rows: Set<Int> = []
  var values: Set<[Int]> = []

  init(_ all: [Evidence]) {
    for evidence in all {
      rules.formUnion(evidence.rules.filter(\.counts).map(\.rule))
      rows.formUnion(evidence.rows)
      for match in evidence.matches where match.fate == .standing {
        if case .rule(let rule) = match.owner { terms.insert([rule, match.term]) }
      }
      for (index, dimension) in evidence.dimensions.enumerated() {
        if let level = dimension.level { levels.insert([index, level]) }
      }
      for (index, facet) in evidence.facets.enumerated() {
        values.formUnion(facet.values.map { [index, $0] })
      }
    }
  }
}
