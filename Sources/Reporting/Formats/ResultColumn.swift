package import Rules

/// A column that judging adds to the input's.
package enum ResultColumn: Sendable, Hashable {
  /// The class.
  case `class`
  /// The class that is agreed for the process.
  case agreed
  /// Why no row decided.
  case reason
  /// The least change of points that changes the class.
  case margin
  /// The level of a dimension.
  case level(Int)
  /// The sum of a dimension.
  case points(Int)
  /// The values of a facet.
  case facet(Int)
  /// The words it rests on.
  case rationale
  /// The policy that judged.
  case policy
  /// The record's number, where the input has no identifier.
  case number
  /// The reason, or else the margin: what a person looks at next to the class.
  case outcome

  /// The name of the column.
  package func name(in ruleSet: RuleSet) -> String {
    switch self {
    case .class: "class"
    case .agreed: "agreed"
    case .reason: "reason"
    case .margin: "margin"
    case .level(let dimension): ruleSet.dimensions[dimension].id
    case .points(let dimension): ruleSet.dimensions[dimension].id + "_points"
    case .facet(let facet): ruleSet.facets[facet].id
    case .rationale: "rationale"
    case .policy: "policy"
    case .number: "record"
    case .outcome: "reason"
    }
  }

  /// The columns of a policy's results in their order.
  package static func all(
    of ruleSet: RuleSet, points: Bool = false, agreed: Bool = false
  ) -> [ResultColumn] {
    var columns: [ResultColumn] = agreed ? [.class, .agreed] : [.class]
    columns += [.reason, .margin]
    columns += ruleSet.dimensions.indices.map { .level($0) }
    if points { columns += ruleSet.dimensions.indices.map { .points($0) } }
    columns += ruleSet.facets.indices.map { .facet($0) }
    return columns + [.rationale, .policy]
  }
}
