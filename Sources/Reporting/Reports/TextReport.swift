import CSV
import Diagnostics

/// The findings as the compiler would show them, then what they come to.
struct TextReport {
  private let report: Report
  private let painter: Painter

  init(_ report: Report, painter: Painter) {
    self.report = report
    self.painter = painter
  }

  func append(to buffer: inout ByteBuffer) -> Int {
    let renderer = DiagnosticRenderer(sources: report.sources, painter: painter)
    var stoodApart = false
    var isFirst = true
    // One by one, so that the text of many findings is never in memory twice.
    for finding in report.inOrder {
      let standsApart = finding.range != nil && report.sources[finding.file] != nil
      if !isFirst, stoodApart || standsApart { buffer.append("\n") }
      (isFirst, stoodApart) = (false, standsApart)
      buffer.append(renderer.render(finding))
    }
    for item in report.cases {
      guard let failure = item.failure else { continue }
      let name = SafeText.escape(lineStart: "\(item.group): \(item.name)".utf8)
      buffer.append(painter.paint(name, .strong) + " ")
      buffer.append(painter.paint("failed:", .error) + " \(SafeText.escape(failure))\n")
    }
    if !report.cases.isEmpty {
      let failed = report.cases.count { $0.failure != nil }
      buffer.append("\(report.cases.count - failed) passed, \(failed) failed\n")
    }
    if !isFirst, stoodApart { buffer.append("\n") }
    if report.cases.isEmpty || !report.findings.isEmpty { buffer.append(report.summary + "\n") }
    return 0
  }
}
