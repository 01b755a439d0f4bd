internal import YAML

/// Reading the `facets` sections.
extension Facet {
  /// Reads all facets; their names are made known first, because a `when` may name any.
  static func readAll(_ values: [Node], in context: inout Context) -> [Facet] {
    var known: [String: Origin] = [:]
    for dimension in context.names.dimensions { known[dimension.id] = dimension.origin }
    var taken: [Node] = []
    for value in values where context.isNew(value["id"], "facet or dimension", &known) {
      guard let id = value["id"], let name = id.text else { continue }
      if Names.reserved.contains(name) { context.report(.reservedName(name, at: id.origin)) }
      let items = value["values"]?.items ?? .empty
      context.names.facets.append(
        Names.FacetNames(id: name, values: items.compactMap { $0["id"]?.text }.unique()))
      taken.append(value)
    }
    let facets = taken.map { Facet($0, in: &context) }
    FacetCircles.report(facets, in: &context)
    return facets
  }

  private init(_ value: Node, in context: inout Context) {
    let id = value["id"]
    var known: [String: Origin] = [:]
    var values: [Value] = []
    for item in value["values"]?.items ?? .empty {
      guard let id = item["id"], let name = id.text else { continue }
      let read = Value(item, id: name, origin: id.origin, in: &context)
      if context.isNew(id, "value", &known) { values.append(read) }
    }
    self.init(
      id: id?.text ?? "", ask: value["ask"]?.text,
      choose: value["choose"]?.text.flatMap(Choice.init) ?? .all, values: values,
      origin: id?.origin ?? value.origin)
  }
}

extension Facet.Value {
  fileprivate init(_ value: Node, id: String, origin: Origin, in context: inout Context) {
    if value["any"] == nil, value["where"] == nil, value["when"] == nil {
      let keys = "'any', 'where' or 'when'"
      context.report(.nothingToMatch("value '\(id)'", keys: keys, at: origin))
    }
    var condition = Condition()
    for entry in value.entries { condition.read(entry, in: &context) }
    self.init(
      id: id, says: value["says"]?.text, note: value["note"]?.text,
      mitigate: value["mitigate"]?.text, condition: condition,
      when: (value["when"]?.entries ?? .empty).compactMap {
        Facet.Requirement($0, value: id, in: &context)
      },
      origin: origin)
  }
}

extension Facet.Requirement {
  /// Reads one entry of a `when`.
  fileprivate init?(_ entry: Node.Entry, value id: String, in context: inout Context) {
    if entry.key == "class" {
      let user = "value '\(id)' asks for"
      self = .classes(entry.value.items.compactMap { context.class($0, user) })
    } else if let dimension = context.names.dimension(entry.key) {
      guard let levels = context.levels(entry.value, of: dimension) else { return nil }
      self = .levels(dimension: dimension, levels)
    } else if let facet = context.names.facet(entry.key) {
      let names = context.names.facets[facet]
      var values: [Int] = []
      for item in entry.value.items {
        guard let text = item.text else { continue }
        if let index = names.values.firstIndex(of: text) {
          values.append(index)
        } else {
          context.report(
            .unknownFacetValue(text, of: names.id, known: names.values, at: item.origin))
        }
      }
      self = .facet(facet, anyOf: values)
    } else {
      context.report(.unknownRequirement(entry.key, context.names, at: entry.origin))
      return nil
    }
  }
}

extension [String] {
  /// Without repetitions, in the same order.
  fileprivate func unique() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
