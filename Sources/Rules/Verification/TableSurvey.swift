/// Everything that can be told of a decision table by looking at each of its cells.
///
/// The table has loaded, so rows that overlap agree as its hit policy asks, and silence falls to
/// `otherwise`; what is told here is no error but worth knowing.
package struct TableSurvey: Sendable {
  /// One state per dimension, and what the table makes of it.
  package struct Cell: Sendable, Equatable {
    /// The states: 0 for `unknown`, a level's index plus one for a level.
    package var states: [Int]
    /// The rows that match, by index.
    package var rows: [Int]
    /// The class.
    package var `class`: Int
  }

  /// Two neighbouring levels between which nothing changes.
  package struct Twins: Sendable, Equatable {
    /// The dimension.
    package var dimension: Int
    /// The lower level, by index; the other is the next.
    package var level: Int
  }

  /// Every cell, the last dimension fastest, each from the lowest level up.
  package let cells: [Cell]
  /// The rows that decide no cell because rows above them match all of theirs.
  package let masked: [Int]
  /// The dimensions on which neither the class nor any facet depends.
  package let idleDimensions: [Int]
  /// The neighbouring levels of other dimensions that nothing tells apart.
  package let twins: [Twins]
  /// The classes that no cell has.
  package let idleClasses: [Int]
  /// How many steps up there are in dimensions that rank, and how many of them lower the class.
  package let steps: Int
  package let falls: Int
  /// The cells that no row matches, as products of sets of states; no two have a cell in common.
  package let unmatched: [[LevelSet]]

  /// Looks at every cell of the table of `rules`.
  package init(_ rules: RuleSet) {
    let space = CellSpace(rules.dimensions)
    let table = rules.decision
    let cells = (0..<space.count).map { number in
      let states = space.states(of: number)
      let rows = table.rows.indices.filter { table.row(table.rows[$0], matches: states) }
      return Cell(
        states: states, rows: rows,
        class: rows.first.map { table.rows[$0].class } ?? table.otherwise)
    }
    self.cells = cells
    let deciding = Set(cells.compactMap(\.rows.first))
    masked = table.rows.indices.filter { !deciding.contains($0) }
    let given = Set(cells.map(\.class))
    idleClasses = table.classes.indices.filter { !given.contains($0) }
    (steps, falls) = Self.steps(cells, space, rules.dimensions)
    unmatched = Self.boxes(of: cells.filter(\.rows.isEmpty).map(\.states))
    let pairs = rules.dimensions.indices.map { dimension in
      Self.twins(dimension, rules, cells, space)
    }
    let isIdle = rules.dimensions.indices.map { dimension in
      Self.isIdle(dimension, rules.facets, cells, space)
    }
    idleDimensions = isIdle.indices.filter { isIdle[$0] }
    twins = zip(pairs, isIdle).flatMap { $1 ? [] : $0 }
  }

  /// How many steps up there are in dimensions that rank, and how many lower the class.
  private static func steps(
    _ cells: [Cell], _ space: CellSpace, _ dimensions: [Dimension]
  ) -> (Int, falls: Int) {
    var (steps, falls) = (0, 0)
    for dimension in dimensions.indices where dimensions[dimension].ranks {
      let stride = space.stride(of: dimension)
      for cell in cells.indices
      where space.rank(of: cell, in: dimension) + 1 < space.sizes[dimension] {
        steps += 1
        if cells[cell + stride].class < cells[cell].class { falls += 1 }
      }
    }
    return (steps, falls)
  }

  // MARK: What does not matter

  private static func isIdle(
    _ dimension: Int, _ facets: [Facet], _ cells: [Cell], _ space: CellSpace
  ) -> Bool {
    let stride = space.stride(of: dimension)
    let isRead = facets.contains { facet in
      facet.values.contains { value in
        value.when.contains { requirement in
          if case .levels(dimension, _) = requirement { true } else { false }
        }
      }
    }
    return !isRead
      && cells.indices.allSatisfy { cell in
        let lowest = cell - space.rank(of: cell, in: dimension) * stride
        return cells[cell].class == cells[lowest].class
      }
  }

  /// The neighbouring levels of a dimension that neither the table nor any `when` tells apart.
  private static func twins(
    _ dimension: Int, _ rules: RuleSet, _ cells: [Cell], _ space: CellSpace
  ) -> [Twins] {
    let stride = space.stride(of: dimension)
    let levels = rules.dimensions[dimension].levels.indices.dropLast()
    return levels.filter { level in
      let isSameClass = cells.indices.allSatisfy { cell in
        guard cells[cell].states[dimension] == level + 1 else { return true }
        // From the lowest level the next is two ranks up, past `unknown`.
        return cells[cell].class == cells[cell + (level == 0 ? 2 : 1) * stride].class
      }
      return isSameClass
        && !rules.facets.contains { facet in
          facet.values.contains { value in
            value.when.contains { requirement in
              guard case .levels(dimension, let set) = requirement else { return false }
              return set.contains(state: level + 1) != set.contains(state: level + 2)
            }
          }
        }
    }.map { Twins(dimension: dimension, level: $0) }
  }

  // MARK: Boxes

  /// The cells as few products of sets: those that differ in one dimension only are put together,
  /// the last dimension first.
  private static func boxes(of cells: [[Int]]) -> [[LevelSet]] {
    var boxes = cells.map { $0.map { LevelSet(bits: 1 << UInt64($0)) } }
    for dimension in (boxes.first ?? []).indices.reversed() {
      var places: [[LevelSet]: Int] = [:]
      var merged: [[LevelSet]] = []
      for box in boxes {
        var others = box
        others[dimension] = LevelSet(bits: 0)
        if let place = places[others] {
          merged[place][dimension].bits |= box[dimension].bits
        } else {
          places[others] = merged.count
          merged.append(box)
        }
      }
      boxes = merged
    }
    return boxes
  }
}
