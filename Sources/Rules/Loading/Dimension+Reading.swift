internal import YAML

/// Reading the `dimensions` section.
extension Dimension {
  /// Reads all dimensions and makes their names known.
  static func readAll(_ value: Node?, in context: inout Context) {
    var known: [String: Origin] = [:]
    for item in value?.items ?? .empty {
      guard context.isNew(item["id"], "dimension", &known),
        let dimension = Dimension(item, in: &context)
      else { continue }
      context.names.dimensions.append(dimension)
    }
  }

  private init?(_ value: Node, in context: inout Context) {
    guard let id = value["id"], let name = id.text else { return nil }
    if Names.reserved.contains(name) { context.report(.reservedName(name, at: id.origin)) }
    var levels: [Level] = []
    var known: [String: Origin] = [:]
    for entry in (value["levels"]?.items ?? .empty).compactMap(\.entries.first) {
      if let first = known[entry.key] {
        context.report(.duplicateID("level", entry.key, at: entry.origin, first: first))
        continue
      }
      known[entry.key] = entry.origin
      if entry.key == "unknown" {
        context.report(.reservedName(entry.key, at: entry.origin))
      } else if !SchemaCheck.isIdentifier(entry.key) {
        context.report(.badIdentifier(entry.key, "the name of a level", at: entry.origin))
      }
      let threshold = entry.value.integer
      if let last = levels.last, let threshold, threshold <= last.threshold {
        context.report(
          .levelOrder(entry.key, threshold, after: last, at: entry.value.origin))
      }
      levels.append(Level(id: entry.key, threshold: threshold ?? (levels.last?.threshold ?? 0) + 1))
    }
    if levels.count > Self.maximumLevels, let place = value["levels"]?.origin {
      context.report(.tooManyLevels(levels.count, at: place))
      levels.removeLast(levels.count - Self.maximumLevels)
    }
    self.init(
      id: name, ask: value["ask"]?.text, levels: levels,
      ranks: value["ranks"]?.boolean ?? true, origin: id.origin)
  }

  /// As many as a ``LevelSet`` has bits for, besides `unknown`.
  static let maximumLevels = 60
}
