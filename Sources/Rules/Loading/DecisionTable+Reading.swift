internal import YAML

/// Reading the `decision` section.
extension DecisionTable {
  /// Reads the table; nil if it has no classes to decide between or no way out.
  init?(_ value: Node, in context: inout Context) {
    var known: [String: Origin] = [:]
    for item in value["order"]?.items ?? .empty where context.isNew(item, "class", &known) {
      context.names.classes.append(item.text ?? "")
    }
    var rows: [Row] = []
    var ids: [String: Origin] = [:]
    for item in value["rows"]?.items ?? .empty {
      guard let id = item["id"], let name = id.text else { continue }
      let row = Row(item, id: name, origin: id.origin, in: &context)
      if context.isNew(id, "row", &ids), let row { rows.append(row) }
    }
    guard let otherwise = context.class(value["otherwise"], "'otherwise' names") else { return nil }
    self.init(
      hit: value["hit"]?.text.flatMap(HitPolicy.init) ?? .any, classes: context.names.classes,
      monotone: value["monotone"]?.boolean ?? false, rows: rows, otherwise: otherwise)
  }
}

extension DecisionTable.Row {
  /// Reads a row, or what replaces one; nil if it is not clear which cells it takes.
  init?(_ value: Node, id: String, origin: Origin, in context: inout Context) {
    var accepts = [LevelSet](repeating: .all, count: context.names.dimensions.count)
    var isClear = true
    for entry in value.entries where RuleFileSchema.row.key(entry.key) == nil {
      guard let dimension = context.dimension(entry, "row '\(id)' names"),
        let levels = context.levels(entry.value, of: dimension)
      else {
        isClear = false
        continue
      }
      accepts[dimension] = levels
    }
    guard let `class` = context.class(value["class"], "row '\(id)' gives"), isClear else {
      return nil
    }
    self.init(id: id, accepts: accepts, class: `class`, says: value["says"]?.text, origin: origin)
  }
}
