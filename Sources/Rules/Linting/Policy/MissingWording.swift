internal import Diagnostics

/// A rule that does not say what it recognises, so that rationales can only give its name.
struct MissingWording: Lint {
  var needsSoundRules: Bool { true }

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.livingRules.filter { $0.says == nil }.map { .missingWording($0) }
  }
}
