internal import Diagnostics

/// A rule of words without an example, by which nobody notices when it stops working.
struct MissingExamples: Lint {
  var needsSoundRules: Bool { true }

  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.livingRules.filter {
      !$0.condition.any.isEmpty && $0.examples.hit.isEmpty
    }.map { .missingExamples($0) }
  }
}
