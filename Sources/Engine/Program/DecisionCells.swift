import Rules

/// The decision table, worked out for every cell, and the way from sums to cells.
///
/// A cell is one state per dimension (0 unknown, level index + 1); its number is the sum of state
/// times stride.
struct DecisionCells: Sendable {
  /// What holds in a cell.
  struct Cell: BitwiseCopyable, Sendable {
    var `class`: UInt16
    /// Whether no row matches.
    var isOtherwise: Bool
    /// The first row that matches, or -1.
    var firstRow: Int32
  }

  /// A stretch of sums that gives one state; the ends are saturated.
  struct Band: BitwiseCopyable, Sendable {
    var low: Int
    var high: Int
    var state: Int
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
    var states = [Int](repeating: 0, count: rules.dimensions.count)
    for number in 0..<size {
      for dimension in states.indices {
        states[dimension] =
          number / strides[dimension] % (rules.dimensions[dimension].levels.count + 1)
      }
      let row = rules.decision.rows.firstIndex { rules.decision.row($0, matches: states) }
      cells.append(
        Cell(
          class: UInt16(row.map { rules.decision.rows[$0].class } ?? rules.decision.otherwise),
          isOtherwise: row == nil, firstRow: Int32(row ?? -1)))
    }
    self.cells = FrozenTable(cells)
    var bands: [Band] = []
    var scales: [Scale] = []
    for (dimension, stride) in zip(rules.dimensions, strides) {
      let own = Self.bands(dimension)
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
