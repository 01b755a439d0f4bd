import CSV
import Diagnostics

/// Lines in the log of a GitHub workflow that become annotations:
///
///     ::error file=catalog.csv,line=3,endLine=3,col=1,endColumn=9,title=Duplicate id::message
///
/// GitHub shows ten errors, ten warnings and ten notices of a step; the tenth says how many more
/// there are.
struct GitHubAnnotations {
  /// The most annotations of one weight.
  static let limit = 10

  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    var left = 0
    for severity in Diagnostic.Severity.allCases {
      let findings = report.inOrder.filter { $0.severity == severity }
      let shown = findings.count > Self.limit ? Self.limit - 1 : findings.count
      for finding in findings.prefix(shown) { append(finding, to: &buffer) }
      guard findings.count > shown else { continue }
      let more = Count.of(findings.count - shown, "more \(severity.rawValue)")
      buffer.append("::\(Self.command(severity)) title=adjudge \(report.command)")
      buffer.append("::and \(more)\n")
      left += findings.count - shown
    }
    return left
  }

  private func append(_ finding: Diagnostic, to buffer: inout ByteBuffer) {
    var properties = [("file", ReportPath.plain(finding.file))]
    if let range = finding.range {
      properties.append(("line", "\(range.start.line)"))
      properties.append(("endLine", "\(range.end.line)"))
      // Columns are taken only within one line.
      if range.start.line == range.end.line {
        properties.append(("col", "\(range.start.column)"))
        properties.append(("endColumn", "\(range.end.column)"))
      }
    }
    properties.append(("title", CodeTitle.of(finding.code)))
    let list = properties.map { "\($0.0)=\(Self.escape(property: $0.1))" }
    let lines = [finding.message] + finding.help.map { "help: \($0)" }
    let message = lines.map { Self.escape($0) }.joined(separator: "%0A")
    buffer.append("::\(Self.command(finding.severity)) ")
    buffer.append("\(list.joined(separator: ","))::\(message)\n")
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  private static func escape(_ text: String) -> String {
    SafeText.escape(text).replacing("%", with: "%25")
  }

  private static func escape(property text: String) -> String {
    escape(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
