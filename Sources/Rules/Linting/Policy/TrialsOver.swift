internal import Diagnostics

/// A trial whose day has come.
struct TrialsOver: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    let rules = subject.draft.rules.map { ("rule '\($0.id)'", $0.condition, $0.origin) }
    let values = subject.draft.facets.flatMap(\.values).map {
      ("value '\($0.id)'", $0.condition, $0.origin)
    }
    return (rules + values).compactMap { name, condition, origin in
      guard condition.status == .trial, let until = condition.until, let day = Day(until),
        day <= subject.day
      else { return nil }
      return .trialOver(name, until: until, at: origin)
    }
  }
}
