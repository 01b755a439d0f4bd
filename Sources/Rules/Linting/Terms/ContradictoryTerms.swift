internal import Diagnostics

/// One term in two rules that pull a dimension in opposite directions.
struct ContradictoryTerms: Lint {
  var needsSoundRules: Bool { true }

  func findings(in subject: LintSubject) -> [Diagnostic] {
    let dimensions = subject.draft.ruleSet?.dimensions ?? []
    let rules = subject.draft.rules.filter {
      $0.condition.status == .stable && $0.condition.columns.isEmpty
    }
    var seen: [[Pattern]: [(rule: EvidenceRule, term: Term)]] = [:]
    var found: [Diagnostic] = []
    for rule in rules {
      for term in rule.condition.any {
        for other in seen[term.patterns] ?? [] {
          guard other.rule.id != rule.id,
            let dimension = Self.contradiction(rule, other.rule)
          else { continue }
          found.append(
            .contradictoryTerms(
              term, of: rule.id, other.term, of: other.rule.id, in: dimensions[dimension].id))
        }
        seen[term.patterns, default: []].append((rule, term))
      }
    }
    return found
  }

  /// A dimension that one rule raises and the other lowers, unless their family lets only one count.
  private static func contradiction(_ one: EvidenceRule, _ other: EvidenceRule) -> Int? {
    if let family = one.family, family == other.family { return nil }
    return one.scores.first { score in
      other.scores.contains {
        $0.dimension == score.dimension && ($0.value > 0) != (score.value > 0)
      }
    }?.dimension
  }
}
