import Rules

/// What a rule is worth, in words.
enum WorthText {
  /// `education +6, analysis +3, strategy at least core`.
  static func of(_ rule: EvidenceRule, _ rules: RuleSet) -> String {
    var parts = rule.scores.map {
      "\(rules.dimensions[$0.dimension].id) \(Count.signed($0.value))"
    }
    for (words, values) in [("at least", rule.atLeast), ("at most", rule.atMost)] {
      parts += values.map {
        let dimension = rules.dimensions[$0.dimension]
        return "\(dimension.id) \(words) \(dimension.levels[$0.value].id)"
      }
    }
    return parts.joined(separator: ", ")
  }
}
