internal import Diagnostics

/// A neutral phrase without a word that negates, so that there is nothing it could save.
struct IdleNeutrals: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    let negation = subject.draft.negation
    let negators = (negation.before + negation.after).flatMap(\.patterns)
    return negation.neutral.filter { neutral in
      !neutral.patterns.contains { pattern in
        negators.contains { subject.forms.contains(pattern, $0) }
      }
    }.map { .idleNeutral($0) }
  }
}
