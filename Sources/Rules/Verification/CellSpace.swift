/// The cells of a decision table, numbered in mixed radix by rank, the last dimension fastest.
///
/// A *cell* is one state per dimension. A *rank* orders the states of a dimension: `unknown` stands
/// between the lowest level and the next.
struct CellSpace: Sendable {
  /// How many states each dimension has.
  let sizes: [Int]

  /// The space of these dimensions.
  init(_ dimensions: [Dimension]) { sizes = dimensions.map { $0.levels.count + 1 } }

  /// How many cells there are.
  var count: Int { sizes.reduce(1, *) }

  /// The states of a cell.
  func states(of cell: Int) -> [Int] {
    var rest = cell
    var states: [Int] = []
    for size in sizes.reversed() {
      states.append(Self.state(ofRank: rest % size))
      rest /= size
    }
    return states.reversed()
  }

  /// How far apart the numbers of two cells are that differ by one rank in a dimension.
  func stride(of dimension: Int) -> Int { sizes[(dimension + 1)...].reduce(1, *) }

  /// The rank of a cell in a dimension.
  func rank(of cell: Int, in dimension: Int) -> Int {
    cell / stride(of: dimension) % sizes[dimension]
  }

  /// The state with a rank.
  static func state(ofRank rank: Int) -> Int { rank == 0 ? 1 : rank == 1 ? 0 : rank }
}
