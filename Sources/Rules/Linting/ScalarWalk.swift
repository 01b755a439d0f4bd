internal import YAML

/// Goes down a file with its schema, to each scalar that is where one may be.
enum ScalarWalk {
  /// Visits the scalars of a value of a shape.
  static func walk(_ value: Node, _ shape: Shape, _ visit: (Node, Shape) -> Void) {
    switch shape {
    case .mapping(let schema):
      for entry in value.entries {
        guard let inner = schema.shape(of: entry.key) else { continue }
        walk(entry.value, inner, visit)
      }
    case .names(let inner), .entry(let inner):
      for entry in value.entries { walk(entry.value, inner, visit) }
    case .list(let inner, _), .tuple(let inner, _), .oneOrMore(let inner), .anyNumber(let inner):
      for item in value.items { walk(item, inner, visit) }
    case .either(let scalar, let mapping):
      walk(value, value.text == nil ? mapping : scalar, visit)
    case .text, .anyText, .term, .identifier, .integer, .boolean, .date, .choice:
      if value.text != nil { visit(value, shape) }
    }
  }
}
