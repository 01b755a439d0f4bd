package import Rules

/// The decision table as a grid: the states of the last dimension across, those of the others down.
package struct DecisionGrid: Sendable {
  /// Larger tables are not shown cell by cell.
  package static let mostCells = 512

  private let rules: RuleSet
  private let cells: [TableSurvey.Cell]
  private let across: Int

  /// Creates the grid; nil for a table with too many cells.
  package init?(_ rules: RuleSet, _ survey: TableSurvey) {
    guard survey.cells.count <= Self.mostCells, let last = rules.dimensions.last else { return nil }
    self.rules = rules
    cells = survey.cells
    across = last.levels.count + 1
  }

  /// The grid in aligned columns, with what is in a cell explained.
  package func text(_ painter: Painter = .plain) -> String {
    var table = TextTable(titles.map { .text($0) })
    var above: [String] = []
    for line in lines {
      // What stands in the line above is not said again.
      let cells = line.enumerated().map { index, cell in
        index < rules.dimensions.count - 2 && above.prefix(index + 1) == line.prefix(index + 1)
          ? "" : cell
      }
      table.add(cells)
      above = line
    }
    return "  " + heading + "\n" + table.render(painter) + "  " + legend + "\n"
  }

  private var heading: String {
    "\(rules.dimensions.dropLast().map(\.id).joined(separator: ", ")) down, "
      + "\(rules.dimensions.last?.id ?? "") across"
  }

  /// What stands in a cell.
  var legend: String {
    let otherwise = rules.decision.classes[rules.decision.otherwise]
    return "each cell: the class and the rows that give it; -: no row, so \(otherwise)"
  }

  /// The dimensions down, then the states across.
  var titles: [String] {
    rules.dimensions.dropLast().map(\.id)
      + cells.prefix(across).map { cell in
        zip(cell.states, rules.dimensions).suffix(1).map { StateText.name($0, of: $1) }.joined()
      }
  }

  /// A line for each combination of states of the dimensions down.
  var lines: [[String]] {
    stride(from: 0, to: cells.count, by: across).map { start in
      let heads = zip(cells[start].states, rules.dimensions).dropLast()
        .map { StateText.name($0, of: $1) }
      return heads + cells[start..<start + across].map(content)
    }
  }

  private func content(_ cell: TableSurvey.Cell) -> String {
    if cell.rows.isEmpty { return "-" }
    let rows = cell.rows.map { rules.decision.rows[$0].id }.joined(separator: " ")
    return "\(rules.decision.classes[cell.class]) \(rows)"
  }
}
