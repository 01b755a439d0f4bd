internal import YAML

/// Reading the `tests` sections.
extension PolicyTest {
  /// Reads a test; `columns` are the columns that anything reads, `rows` the rows of the table.
  init?(
    _ value: Node, columns: [String], rows: [String], in context: inout Context
  ) {
    guard let name = value["name"], let title = name.text else { return nil }
    let input = value["input"]?.entries ?? .empty
    for entry in input where !columns.contains(entry.key.lowercased()) {
      context.report(.unknownColumn(entry.key, known: columns, at: entry.origin))
    }
    let wanted = value["want"]
    let `class` = wanted?["class"]
    _ = context.class(`class`, "the test wants")
    for row in wanted?["rows"]?.items ?? .empty {
      guard let text = row.text, !rows.contains(text) else { continue }
      context.report(.unknownRow(text, known: rows, at: row.origin))
    }
    self.init(
      name: title,
      input: input.map { Cell(column: $0.key, text: $0.value.text ?? "") },
      class: `class`?.text, reason: wanted?["reason"]?.text,
      levels: (wanted?["levels"]?.entries ?? .empty).compactMap { Self.levels($0, in: &context) },
      facets: (wanted?["facets"]?.entries ?? .empty).compactMap { Self.facet($0, in: &context) },
      rows: wanted?["rows"]?.texts ?? [], origin: name.origin)
  }

  /// The levels wanted of a dimension; a comparison becomes the levels it means.
  private static func levels(_ entry: Node.Entry, in context: inout Context) -> Wanted? {
    guard let index = context.dimension(entry, "the test names"),
      let set = context.levels(entry.value, of: index)
    else { return nil }
    let states = ["unknown"] + context.names.dimensions[index].levels.map(\.id)
    let names = states.indices.filter { set.contains(state: $0) }.map { states[$0] }
    return Wanted(name: entry.key, values: names)
  }

  private static func facet(_ entry: Node.Entry, in context: inout Context) -> Wanted? {
    guard let index = context.names.facet(entry.key) else {
      let known = context.names.facets.map(\.id)
      context.report(.unknownFacet(entry.key, known: known, at: entry.origin))
      return nil
    }
    let names = context.names.facets[index]
    for item in entry.value.items {
      guard let text = item.text, !names.values.contains(text) else { continue }
      context.report(.unknownFacetValue(text, of: names.id, known: names.values, at: item.origin))
    }
    return Wanted(name: entry.key, values: entry.value.texts)
  }
}
