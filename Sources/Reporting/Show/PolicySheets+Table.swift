package import Rules

/// The page about the decision table.
extension PolicySheets {
  /// The rows, and the grid of all cells where it can be shown.
  package func table(_ survey: TableSurvey) -> Sheet {
    var sheet = Sheet("the decision")
    let table = rules.decision
    sheet.add(
      "decision", nil,
      fields: [
        ("classes", table.classes.joined(separator: ", ") + ", from the lowest up"),
        ("hit", table.hit.rawValue), ("monotone", String(table.monotone)),
        ("otherwise", table.classes[table.otherwise]),
      ])
    sheet.add(
      "rows", "Rows",
      .table(
        columns: ["row"] + rules.dimensions.map(\.id) + ["class", "place"],
        rows: table.rows.map { row in
          [row.id] + zip(row.accepts, rules.dimensions).map { StateText.list($0, of: $1) }
            + [table.classes[row.class], Self.place(row.origin)]
        }))
    sheet.add(
      "says", "In words",
      .lines(table.rows.compactMap { row in row.says.map { "\(row.id): \($0)" } }))
    if let grid = DecisionGrid(rules, survey) {
      sheet.add("grid", "Every cell", .table(columns: grid.titles, rows: grid.lines))
      sheet.add("legend", nil, .text(grid.legend))
    }
    sheet.add(
      "overlays", "Changed by overlays",
      .lines(table.rows.flatMap { changes(of: $0.id) }.map(Self.line)))
    return sheet
  }
}
