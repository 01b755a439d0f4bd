import CSV
import Diagnostics

/// A page for job summaries and comments: what it comes to by code, then the findings.
///
/// GitHub refuses summaries over a mebibyte, so the page ends well before with how many more there
/// are.
struct MarkdownReport {
  /// The most bytes of the table of findings.
  static let limit = 900 << 10

  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    let mark = report.isFailure ? "failed" : "passed"
    buffer.append("## adjudge \(report.command) \(mark): \(MarkdownText.escape(report.summary))\n")
    if let policy = report.policy { buffer.append("\nRules: \(MarkdownText.escape(policy))\n") }
    appendCases(to: &buffer)
    appendCounts(to: &buffer)
    return appendFindings(to: &buffer)
  }

  private func appendCases(to buffer: inout ByteBuffer) {
    if report.cases.isEmpty { return }
    let failed = report.cases.filter { $0.failure != nil }
    buffer.append("\n\(report.cases.count - failed.count) passed, \(failed.count) failed\n")
    if failed.isEmpty { return }
    buffer.append("\n| failed | in | because |\n| --- | --- | --- |\n")
    for item in failed.prefix(1000) {
      let cells = [item.name, item.group, item.failure ?? ""].map(MarkdownText.escape)
      buffer.append("| \(cells.joined(separator: " | ")) |\n")
    }
  }

  private func appendCounts(to buffer: inout ByteBuffer) {
    if report.findings.isEmpty { return }
    buffer.append("\n| severity | code | findings |\n| --- | --- | ---: |\n")
    for severity in Diagnostic.Severity.allCases {
      let counts = Dictionary(
        grouping: report.findings.lazy.filter { $0.severity == severity }, by: \.code.rawValue)
      for (code, findings) in counts.sorted(by: { $0.key < $1.key }) {
        buffer.append("| \(severity.rawValue) | `\(code)` | \(Count.grouped(findings.count)) |\n")
      }
    }
  }

  private func appendFindings(to buffer: inout ByteBuffer) -> Int {
    if report.findings.isEmpty { return 0 }
    buffer.append("\n| place | code | finding |\n| --- | --- | --- |\n")
    var shown = 0
    for finding in report.worstFirst {
      let place = DiagnosticRenderer.place(ReportPath.plain(finding.file), finding.range)
      let text = ([finding.message] + finding.help).map(MarkdownText.escape)
      let row =
        "| \(MarkdownText.escape(place)) | `\(finding.code.rawValue)` "
        + "| \(text.joined(separator: "<br>")) |\n"
      if buffer.count + row.utf8.count > Self.limit { break }
      buffer.append(row)
      shown += 1
    }
    let left = report.findings.count - shown
    if left > 0 { buffer.append("\nand \(Count.of(left, "more finding"))\n") }
    return left
  }
}
