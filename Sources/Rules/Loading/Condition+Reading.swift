internal import YAML

/// Reading what makes a rule or a facet's value apply.
extension Condition {
  /// Reads what a rule or value says under one of the keys `any`, `unless`, `where`, `negatable`,
  /// `status` and `until`; other keys are for others.
  mutating func read(_ entry: Node.Entry, in context: inout Context) {
    let value = entry.value
    switch entry.key {
    case "any": any = context.terms(value)
    case "unless": unless = context.terms(value)
    case "where": columns = value.entries.map { ColumnCondition($0, in: &context) }
    case "negatable": negatable = value.boolean ?? true
    case "status": status = value.text.flatMap(RuleStatus.init) ?? .stable
    case "until": until = value.text
    default: break
    }
  }
}

extension ColumnCondition {
  /// Reads one entry of a `where`.
  fileprivate init(_ entry: Node.Entry, in context: inout Context) {
    var wanted: [Wanted] = []
    for item in entry.value.items {
      guard let text = item.text else { continue }
      let operators = text.prefix { "<>=!".contains($0) }
      if operators.isEmpty {
        let words = context.words(of: text)
        if words.isEmpty {
          context.report(.badColumnValue(text, at: item.origin))
        } else {
          wanted.append(.words(words))
        }
      } else if let comparison = Comparison(rawValue: String(operators)),
        let number = Decimal(cell: text.utf8.dropFirst(operators.utf8.count))
      {
        wanted.append(.number(comparison, number))
      } else {
        context.report(.badColumnValue(text, at: item.origin))
      }
    }
    self.init(column: entry.key, anyOf: wanted)
  }
}
