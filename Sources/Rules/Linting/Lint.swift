internal import Diagnostics

/// Finds one kind of thing that rule files may say and hardly anybody means.
protocol Lint: Sendable {
  /// Whether it can only be told of rules that load.
  var needsSoundRules: Bool { get }
  /// What is found.
  func findings(in subject: LintSubject) -> [Diagnostic]
}

extension Lint {
  var needsSoundRules: Bool { false }
}
