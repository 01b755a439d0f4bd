import Engine
import Rules

/// A rule or facet value that is matched: neither retired nor held back by its `where`.
struct Source {
  var owner: Match.Owner
  var condition: Condition

  /// Whether it is in force, and not only on trial.
  var isStable: Bool { condition.status == .stable }
  var hasWhereAlone: Bool { condition.any.isEmpty && !condition.columns.isEmpty }
}

extension ReferenceEvaluator {
  /// The rules, then the facets' values, that are matched at all in a record.
  func sources(of record: Record) -> [Source] {
    let all =
      rules.evidence.indices.map {
        Source(owner: .rule($0), condition: rules.evidence[$0].condition)
      }
      + rules.facets.indices.flatMap { facet in
        rules.facets[facet].values.indices.map { value in
          Source(
            owner: .facet(facet, value: value),
            condition: rules.facets[facet].values[value].condition)
        }
      }
    return all.filter { source in
      source.condition.status != .retired
        && source.condition.columns.allSatisfy { holds($0, in: record) }
    }
  }

  /// Section 3, `where`: whether a column has one of the wanted values.
  private func holds(_ condition: ColumnCondition, in record: Record) -> Bool {
    guard let index = rules.structuredColumns.firstIndex(of: condition.column.lowercased()),
      record.columns.indices.contains(index), let cell = record.columns[index]
    else { return false }
    let words = ReferenceTokenizer(language: rules.language).words(of: cell).map(\.text)
    return condition.anyOf.contains { wanted in
      switch wanted {
      case .words(let expected): words == expected
      case .number(let comparison, let number):
        Decimal(cell: cell).map { compare($0, comparison, number) } ?? false
      }
    }
  }

  private func compare(
    _ left: Decimal, _ comparison: ColumnCondition.Comparison, _ right: Decimal
  ) -> Bool {
    switch comparison {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    case .equal: left == right
    }
  }

  /// The terms that a source is recognised by, and those that take it back.
  func condition(of owner: Match.Owner) -> Condition {
    switch owner {
    case .rule(let rule): rules.evidence[rule].condition
    case .facet(let facet, let value): rules.facets[facet].values[value].condition
    }
  }
}
