import CSV
import Diagnostics

/// An object a finding, those that are suppressed after the others.
struct JSONLinesReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    var fingerprints = FindingFingerprints()
    for finding in report.inOrder {
      var writer = JSONWriter(capacity: 1024)
      FindingJSON.write(finding, fingerprint: fingerprints.next(finding), to: &writer)
      buffer.append(writer.buffer.bytes)
      buffer.append("\n")
    }
    for item in report.suppressed {
      var writer = JSONWriter(capacity: 1024)
      FindingJSON.write(
        item.finding, fingerprint: fingerprints.next(item.finding), suppressedBy: item.reason,
        to: &writer)
      buffer.append(writer.buffer.bytes)
      buffer.append("\n")
    }
    return 0
  }
}
