package import Tuning

/// A run of examples and tests in one line.
package enum ExpectationSummary {
  /// `412 examples and 37 tests: all hold`.
  package static func line(_ expectations: [Expectation]) -> String {
    let tests = expectations.count { if case .test = $0.subject { true } else { false } }
    let failed = expectations.count { !$0.holds }
    let run =
      Count.of(expectations.count - tests, "example") + " and " + Count.of(tests, "test")
    if expectations.isEmpty { return "the rules have no examples and no tests" }
    return run + (failed == 0 ? ": all hold" : ": \(Count.grouped(failed)) not met")
  }
}
