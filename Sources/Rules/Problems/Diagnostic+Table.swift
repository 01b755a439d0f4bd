internal import Diagnostics

/// The wording of what is wrong with levels and the decision table.
extension Diagnostic {
  static func levelOrder(
    _ level: String, _ threshold: Int, after last: Dimension.Level, at origin: Origin
  ) -> Diagnostic {
    .at(
      origin, .levelOrder,
      "level '\(level)' begins at \(threshold), not above '\(last.id)' at \(last.threshold)",
      help: ["order levels from the lowest up"])
  }

  static func tooManyLevels(_ count: Int, at origin: Origin) -> Diagnostic {
    .at(
      origin, .outOfRange,
      "a dimension has at most \(Dimension.maximumLevels) levels, and this has \(count)")
  }

  static func tableTooLarge(_ dimensions: [Dimension], at origin: Origin) -> Diagnostic {
    let sizes = dimensions.map { "\($0.levels.count + 1)" }.joined(separator: " × ")
    return .at(
      origin, .tableTooLarge,
      "the table has \(sizes) cells; at most \(TableCheck.maximumCells) can be verified",
      help: ["use fewer dimensions or levels; 'unknown' counts as one"])
  }

  static func disagreeingRows(
    _ earlier: DecisionTable.Row, _ later: DecisionTable.Row, _ classes: (String, String),
    for cell: String
  ) -> Diagnostic {
    .at(
      later.origin, .disagreeingRows,
      "rows '\(earlier.id)' and '\(later.id)' give \(classes.0) and \(classes.1) for \(cell)",
      help: ["narrow one of the rows, or let the first decide with 'hit: first'"]
    ).labelled("also matches", at: earlier.origin)
  }

  static func overlappingRows(
    _ earlier: DecisionTable.Row, _ later: DecisionTable.Row, for cell: String
  ) -> Diagnostic {
    .at(
      later.origin, .overlappingRows,
      "rows '\(earlier.id)' and '\(later.id)' both match \(cell)",
      help: ["narrow one of the rows, or allow rows that agree with 'hit: any'"]
    ).labelled("also matches", at: earlier.origin)
  }

  static func rowNeverReached(_ row: DecisionTable.Row) -> Diagnostic {
    .at(
      row.origin, .rowNeverReached, "row '\(row.id)' is never reached", severity: .warning,
      help: ["rows above it match all of its cells; move it up or remove it"])
  }

  static func silenceClassified(_ row: DecisionTable.Row, class name: String) -> Diagnostic {
    .at(
      row.origin, .silenceClassified,
      "row '\(row.id)' gives \(name) to a process about which nothing is known",
      help: ["name a level other than unknown in at least one dimension"])
  }

  static func notMonotone(
    _ row: DecisionTable.Row, other: DecisionTable.Row?, classes: (String, String),
    cells: (String, String)
  ) -> Diagnostic {
    let problem = Diagnostic.at(
      row.origin, .notMonotone,
      "class falls from \(classes.0) to \(classes.1) in a step up from \(cells.0) to \(cells.1)",
      help: ["a step up may not lower the class; change a row, or set 'monotone: false'"])
    return other.map { problem.labelled("matches the first", at: $0.origin) } ?? problem
  }
}
