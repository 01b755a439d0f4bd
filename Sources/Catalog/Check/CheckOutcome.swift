package import Diagnostics
package import Rules

/// All that the check of a catalog found, sorted into what stands and what somebody answers for.
package struct CheckOutcome: Sendable {
  /// Why a finding does not count.
  package enum Agreement: Sendable {
    /// Somebody agreed to it.
    case override(Override)
    /// It was there when the baseline was written.
    case baseline
  }

  /// The most findings that are put in words; the worst are.
  package static let limit = 100_000

  let catalog: CheckedCatalog
  let frame: CheckFrame
  private var ledger: OverrideLedger
  /// What stands.
  private var standing: [Finding]
  private var suppressed: [(finding: Finding, agreement: Agreement)] = []
  private var fixed: [Baseline.Line] = []
  private var baselineFile = ""

  init(
    catalog: CheckedCatalog, frame: CheckFrame, ledger: OverrideLedger, findings: [Finding]
  ) {
    self.catalog = catalog
    self.frame = frame
    self.ledger = ledger
    standing = []
    for finding in findings {
      if let record = finding.record,
        let override = self.ledger.agreement(
          to: finding.code, about: catalog.entries[record], in: catalog)
      {
        suppressed.append((finding, .override(override)))
      } else {
        standing.append(finding)
      }
    }
  }

  /// How many findings stand, of the catalog itself.
  package var count: Int { standing.count }

  // MARK: Baseline

  /// What stands, as a baseline.
  package var baseline: Baseline { Baseline(standing.compactMap(key)) }

  /// Sets aside what a baseline knows; what it knows and is not found has been fixed.
  package mutating func apply(_ baseline: Baseline, file: String) {
    var seen: Set<Baseline.Key> = []
    var rest: [Finding] = []
    for finding in standing {
      if let key = key(finding), baseline.contains(key) {
        seen.insert(key)
        suppressed.append((finding, .baseline))
      } else {
        rest.append(finding)
      }
    }
    standing = rest
    fixed = baseline.lines.filter { !seen.contains($0.key) }
    baselineFile = file
  }

  /// What of the baseline is fixed.
  var fixedKeys: [Baseline.Key] { fixed.map(\.key) }

  /// Says nothing of what is fixed.
  package mutating func forgetFixed() { fixed = [] }

  private func key(_ finding: Finding) -> Baseline.Key? {
    guard let record = finding.record else { return nil }
    return Baseline.Key(
      code: finding.code.rawValue, process: catalog.subject(record),
      class: frame.name(of: catalog.entries[record].computed))
  }

  // MARK: Changes

  /// Leaves out what is only about rows that another version of the catalog has.
  package mutating func leaveOut(_ known: KnownRows) {
    func isNew(_ finding: Finding) -> Bool {
      guard let record = finding.record else { return true }
      return ([record] + finding.others).contains { !known.contains(catalog.entries[$0].row) }
    }
    standing.removeAll { !isNew($0) }
    suppressed.removeAll { !isNew($0.finding) }
  }

  // MARK: Words

  /// What stands in words, the catalog's and the agreements' own; and how many findings more.
  package func diagnostics(file: String) -> (found: [Diagnostic], leftOut: Int) {
    let words = FindingWords(catalog: catalog, frame: frame, file: file)
    var kept = standing[...]
    if standing.count > Self.limit {
      let sorted = standing.indices.sorted {
        (rank(standing[$0].severity), $0) < (rank(standing[$1].severity), $1)
      }
      kept = sorted.prefix(Self.limit).map { standing[$0] }[...]
    }
    var found = kept.map(words.diagnostic)
    let check = frame.rules.check
    found += ledger.diagnostics(check, classes: frame.rules.decision.classes)
    if let severity = check.severity(of: .baselineFixed) {
      found += fixed.map { .baselineFixed($0, file: baselineFile, severity) }
    }
    return (found, standing.count - kept.count)
  }

  /// What does not count, in words, and why.
  package func agreed(file: String) -> [(finding: Diagnostic, agreement: Agreement)] {
    let words = FindingWords(catalog: catalog, frame: frame, file: file)
    return suppressed.prefix(Self.limit).map { (words.diagnostic($0.finding), $0.agreement) }
  }

  private func rank(_ severity: Diagnostic.Severity) -> Int {
    Diagnostic.Severity.allCases.firstIndex(of: severity) ?? 0
  }

  // MARK: Proposals

  /// What an override of a process would say: its text, and what was found about it.
  package struct Proposal: Sendable {
    /// The process, by its id.
    package var process: String
    /// The fingerprint of its text.
    package var text: String
    /// The class that the catalog declares, if the policy computes another, none, or barely this one.
    package var declared: String?
    /// What else was found.
    package var codes: [DiagnosticCode]
  }

  /// What an override of a process would say; nil where there is no such process.
  package func proposal(for process: String) -> Proposal? {
    guard let record = catalog.entries.indices.first(where: { catalog.id($0) == process }) else {
      return nil
    }
    let entry = catalog.entries[record]
    var codes = Set(standing.filter { $0.record == record }.map(\.code))
    let declared = codes.isDisjoint(with: OverrideLedger.classCodes) ? nil : entry.declared
    if declared != nil { codes.subtract(OverrideLedger.classCodes) }
    return Proposal(
      process: process, text: entry.text.text, declared: declared.map(frame.name),
      codes: CheckPolicy.processCodes.filter(codes.contains))
  }
}
