internal import Diagnostics

/// A family in which a single rule has nobody to be stronger than.
struct FamiliesOfOne: Lint {
  var needsSoundRules: Bool { true }

  func findings(in subject: LintSubject) -> [Diagnostic] {
    var members: [String: [EvidenceRule]] = [:]
    for rule in subject.livingRules {
      if let family = rule.family { members[family, default: []].append(rule) }
    }
    let families = members.keys.sorted()
    return members.sorted { $0.key < $1.key }.compactMap { family, rules in
      guard rules.count == 1, let rule = rules.first else { return nil }
      return .familyOfOne(family, of: rule, families: families.filter { $0 != family })
    }
  }
}
