import CSV
import Diagnostics

/// Tests in the XML that Jenkins and most others read.
///
/// What the command tried are the tests. Where it tries nothing, each finding is one: it failed if
/// its weight fails the command, else it was skipped, as were those that are agreed upon.
struct JUnitReport {
  private struct Entry {
    var name: String
    var group: String
    var outcome: Outcome
  }

  private enum Outcome {
    case passed
    case failed(type: String, message: String, text: String)
    case skipped(message: String)
  }

  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    let entries = entries()
    let failures = entries.count { if case .failed = $0.outcome { true } else { false } }
    let skipped = entries.count { if case .skipped = $0.outcome { true } else { false } }
    let name = "adjudge \(report.command)"
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let counts = "tests=\"\(entries.count)\" failures=\"\(failures)\" errors=\"0\""
    buffer.append("<testsuites name=\"\(name)\" \(counts)>\n")
    buffer.append("  <testsuite name=\"\(name)\" \(counts) skipped=\"\(skipped)\">\n")
    for entry in entries { append(entry, to: &buffer) }
    buffer.append("  </testsuite>\n</testsuites>\n")
    return 0
  }

  private func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    let (name, group) = (XMLText.escape(entry.name), XMLText.escape(entry.group))
    buffer.append("    <testcase name=\"\(name)\" classname=\"\(group)\"")
    switch entry.outcome {
    case .passed: buffer.append("/>\n")
    case .failed(let type, let message, let text):
      buffer.append(">\n      <failure type=\"\(type)\" message=\"\(XMLText.escape(message))\">")
      buffer.append(XMLText.escape(text) + "</failure>\n    </testcase>\n")
    case .skipped(let message):
      buffer.append(">\n      <skipped message=\"\(XMLText.escape(message))\"/>\n")
      buffer.append("    </testcase>\n")
    }
  }

  private func entries() -> [Entry] {
    var entries = report.cases.map { item in
      let outcome = item.failure.map {
        Outcome.failed(type: "failed", message: $0, text: $0)
      }
      return Entry(name: item.name, group: item.group, outcome: outcome ?? .passed)
    }
    if entries.isEmpty {
      entries = report.inOrder.map { entry(of: $0) }
    }
    entries += report.suppressed.map { item in
      let message = "set aside: \(item.reason)"
      return Entry(
        name: name(of: item.finding), group: item.finding.code.rawValue,
        outcome: .skipped(message: message))
    }
    if entries.isEmpty {
      entries = [Entry(name: "no findings", group: report.command, outcome: .passed)]
    }
    return entries
  }

  private func entry(of finding: Diagnostic) -> Entry {
    let outcome: Outcome =
      if report.fails(finding.severity) {
        .failed(
          type: finding.severity.rawValue, message: finding.message,
          text: DiagnosticRenderer().render(finding))
      } else {
        .skipped(message: "\(finding.severity.rawValue): \(finding.message)")
      }
    return Entry(name: name(of: finding), group: finding.code.rawValue, outcome: outcome)
  }

  private func name(of finding: Diagnostic) -> String {
    finding.subject ?? DiagnosticRenderer.place(finding.file, finding.range)
  }
}
