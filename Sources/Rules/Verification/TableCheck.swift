internal import Diagnostics

/// Checks a decision table in full: each pair of rows, and each cell.
///
/// A *cell* is one state per dimension. Rows are products of sets, so pairs are compared without
/// looking at cells; silence and monotonicity are settled cell by cell.
struct TableCheck {
  /// The largest table that is checked, and so allowed.
  static let maximumCells = 65_536

  private let table: DecisionTable
  private let dimensions: [Dimension]
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks `table`; `origin` is where it stands.
  init(_ table: DecisionTable, dimensions: [Dimension], origin: Origin) {
    self.table = table
    self.dimensions = dimensions
    if dimensions.isEmpty || dimensions.contains(where: \.levels.isEmpty) { return }
    var cells = 1
    for dimension in dimensions {
      cells = min(cells * (dimension.levels.count + 1), Self.maximumCells + 1)
    }
    if cells > Self.maximumCells {
      diagnostics.append(.tableTooLarge(dimensions, at: origin))
      return
    }
    checkSilence()
    checkPairs()
    // In a table that contradicts itself the cells' classes mean nothing.
    let rowOfCell = firstRows(cells)
    if table.hit == .first { checkReach(rowOfCell) }
    if table.monotone, diagnostics.isEmpty { checkMonotone(rowOfCell) }
  }

  private mutating func checkSilence() {
    let silence = dimensions.map { _ in 0 }
    for row in table.rows where table.row(row, matches: silence) {
      diagnostics.append(.silenceClassified(row, class: table.classes[row.class]))
    }
  }

  /// Finds rows that overlap and may not.
  private mutating func checkPairs() {
    guard table.hit != .first else { return }
    for (index, later) in table.rows.enumerated() {
      for earlier in table.rows[..<index] {
        guard table.hit == .unique || earlier.class != later.class,
          let cell = common(earlier, later)
        else { continue }
        if table.hit == .unique {
          diagnostics.append(.overlappingRows(earlier, later, for: describe(cell)))
        } else {
          let classes = (table.classes[earlier.class], table.classes[later.class])
          diagnostics.append(.disagreeingRows(earlier, later, classes, for: describe(cell)))
        }
      }
    }
  }

  /// A cell that both rows take, as far up as can be, so that it reads as a case and not as silence.
  private func common(_ one: DecisionTable.Row, _ other: DecisionTable.Row) -> [Int]? {
    var cell: [Int] = []
    for (index, dimension) in dimensions.enumerated() {
      let both = one.accepts[index].bits & other.accepts[index].bits
      let levels = (1...dimension.levels.count).first { both & (1 << UInt64($0)) != 0 }
      guard let state = levels ?? (both & 1 != 0 ? 0 : nil) else { return nil }
      cell.append(state)
    }
    return cell
  }

  // MARK: Cells

  /// Per cell, the first row that takes it; nil for `otherwise`. Cells are numbered in mixed radix,
  /// the last dimension fastest, by rank.
  private func firstRows(_ count: Int) -> [Int?] {
    var rows = [Int?](repeating: nil, count: count)
    var states = dimensions.map { _ in CellSpace.state(ofRank: 0) }
    var ranks = dimensions.map { _ in 0 }
    for cell in 0..<count {
      rows[cell] = table.rows.firstIndex { row in
        var index = 0
        for set in row.accepts {
          if !set.contains(state: states[index]) { return false }
          index += 1
        }
        return true
      }
      var next = dimensions.count - 1
      while next >= 0 {
        ranks[next] += 1
        if ranks[next] > dimensions[next].levels.count { ranks[next] = 0 }
        states[next] = CellSpace.state(ofRank: ranks[next])
        if ranks[next] > 0 { break }
        next -= 1
      }
    }
    return rows
  }

  private mutating func checkReach(_ rowOfCell: [Int?]) {
    var reached = Set<Int>()
    for row in rowOfCell { if let row { reached.insert(row) } }
    for index in table.rows.indices where !reached.contains(index) {
      diagnostics.append(.rowNeverReached(table.rows[index]))
    }
  }

  /// Steps up from each cell in each dimension; a fall between the same two rows is told once.
  private mutating func checkMonotone(_ rowOfCell: [Int?]) {
    var told: Set<[Int]> = []
    let space = CellSpace(dimensions)
    var stride = 1
    for index in dimensions.indices.reversed() {
      let size = dimensions[index].levels.count + 1
      for cell in rowOfCell.indices
      where dimensions[index].ranks && cell / stride % size < size - 1 {
        let (low, high) = (rowOfCell[cell], rowOfCell[cell + stride])
        let (below, above) = (self.class(of: low), self.class(of: high))
        guard above < below, told.insert([low ?? -1, high ?? -1]).inserted else { continue }
        // One of the two is a row, since `otherwise` has but one class.
        guard let row = (high ?? low).map({ table.rows[$0] }) else { continue }
        diagnostics.append(
          .notMonotone(
            row, other: high == nil ? nil : low.map { table.rows[$0] },
            classes: (table.classes[below], table.classes[above]),
            cells: (describe(space.states(of: cell)), describe(space.states(of: cell + stride)))))
      }
      stride *= size
    }
  }

  private func `class`(of row: Int?) -> Int { row.map { table.rows[$0].class } ?? table.otherwise }

  /// A cell in words: `education=degree, analysis=applied`.
  private func describe(_ states: [Int]) -> String {
    zip(dimensions, states).map { dimension, state in
      "\(dimension.id)=\(state == 0 ? "unknown" : dimension.levels[state - 1].id)"
    }.joined(separator: ", ")
  }
}
