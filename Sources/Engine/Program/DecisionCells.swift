import Rules

/// The decision table, worked out for every cell, and the way from sums to cells.
///
/// A cell is one state per dimension (0 unknown, level index + 1); its number is the sum of state
/// times stride.
struct DecisionCells: Sendable {
  /// What holds in a cell.
  struct Cell: BitwiseCopyable, Sendable {
    var `class`: UInt16
    /// How many rows match; none means `otherwise`.
    var rowCount: Int32
    /// Where they begin in ``DecisionCells/rows``.
    var firstRow: Int32
  }

  /// A stretch of sums that gives one state; the ends are saturated.
  struct Band: BitwiseCopyable, Sendable {
    var low: Int
    var high: Int
    var state: Int
    /// What the state adds to a cell's number.
    var offset = 0
  }

  /// One dimension's share of a cell's number, and its stretch of the bands.
  struct Scale: BitwiseCopyable, Sendable {
    /// What one step of its state adds to a cell's number.
    var stride: Int
    /// Its bands, from the lowest up; an empty gap has none.
    var firstBand: Int
    var bandCount: Int
  }

  let cells: FrozenTable<Cell>
  /// The rows of all cells, by index.
  let rows: FrozenTable<Int32>
  let scales: FrozenTable<Scale>
  let bands: FrozenTable<Band>
  let otherwise: Int

  init(_ rules: RuleSet) {
    var strides: [Int] = []
    var size = 1
    for dimension in rules.dimensions {
      strides.append(size)
      size *= dimension.levels.count + 1
    }
    otherwise = rules.decision.otherwise
    var cells: [Cell] = []
    var rows: [Int32] = []
    var states = [Int](repeating: 0, count: rules.dimensions.count)
    for number in 0..<size {
      for dimension in states.indices {
        states[dimension] =
          number / strides[dimension] % (rules.dimensions[dimension].levels.count + 1)
      }
      let found = rules.decision.rows.indices.filter {
        rules.decision.row(rules.decision.rows[$0], matches: states)
      }
      let decided = found.first.map { rules.decision.rows[$0].class } ?? otherwise
      cells.append(
        Cell(
          class: UInt16(decided), rowCount: Int32(found.count), firstRow: Int32(rows.count)))
      rows += found.map { Int32($0) }
    }
    self.rows = FrozenTable(rows)
    self.cells = FrozenTable(cells)
    var bands: [Band] = []
    var scales: [Scale] = []
    for (dimension, stride) in zip(rules.dimensions, strides) {
      var own = Self.bands(dimension)
      for band in own.indices { own[band].offset = own[band].state * stride }
      scales.append(Scale(stride: stride, firstBand: bands.count, bandCount: own.count))
      bands += own
    }
    self.bands = FrozenTable(bands)
    self.scales = FrozenTable(scales)
  }

  private static func bands(_ dimension: Dimension) -> [Band] {
    let thresholds = dimension.levels.map(\.threshold)
    var bands = [Band(low: .min / 4, high: thresholds[0], state: 1)]
    if thresholds.count > 1, thresholds[1] > thresholds[0] + 1 {
      bands.append(Band(low: thresholds[0] + 1, high: thresholds[1] - 1, state: 0))
    }
    for level in thresholds.indices.dropFirst() {
      let high = level + 1 < thresholds.count ? thresholds[level + 1] - 1 : .max / 4
      bands.append(Band(low: thresholds[level], high: high, state: level + 1))
    }
    return bands
  }
}
