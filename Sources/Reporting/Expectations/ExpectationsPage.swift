package import CSV
package import Diagnostics
package import Rules
package import Tuning

/// A run of examples and tests, for people and for programs.
package struct ExpectationsPage: Sendable {
  private let expectations: [Expectation]
  private let coverage: RuleCoverage?
  private let rules: RuleSet
  /// What failed.
  package let findings: [Diagnostic]

  /// Creates the page; without `coverage` none is shown.
  package init(_ expectations: [Expectation], coverage: RuleCoverage?, of rules: RuleSet) {
    self.expectations = expectations
    self.coverage = coverage
    self.rules = rules
    findings = expectations.compactMap { Diagnostic.make($0, of: rules) }
  }

  /// Every example and test as a case that passed or failed.
  package var cases: [Report.Case] {
    expectations.map { expectation in
      let place = DiagnosticRenderer.place(expectation.origin.file, expectation.origin.range)
      let finding = Diagnostic.make(expectation, of: rules)
      let words = finding.map { [$0.message] + $0.labels.map(\.text) }
      return Report.Case(
        name: name(expectation), group: expectation.origin.file,
        failure: words.map { "\(place): " + $0.joined(separator: "; ") })
    }
  }

  /// Appends what failed, the coverage, and a line with the numbers.
  package func appendText(
    _ sources: [String: [UInt8]], _ painter: Painter, to buffer: inout ByteBuffer
  ) {
    if !findings.isEmpty {
      let renderer = DiagnosticRenderer(sources: sources, painter: painter)
      buffer.append(renderer.render(findings) + "\n")
    }
    if let coverage { buffer.append(CoverageText(coverage, painter: painter).render() + "\n") }
    buffer.append(summary + "\n")
  }

  /// Appends everything as one JSON object.
  package func appendJSON(to buffer: inout ByteBuffer) {
    ExpectationsJSON(expectations, coverage: coverage, of: rules).append(to: &buffer)
  }

  /// `412 examples and 37 tests: all hold`.
  private var summary: String {
    if expectations.isEmpty { return "the rules have no examples and no tests" }
    let tests = expectations.count { if case .test = $0.subject { true } else { false } }
    let run = Count.of(expectations.count - tests, "example") + " and " + Count.of(tests, "test")
    return run + (findings.isEmpty ? ": all hold" : ": \(Count.grouped(findings.count)) not met")
  }

  private func name(_ expectation: Expectation) -> String {
    let text = expectation.cells.map(\.text).joined(separator: " | ")
    switch expectation.subject {
    case .hit(let rule): return "\(rules.evidence[rule].id) counts in: \(text)"
    case .miss(let rule): return "\(rules.evidence[rule].id) does not count in: \(text)"
    case .test(let name): return name
    }
  }
}
