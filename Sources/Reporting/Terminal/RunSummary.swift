import Engine
package import Rules

/// What a run over records came to, for the last lines on standard error.
package struct RunSummary: Sendable, Equatable {
  /// Records that were judged, per class.
  package var classes: [Int]
  /// Records that no row decided, per reason, in the order of `Reason.allCases`.
  package var reasons: [Int]
  /// Records that were rejected.
  package var rejected: Int
  /// Records that were too short and were filled up.
  package var padded: Int
  /// Where the rejected ones were written; nil for nowhere.
  package var rejectsFile: String?
  /// The policy that judged.
  package var policy: PolicyLabel
  /// Where its rules come from.
  package var rules: String
  /// How long it took; nil where nobody watches, so that logs can be compared.
  package var milliseconds: Int?

  /// Sums up.
  package init(
    classes: [Int], reasons: [Int], rejected: Int = 0, padded: Int = 0, rejectsFile: String? = nil,
    policy: PolicyLabel, rules: String, milliseconds: Int? = nil
  ) {
    self.classes = classes
    self.reasons = reasons
    self.rejected = rejected
    self.padded = padded
    self.rejectsFile = rejectsFile
    self.policy = policy
    self.rules = rules
    self.milliseconds = milliseconds
  }

  /// The lines, such as
  ///
  ///     70 records: 28 BPO, 11 undetermined (4 mixed, 7 no-evidence), 31 KPO
  ///     rules: acme-sourcing 1.4.0 (3f2a9c1d) from ./rules
  package func lines(_ ruleSet: RuleSet) -> String {
    let records = classes.reduce(0, +)
    let why = zip(Reason.allCases, reasons).filter { $1 > 0 }.map {
      "\(Count.grouped($1)) \($0.rawValue)"
    }
    let parts = zip(ruleSet.decision.classes, classes).enumerated().compactMap { index, pair in
      let isOtherwise = index == ruleSet.decision.otherwise
      let reasons = isOtherwise && !why.isEmpty ? " (\(why.joined(separator: ", ")))" : ""
      return pair.1 == 0 ? nil : "\(Count.grouped(pair.1)) \(pair.0)\(reasons)"
    }
    var text = Count.of(records, "record")
    if !parts.isEmpty { text += ": " + parts.joined(separator: ", ") }
    if let milliseconds { text += "; \(Self.seconds(milliseconds))" }
    text += "\n"
    if rejected > 0 {
      let place = rejectsFile.map { ", written to \(SafeText.escape($0))" } ?? ""
      text += Count.of(rejected, "record") + " rejected\(place)\n"
    }
    if padded > 0 { text += Count.of(padded, "short record") + " filled up\n" }
    return text + "rules: \(policy.text) from \(SafeText.escape(rules))\n"
  }

  private static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    return "\(tenths / 10).\(tenths % 10) s"
  }
}
