package import Diagnostics
import Engine
import Rules
package import Tuning

/// A verification as a page that can be read out in a meeting.
package struct VerificationText: Sendable {
  /// So many groups of cells without a row are shown.
  private static let mostBoxes = 24

  private let verification: Verification
  private let findings: [Diagnostic]
  private let sources: [String: [UInt8]]
  private let painter: Painter
  private var rules: RuleSet { verification.rules }
  private var survey: TableSurvey { verification.survey }

  /// Creates the page; `sources` are the files for excerpts.
  package init(
    _ verification: Verification, findings: [Diagnostic], sources: [String: [UInt8]],
    painter: Painter = .plain
  ) {
    self.verification = verification
    self.findings = findings
    self.sources = sources
    self.painter = painter
  }

  /// The page: the table, what is proven of it, what falls through, the witnesses, the findings.
  package func render() -> String {
    var page = section("The decision table, all \(Count.of(survey.cells.count, "cell"))")
    page += DecisionGrid(rules, survey)?.text(painter) ?? "  too large to be shown\n"
    page += section("Proven, by looking at every cell") + lines(proven)
    page += section(unmatchedTitle) + lines(unmatched)
    page += section("Shown, each by a made-up process that the rules judged so") + witnesses
    if !findings.isEmpty {
      page += section("Found")
      page += DiagnosticRenderer(sources: sources, painter: painter).render(findings)
    }
    return page + "\n" + summary + "\n"
  }

  /// One line with the numbers.
  package var summary: String {
    let targets = verification.witnesses.count + verification.missing.count
    let count = rules.evidence.count { $0.condition.status == .stable }
    return "verified: \(Count.of(survey.cells.count, "cell")), "
      + "\(Count.of(rules.decision.rows.count, "row")), \(Count.of(survey.steps, "step")) up; "
      + "witnesses for \(verification.witnesses.count) of \(targets) levels, rows, classes and "
      + "reasons and for \(count - verification.silent.count) of \(Count.of(count, "rule")); "
      + DiagnosticRenderer.count(findings)
  }

  private func section(_ title: String) -> String {
    (title.hasPrefix("The") ? "" : "\n") + painter.paint(title, .strong) + "\n"
  }

  private func lines(_ lines: [String]) -> String { lines.map { "  \($0)\n" }.joined() }

  // MARK: The table

  private var proven: [String] {
    let table = rules.decision
    var lines: [String] = []
    switch table.hit {
    case .any: lines.append("rows that match the same cell give the same class")
    case .unique: lines.append("no two rows match the same cell")
    case .first: lines.append("where rows overlap the first decides, for 'hit: first' says so")
    }
    lines.append("a process of which nothing is known is \(table.classes[table.otherwise])")
    let steps = Count.of(survey.steps, "step")
    if survey.falls == 0 {
      let declared = table.monotone ? "" : ", though 'monotone' is not declared"
      lines.append("no step up in any dimension lowers the class: \(steps) looked at\(declared)")
    } else {
      lines.append(
        "\(survey.falls) of \(steps) up lower the class; 'monotone' is not declared")
    }
    if survey.masked.isEmpty {
      let rows = rules.decision.rows.count
      lines.append("each of the \(Count.of(rows, "row")) is the first that matches in some cell")
    }
    let counts = table.classes.indices.map { index in
      "\(table.classes[index]) \(survey.cells.count { $0.class == index })"
    }
    return lines + ["cells by class: \(counts.joined(separator: ", "))"]
  }

  private var unmatchedTitle: String {
    let count = survey.cells.count { $0.rows.isEmpty }
    let name = rules.decision.classes[rules.decision.otherwise]
    return "No row matches in \(Count.of(count, "cell")), which are \(name)"
  }

  private var unmatched: [String] {
    let shown = survey.unmatched.prefix(Self.mostBoxes)
    let more = survey.unmatched.count - shown.count
    return shown.map { StateText.cells($0, of: rules.dimensions) }
      + (more > 0 ? ["and \(Count.grouped(more)) more like these"] : [])
  }

  // MARK: Witnesses

  private var witnesses: String {
    var table = TextTable([.text("of"), .text("shown"), .text("result")])
    let names = TargetText(rules)
    let texts = verification.witnesses.map(text)
    for witness in verification.witnesses {
      table.add([names.kind(witness.target), names.name(witness.target), result(witness)])
    }
    // The text goes last and whole, so it is not a column of the table.
    let rows = table.render(painter).split(separator: "\n").map(String.init)
    let width = rows.map(DisplayWidth.of).max() ?? 0
    return zip(rows, [painter.paint("process", .faint)] + texts).map { row, text in
      row + String(repeating: " ", count: width - DisplayWidth.of(row) + 2) + text + "\n"
    }.joined()
  }

  private func result(_ witness: Witness) -> String {
    let name = rules.decision.classes[witness.evidence.class]
    if let reason = witness.evidence.reason { return "\(name), \(reason.rawValue)" }
    let rows = witness.evidence.rows.map { rules.decision.rows[$0].id }
    return "\(name), \(rows.joined(separator: " "))"
  }

  private func text(_ witness: Witness) -> String {
    if witness.cells.isEmpty { return "(nothing is said)" }
    return witness.cells.map { "\($0.column): \($0.text)" }.joined(separator: " | ")
  }
}
