import CSV
import Diagnostics

/// Tests in the XML that Jenkins and most others read.
///
/// What the command tried are the tests. Where it tries nothing, each finding is one: it failed if
/// its weight fails the command, else it was skipped, as were those that are set aside.
///
/// GitLab gives up on files of very many elements, and takes only the first of tests that have one name:
/// the worst are kept, and names are told apart.
struct JUnitReport {
  /// The most findings.
  static let limit = 20_000

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
    let (entries, left) = entries()
    let failures = entries.count { if case .failed = $0.outcome { true } else { false } }
    let skipped = entries.count { if case .skipped = $0.outcome { true } else { false } }
    let name = "adjudge \(report.command)"
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let counts = "tests=\"\(entries.count)\" failures=\"\(failures)\" errors=\"0\""
    buffer.append("<testsuites name=\"\(name)\" \(counts)>\n")
    buffer.append("  <testsuite name=\"\(name)\" \(counts) skipped=\"\(skipped)\">\n")
    for entry in entries { append(entry, to: &buffer) }
    buffer.append("  </testsuite>\n</testsuites>\n")
    return left
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

  private func entries() -> (all: [Entry], leftOut: Int) {
    var entries = report.cases.map { item in
      let outcome = item.failure.map {
        Outcome.failed(type: "failed", message: $0, text: $0)
      }
      return Entry(name: item.name, group: item.group, outcome: outcome ?? .passed)
    }
    var left = 0
    if entries.isEmpty {
      let findings = report.worstFirst
      let kept = findings.prefix(Self.limit)
      left = findings.count - kept.count
      entries = kept.map { entry(of: $0) }
      if left > 0 { entries.append(more(than: kept.count, of: findings)) }
    }
    let suppressed = report.suppressed.prefix(max(0, Self.limit - entries.count))
    entries += suppressed.map { item in
      Entry(
        name: name(of: item.finding), group: item.finding.code.rawValue,
        outcome: .skipped(message: "set aside: \(item.reason)"))
    }
    left += report.suppressed.count - suppressed.count
    if entries.isEmpty {
      entries = [Entry(name: "no findings", group: report.command, outcome: .passed)]
    }
    var seen: [[String]: Int] = [:]
    for index in entries.indices {
      let count = seen[[entries[index].name, entries[index].group], default: 0] + 1
      seen[[entries[index].name, entries[index].group]] = count
      if count > 1 { entries[index].name += " (\(count))" }
    }
    return (entries, left)
  }

  /// A test that stands for the findings after so many; it fails if one of them does.
  private func more(than kept: Int, of findings: [Diagnostic]) -> Entry {
    let message = Count.of(findings.count - kept, "more finding")
    let fails = findings[kept...].contains { report.fails($0.severity) }
    return Entry(
      name: message, group: report.command,
      outcome: fails
        ? .failed(type: "more", message: message, text: message) : .skipped(message: message))
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
