package import Diagnostics

/// What a command found, ready to be written in any of the formats.
package struct Report: Sendable {
  /// The command, such as `check`.
  package var command: String
  /// The program's version.
  package var version: String
  /// What judged, in words.
  package var policy: String?
  /// What was found and stands, in any order.
  package var findings: [Diagnostic]
  /// What was found and somebody answers for.
  package var suppressed: [Suppressed]
  /// What was tried one by one, where the command tries things; else findings stand for tests.
  package var cases: [Case]
  /// The weight from which on a finding fails the command; nil for none.
  package var failsFrom: Diagnostic.Severity?
  /// The bytes of files by the name used in findings, for excerpts.
  package var sources: [String: [UInt8]]

  /// A finding that does not count, and why.
  package struct Suppressed: Hashable, Sendable {
    /// The finding.
    package var finding: Diagnostic
    /// Who agreed and why, in one line.
    package var reason: String

    /// Puts both together.
    package init(_ finding: Diagnostic, reason: String) {
      self.finding = finding
      self.reason = reason
    }
  }

  /// Something that was tried.
  package struct Case: Hashable, Sendable {
    /// What it is called.
    package var name: String
    /// What it belongs to, such as its file.
    package var group: String
    /// Why it failed; nil where it passed.
    package var failure: String?

    /// Creates a case.
    package init(name: String, group: String, failure: String? = nil) {
      self.name = name
      self.group = group
      self.failure = failure
    }
  }

  /// Creates a report.
  package init(
    command: String, version: String, policy: String? = nil, findings: [Diagnostic],
    suppressed: [Suppressed] = [], cases: [Case] = [],
    failsFrom: Diagnostic.Severity? = .error, sources: [String: [UInt8]] = [:]
  ) {
    self.command = command
    self.version = version
    self.policy = policy
    self.findings = findings
    self.suppressed = suppressed
    self.cases = cases
    self.failsFrom = failsFrom
    self.sources = sources
  }
}

extension Report {
  /// Whether a finding of this weight fails the command.
  package func fails(_ severity: Diagnostic.Severity) -> Bool {
    failsFrom.map { severity.rank <= $0.rank } ?? false
  }

  /// Whether anything fails the command.
  package var isFailure: Bool {
    cases.contains { $0.failure != nil } || findings.contains { fails($0.severity) }
  }

  /// The findings by file and place.
  var inOrder: [Diagnostic] { findings.sorted(by: Diagnostic.precedes) }

  /// The findings, the worst first, for systems that take only so many.
  var worstFirst: [Diagnostic] {
    findings.sorted {
      $0.severity == $1.severity
        ? Diagnostic.precedes($0, $1) : $0.severity.rank < $1.severity.rank
    }
  }

  /// `2 errors, 1 warning; 3 set aside`.
  package var summary: String {
    let aside = suppressed.isEmpty ? "" : "; \(Count.grouped(suppressed.count)) set aside"
    return (findings.isEmpty ? "no findings" : DiagnosticRenderer.count(findings)) + aside
  }
}

extension Diagnostic.Severity {
  /// 0 for the worst.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
