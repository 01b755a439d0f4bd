package import Rules

/// The names of a policy as bytes, rendered once so that records need no strings.
package struct RenderedNames: Sendable {
  /// The classes.
  package let classes: [[UInt8]]
  /// The dimensions.
  package let dimensions: [[UInt8]]
  /// Whether a dimension ranks with the classes, so that its points draw towards one of them.
  package let ranks: [Bool]
  /// Per dimension its states: `unknown`, then the levels.
  package let states: [[[UInt8]]]
  /// The rows' ids.
  package let rows: [[UInt8]]
  /// The rows' wordings; empty where there is none.
  package let rowWordings: [[UInt8]]
  /// Per facet its values.
  package let facetValues: [[[UInt8]]]
  /// Per facet the index of its first value among those of all facets.
  package let firstValues: [Int]
  /// Per rule the structured column it asks first, as an index and a name; nil without `where`.
  package let columns: [(index: Int, name: [UInt8])?]
  /// What the highest and the lowest class draw in a monotone table: `towards …`, else in words.
  package let upward: [UInt8]
  package let downward: [UInt8]

  /// Renders the names of a policy.
  package init(_ ruleSet: RuleSet) {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let decision = ruleSet.decision
    classes = decision.classes.map(bytes)
    dimensions = ruleSet.dimensions.map { bytes($0.id) }
    ranks = ruleSet.dimensions.map(\.ranks)
    states = ruleSet.dimensions.map { [bytes("unknown")] + $0.levels.map { bytes($0.id) } }
    rows = decision.rows.map { bytes($0.id) }
    rowWordings = decision.rows.map { bytes($0.says ?? "") }
    facetValues = ruleSet.facets.map { $0.values.map { bytes($0.id) } }
    var values = 0
    firstValues = ruleSet.facets.map { facet in
      defer { values += facet.values.count }
      return values
    }
    let structured = ruleSet.structuredColumns
    columns = ruleSet.evidence.map { rule in
      guard let first = rule.condition.columns.first,
        let index = structured.firstIndex(of: first.column.lowercased())
      else { return nil }
      return (index, bytes(first.column))
    }
    let ends = (decision.classes.last, decision.classes.first)
    if decision.monotone, let highest = ends.0, let lowest = ends.1 {
      upward = bytes("towards " + highest)
      downward = bytes("towards " + lowest)
    } else {
      upward = bytes("raising levels")
      downward = bytes("lowering levels")
    }
  }
}
