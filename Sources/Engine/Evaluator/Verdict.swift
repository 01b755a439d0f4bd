import Rules

/// The outcome of one record, in memory that is used again.
package struct Verdict: Sendable {
  /// The class, as an index.
  package var `class` = 0
  /// Why the class is the table's `otherwise`.
  package var reason: Reason?
  /// The least change of points that changes the class.
  package var margin: Int?
  /// The first row that matches.
  package var row: Int?
  /// One outcome per dimension.
  package var dimensions: [DimensionOutcome]
  /// The chosen values of all facets, one flag per value, facet after facet.
  package var chosen: [Bool]

  init(_ program: Program) {
    dimensions = program.rules.dimensions.map { _ in DimensionOutcome(sum: 0, counted: false) }
    chosen = program.rules.facets.flatMap { $0.values.map { _ in false } }
  }
}
