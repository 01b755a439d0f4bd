/// The names that rule files define and use, as far as they are known already.
struct Names {
  /// A facet and its values.
  struct FacetNames {
    let id: String
    let values: [String]
  }

  /// The dimensions, in order.
  var dimensions: [Dimension] = []
  /// The classes, from the lowest up.
  var classes: [String] = []
  /// The facets, in order.
  var facets: [FacetNames] = []

  /// The index of a dimension.
  func dimension(_ id: String) -> Int? { dimensions.firstIndex { $0.id == id } }

  /// The index of a class.
  func `class`(_ name: String) -> Int? { classes.firstIndex(of: name) }

  /// The index of a facet.
  func facet(_ id: String) -> Int? { facets.firstIndex { $0.id == id } }

  /// The names no dimension or facet can have, because columns or keys beside theirs do.
  static let reserved = [
    "id", "class", "reason", "margin", "says", "rationale", "policy", "record", "unknown",
  ]
}
