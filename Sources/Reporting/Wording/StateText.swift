import Rules

/// The states of dimensions in words.
enum StateText {
  /// One state: `unknown`, or the level.
  static func name(_ state: Int, of dimension: Dimension) -> String {
    state == 0 ? "unknown" : dimension.levels[state - 1].id
  }

  /// A set of states: `any`, or those that are in it.
  static func list(_ set: LevelSet, of dimension: Dimension) -> String {
    let states = 0...dimension.levels.count
    let named = states.filter { set.contains(state: $0) }
    return named.count == states.count
      ? "any" : named.map { name($0, of: dimension) }.joined(separator: ", ")
  }

  /// A set of cells: `education basic, unknown; analysis routine`, without dimensions that are free.
  static func cells(_ box: [LevelSet], of dimensions: [Dimension]) -> String {
    let parts = zip(box, dimensions).compactMap { set, dimension in
      let states = list(set, of: dimension)
      return states == "any" ? nil : "\(dimension.id) \(states)"
    }
    return parts.isEmpty ? "every cell" : parts.joined(separator: "; ")
  }
}
