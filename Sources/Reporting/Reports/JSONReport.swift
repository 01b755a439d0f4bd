import CSV
import Diagnostics

/// The whole report as one object.
struct JSONReport {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    var writer = JSONWriter()
    var fingerprints = FindingFingerprints()
    writer.object { object in
      object.member("command", report.command)
      object.member("version", report.version)
      object.member("policy", report.policy)
      object.member("failed", report.isFailure)
      object.object("counts") { counts in
        for severity in Diagnostic.Severity.allCases {
          counts.member(severity.rawValue, report.findings.count { $0.severity == severity })
        }
        counts.member("suppressed", report.suppressed.count)
      }
      object.array("findings") { findings in
        for finding in report.inOrder {
          let name = fingerprints.next(finding)
          FindingJSON.write(finding, fingerprint: name, to: &findings)
        }
      }
      object.array("suppressed") { findings in
        for item in report.suppressed {
          FindingJSON.write(
            item.finding, fingerprint: fingerprints.next(item.finding),
            suppressedBy: item.reason, to: &findings)
        }
      }
      object.array("cases") { cases in
        for item in report.cases {
          cases.object { object in
            object.member("name", item.name)
            object.member("group", item.group)
            object.member("passed", item.failure == nil)
            object.member("failure", item.failure)
          }
        }
      }
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
    return 0
  }
}
