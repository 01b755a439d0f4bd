package import Diagnostics
import Rules
package import Tuning

/// The findings of a verification.
extension Diagnostic {
  /// What was found, of the table and of the rules, sorted.
  package static func findings(of verification: Verification) -> [Diagnostic] {
    let rules = verification.rules
    let text = TargetText(rules)
    let missing = verification.missing.compactMap { target -> Diagnostic? in
      // Reasons need not come about; what the table says of idle classes need not be said again.
      if case .reason = target { return nil }
      if case .class(let index) = target, verification.survey.idleClasses.contains(index) {
        return nil
      }
      let origin = text.origin(target)
      return Diagnostic(
        .noWitness, severity: .warning, file: origin.file, range: origin.range,
        message: "no witness found for \(text.kind(target)) '\(text.name(target))'",
        help: [
          "no text tried brings it about, which proves nothing; if one should, write it as a test"
        ], subject: text.name(target))
    }
    let silent = verification.silent.map { index in
      let rule = rules.evidence[index]
      return Diagnostic(
        .noWitness, severity: .warning, file: rule.origin.file, range: rule.origin.range,
        message: "no witness found for rule '\(rule.id)'",
        help: [
          "it counts in none of its own terms alone: another rule hides them, 'unless' or a "
            + "negation takes them back, or the language's folding does"
        ], subject: rule.id)
    }
    return (findings(of: verification.survey, in: rules) + missing + silent)
      .sorted(by: precedes)
  }
}
