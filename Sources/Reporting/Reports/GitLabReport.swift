import CSV
import Diagnostics

/// The array of issues that GitLab's Code Quality reads.
struct GitLabReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    var fingerprints = FindingFingerprints()
    var writer = JSONWriter()
    writer.array { issues in
      for finding in report.inOrder {
        issues.object { issue in
          issue.member("description", finding.message)
          issue.member("check_name", finding.code.rawValue)
          issue.member("fingerprint", fingerprints.next(finding))
          issue.member("severity", Self.severity(finding.severity))
          issue.object("location") { location in
            location.member("path", ReportPath.plain(finding.file))
            location.object("lines") { lines in
              lines.member("begin", finding.range?.start.line ?? 1)
              lines.member("end", finding.range?.end.line ?? 1)
            }
          }
        }
      }
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
    return 0
  }

  private static func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
