internal import Diagnostics

/// A change by an overlay after which everything is as before.
struct IdleChanges: Lint {
  var needsSoundRules: Bool { true }

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.draft.changes.compactMap { change in
      guard let what = Self.unchanged(change.effect, subject.draft) else { return nil }
      return .idleChange(what, at: change.origin)
    }
  }

  /// What the rule files say already, in words; nil where the change makes a difference.
  private static func unchanged(_ effect: OverlayChange.Effect, _ draft: Draft) -> String? {
    switch effect {
    case .points(let rule, let dimension, let from, let to):
      return from == to ? "rule '\(rule)' gives \(to) in \(dimension) already" : nil
    case .disabled(let id):
      let rule = draft.rules.first { $0.id == id }
      return rule?.condition.status == .retired ? "rule '\(id)' is retired already" : nil
    case .terms(let id, let added):
      let known = Set(draft.rules.first { $0.id == id }?.condition.any.map(\.text) ?? [])
      let repeated = added.filter { known.contains($0) }
      guard let first = repeated.first, repeated.count == added.count else { return nil }
      return "rule '\(id)' has the term '\(first)' already"
    case .row(let id):
      guard let before = draft.rows.first(where: { $0.id == id }),
        var after = draft.ruleSet?.decision.rows.first(where: { $0.id == id })
      else { return nil }
      after.origin = before.origin
      return before == after ? "row '\(id)' is like that already" : nil
    }
  }
}
