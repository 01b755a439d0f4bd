import Rules
import Text

/// The outcome of one record, in memory that is used again.
struct Verdict: ~Copyable {
  /// One dimension while it is being judged; see ``DimensionOutcome``.
  struct Scale: BitwiseCopyable {
    var sum = 0
    var counted = false
    /// A level's index, -1 for no floor.
    var floor: Int32 = -1
    /// A level's index, `Int32.max` for no ceiling.
    var ceiling = Int32.max
    /// 0 for unknown, else the level's index plus one.
    var state: Int32 = 0
  }

  /// The class, as an index.
  var `class` = 0
  /// Why the class is the table's `otherwise`.
  var reason: Reason?
  /// The least change of points that changes the class.
  var margin: Int?
  /// The first row that matches.
  var row: Int?
  /// Whether a floor stands above a ceiling somewhere.
  var isConflict = false
  /// One per dimension.
  var scales = GrowableBuffer<Scale>(capacity: 16)
  /// The chosen values of all facets, one flag per value, facet after facet.
  var chosen = GrowableBuffer<Bool>()

  init(_ program: Program) {
    for _ in program.rules.dimensions { scales.append(Scale()) }
    for _ in program.rules.facets.flatMap(\.values) { chosen.append(false) }
  }
}

extension DimensionOutcome {
  /// The outcome as a plain value.
  init(_ scale: Verdict.Scale) {
    self.init(
      sum: scale.sum, counted: scale.counted,
      floor: scale.floor < 0 ? nil : Int(scale.floor),
      ceiling: scale.ceiling == .max ? nil : Int(scale.ceiling),
      level: scale.state == 0 ? nil : Int(scale.state) - 1)
  }
}
