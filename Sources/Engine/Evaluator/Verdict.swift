import Rules
import Text

/// The outcome of one record, in memory that is used again.
struct Verdict: ~Copyable {
  /// The class, as an index.
  var `class` = 0
  /// Why the class is the table's `otherwise`.
  var reason: Reason?
  /// The least change of points that changes the class.
  var margin: Int?
  /// The cell of the decision table.
  var cell = 0
  /// Whether a floor stands above a ceiling somewhere.
  var isConflict = false
  /// One per dimension.
  var scales = GrowableBuffer<Scale>(capacity: 16)
  /// The chosen values of all facets, one flag per value, facet after facet.
  var chosen: Flags

  init(_ program: Program) {
    chosen = Flags(count: program.rules.facets.reduce(0) { $0 + $1.values.count })
    for _ in program.rules.dimensions { scales.append(Scale()) }
  }
}

extension DimensionOutcome {
  /// The outcome as a plain value.
  init(_ scale: Scale) {
    self.init(
      sum: scale.sum, counted: scale.counted,
      floor: scale.floor < 0 ? nil : Int(scale.floor),
      ceiling: scale.ceiling == .max ? nil : Int(scale.ceiling),
      level: scale.state == 0 ? nil : Int(scale.state) - 1)
  }
}
