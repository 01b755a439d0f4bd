package import Catalog
package import Diagnostics
import Rules

extension Report.Suppressed {
  /// A finding of a catalog that does not count, with who says so.
  package init(_ finding: Diagnostic, _ agreement: CheckOutcome.Agreement) {
    switch agreement {
    case .override(let override):
      let who = "agreed by \(override.owner) until \(override.expiresText)"
      self.init(finding, reason: "\(who): \(override.reason)")
    case .baseline: self.init(finding, reason: "known to the baseline")
    }
  }
}
