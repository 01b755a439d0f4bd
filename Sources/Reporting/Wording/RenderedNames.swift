import Engine
package import Rules

/// The names of a policy as bytes, rendered once so that records need no strings.
///
/// An object, so that whoever renders with them has an address and not a copy.
package final class RenderedNames: Sendable {
  /// The classes, and what a rationale begins with: `KPO: `.
  let classes: TextList
  let openings: TextList
  /// Why no row decided, in the order of ``Reason``.
  let reasons: TextList
  /// The dimensions.
  let dimensions: TextList
  /// Whether each dimension ranks with the classes.
  package let ranks: [Bool]
  /// The rows' ids.
  let rows: TextList
  /// The rows' wordings; empty where there is none.
  let rowWordings: TextList
  /// A row that alone decides: `row K1: its wording`.
  let decidingRows: TextList
  /// The values of all facets.
  let facetValues: TextList
  /// Per facet the index of its first value among those of all facets, and the end.
  let firstValues: [Int]
  /// Per rule the structured column it asks first, as an index and a name; nil without `where`.
  let columns: [(index: Int, name: [UInt8])?]
  /// What the highest and the lowest class draw in a monotone table: `towards …`, else in words.
  package let upward: [UInt8]
  package let downward: [UInt8]
  /// How many bytes a state's name has at most.
  let longestState: Int
  /// How many bytes a rationale has at most.
  let longestRationale: Int
  /// The states of all dimensions, and with their dimension: `analysis expert (`.
  private let states: TextList
  private let scales: TextList
  /// How many states are kept for each dimension.
  private let stateStride: Int

  /// A state of a dimension: `unknown`, then the levels.
  func state(_ state: Int, of dimension: Int) -> UnsafeBufferPointer<UInt8> {
    states[dimension * stateStride + state]
  }

  /// A dimension and its state, up to the bracket.
  func scale(_ state: Int, of dimension: Int) -> UnsafeBufferPointer<UInt8> {
    scales[dimension * stateStride + state]
  }

  /// Renders the names of a policy.
  package init(_ ruleSet: RuleSet) {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let decision = ruleSet.decision
    classes = TextList(decision.classes)
    openings = TextList(decision.classes.map { $0 + ": " })
    reasons = TextList(Reason.allCases.map(\.rawValue))
    dimensions = TextList(ruleSet.dimensions.map(\.id))
    ranks = ruleSet.dimensions.map(\.ranks)
    let stride = (ruleSet.dimensions.map(\.levels.count).max() ?? 0) + 1
    let states = ruleSet.dimensions.flatMap { dimension in
      let names = ["unknown"] + dimension.levels.map(\.id)
      return names + [String](repeating: "", count: stride - names.count)
    }
    stateStride = stride
    self.states = TextList(states)
    scales = TextList(
      states.indices.map { "\(ruleSet.dimensions[$0 / stride].id) \(states[$0]) (" })
    rows = TextList(decision.rows.map(\.id))
    rowWordings = TextList(decision.rows.map { $0.says ?? "" })
    decidingRows = TextList(
      decision.rows.map { row in
        let says = row.says ?? ""
        return "row \(row.id)" + (says.isEmpty ? "" : ": " + says)
      })
    facetValues = TextList(ruleSet.facets.flatMap { $0.values.map(\.id) })
    firstValues = ruleSet.facets.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.values.count) }
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
    let longestName = columns.compactMap { $0?.name.count }.max() ?? 0
    longestState = self.states.longest
    // Words, what they do, and the dimension; then the three of them, with the dimension before.
    let quote =
      longestName + Quote.longest + Quote.extra + max(20, longestState + 9) + dimensions.longest + 8
    let group = scales.longest + dimensions.longest + Rationale.quotes * quote + 60
    let directions = 2 * (group + max(upward.count, downward.count))
    longestRationale =
      openings.longest + 80 + max(directions, ruleSet.dimensions.count * group)
      + rows.total + 2 * rows.count + rowWordings.longest + decidingRows.longest
  }
}
