import ArgumentParser
import Diagnostics

/// From which weight on findings fail a command.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, note, never

  /// The least weight that fails; nil for none.
  var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}
