internal import YAML

/// Reading what makes a rule or a facet's value apply.
extension Condition {
  /// Reads the keys `any`, `unless`, `where`, `negatable`, `status` and `until`.
  init(_ value: Node, in context: inout Context) {
    self.init(
      any: context.terms(value["any"]), unless: context.terms(value["unless"]),
      columns: (value["where"]?.entries ?? .empty).map { ColumnCondition($0, in: &context) },
      negatable: value["negatable"]?.boolean ?? true,
      status: value["status"]?.text.flatMap(RuleStatus.init) ?? .stable,
      until: value["until"]?.text)
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
