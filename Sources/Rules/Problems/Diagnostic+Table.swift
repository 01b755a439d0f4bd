package import Diagnostics

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

  // MARK: What the table has and does not need

  /// What a look at every cell of the table finds, worth a mend or only knowing.
  package static func findings(of survey: TableSurvey, in rules: RuleSet) -> [Diagnostic] {
    let table = rules.decision
    let masked = survey.masked.map { row in
      let above = Set(survey.cells.filter { $0.rows.contains(row) }.compactMap(\.rows.first))
      return rowMasked(table.rows[row], by: above.sorted().map { table.rows[$0] })
    }
    let place = table.rows.first?.origin ?? .none
    return masked
      + survey.idleClasses.map { classIdle(table.classes[$0], at: place) }
      + survey.idleDimensions.map { dimensionIdle(rules.dimensions[$0]) }
      + survey.twins.map { twins in
        let dimension = rules.dimensions[twins.dimension]
        return levelIdle(dimension.levels[twins.level + 1], like: twins.level, in: dimension)
      }
  }

  private static func rowMasked(
    _ row: DecisionTable.Row, by others: [DecisionTable.Row]
  ) -> Diagnostic {
    let names = others.map { "'\($0.id)'" }.joined(separator: ", ")
    let rows = others.count == 1 ? "row \(names) above matches" : "rows \(names) above match"
    let problem = Diagnostic.at(
      row.origin, .rowMasked, "row '\(row.id)' changes nothing: \(rows) all of its cells",
      severity: .warning, help: ["remove the row, or move it up if its wording is to be shown"])
    return others.reduce(problem) { $0.labelled("matches before", at: $1.origin) }
  }

  private static func classIdle(_ name: String, at origin: Origin) -> Diagnostic {
    .at(
      origin, .classIdle, "no cell of the table gives class '\(name)'", severity: .warning,
      help: ["add a row that gives it, or take it out of 'order'"])
  }

  private static func dimensionIdle(_ dimension: Dimension) -> Diagnostic {
    .at(
      dimension.origin, .dimensionIdle, "no class and no facet depends on '\(dimension.id)'",
      severity: dimension.ranks ? .warning : .note,
      help: ["name the dimension in a row, or remove it with its points"])
  }

  private static func levelIdle(
    _ level: Dimension.Level, like other: Int, in dimension: Dimension
  ) -> Diagnostic {
    .at(
      dimension.origin, .levelIdle,
      "nothing tells level '\(level.id)' of '\(dimension.id)' from '\(dimension.levels[other].id)'",
      severity: .note,
      help: ["if the two should differ, name one of them alone in a row or a 'when'"])
  }
}
