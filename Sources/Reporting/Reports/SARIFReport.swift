import CSV
import Diagnostics

/// SARIF 2.1.0, as GitHub code scanning takes it.
///
/// GitHub takes at most 25,000 results in a run; the worst are kept, and the run says so.
struct SARIFReport {
  /// The most results in a run.
  static let limit = 25_000

  private let report: Report

  init(_ report: Report) { self.report = report }

  func append(to buffer: inout ByteBuffer) -> Int {
    let findings = report.worstFirst
    let kept = findings.prefix(Self.limit)
    let suppressed = report.suppressed.prefix(Self.limit - kept.count)
    let left = findings.count - kept.count + report.suppressed.count - suppressed.count
    let codes = Set(kept.map(\.code) + suppressed.map(\.finding.code))
      .sorted { $0.rawValue < $1.rawValue }
    let index = Dictionary(zip(codes, codes.indices)) { first, _ in first }
    var fingerprints = FindingFingerprints()
    var writer = JSONWriter()
    writer.object { object in
      object.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      object.member("version", "2.1.0")
      object.array("runs") { runs in
        runs.object { run in
          writeTool(codes, to: &run)
          run.object("automationDetails") { $0.member("id", "adjudge/\(report.command)/") }
          writeInvocation(leftOut: left, to: &run)
          run.member("columnKind", "unicodeCodePoints")
          run.array("results") { results in
            for finding in kept {
              let name = fingerprints.next(finding)
              write(finding, rule: index[finding.code] ?? 0, name, reason: nil, to: &results)
            }
            for item in suppressed {
              let rule = index[item.finding.code] ?? 0
              let name = fingerprints.next(item.finding)
              write(item.finding, rule: rule, name, reason: item.reason, to: &results)
            }
          }
        }
      }
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
    return left
  }

  private func writeTool(_ codes: [DiagnosticCode], to run: inout JSONWriter) {
    run.object("tool") { tool in
      tool.object("driver") { driver in
        driver.member("name", "Adjudge")
        driver.member("semanticVersion", report.version)
        driver.array("rules") { rules in
          for code in codes {
            rules.object { rule in
              let title = CodeTitle.of(code)
              let explanation = CodeExplanation.of(code.rawValue)
              let meaning = explanation?.meaning ?? title
              let help = explanation.map { "\($0.why) \($0.mend)" } ?? title
              rule.member("id", code.rawValue)
              rule.object("shortDescription") { $0.member("text", title) }
              rule.object("fullDescription") { $0.member("text", CodeText.plain(meaning)) }
              rule.object("help") { $0.member("text", CodeText.plain(help)) }
            }
          }
        }
      }
    }
  }

  private func writeInvocation(leftOut: Int, to run: inout JSONWriter) {
    run.array("invocations") { invocations in
      invocations.object { invocation in
        invocation.member("executionSuccessful", true)
        guard leftOut > 0 else { return }
        invocation.array("toolExecutionNotifications") { notifications in
          notifications.object { notification in
            notification.member("level", "warning")
            notification.object("message") { message in
              let more = Count.of(leftOut, "finding")
              message.member(
                "text",
                "\(more) left out: at most \(Count.grouped(Self.limit)) are taken, the worst first")
            }
          }
        }
      }
    }
  }

  // MARK: Results

  private func write(
    _ finding: Diagnostic, rule: Int, _ fingerprint: String, reason: String?,
    to results: inout JSONWriter
  ) {
    results.object { result in
      result.member("ruleId", finding.code.rawValue)
      result.member("ruleIndex", rule)
      result.member("level", finding.severity.rawValue)
      result.object("message") { message in
        let text = ([finding.message] + finding.help.map { "help: \($0)" }).joined(separator: "\n")
        message.member("text", text)
      }
      result.array("locations") { locations in
        write(finding.file, finding.range, label: nil, to: &locations)
      }
      if !finding.labels.isEmpty {
        result.array("relatedLocations") { locations in
          for label in finding.labels {
            write(label.file, label.range, label: label.text, to: &locations)
          }
        }
      }
      result.object("partialFingerprints") {
        $0.member("primaryLocationLineHash", fingerprint)
      }
      if !finding.edits.isEmpty { writeFix(of: finding, to: &result) }
      if let reason {
        result.array("suppressions") { suppressions in
          suppressions.object { suppression in
            suppression.member("kind", "external")
            suppression.member("status", "accepted")
            if !reason.isEmpty { suppression.member("justification", reason) }
          }
        }
      }
    }
  }

  private func write(
    _ file: String, _ range: SourceRange?, label: String?, to locations: inout JSONWriter
  ) {
    let start = SourceRange(at: SourcePosition(line: 1, column: 1, offset: 0))
    locations.object { location in
      location.object("physicalLocation") { place in
        writeArtifact(file, to: &place)
        write(range ?? start, "region", to: &place)
      }
      if let label, !label.isEmpty {
        location.object("message") { $0.member("text", label) }
      }
    }
  }

  private func writeArtifact(_ file: String, to place: inout JSONWriter) {
    place.object("artifactLocation") { $0.member("uri", ReportPath.uri(file)) }
  }

  private func write(_ range: SourceRange, _ key: String, to object: inout JSONWriter) {
    object.object(key) { region in
      region.member("startLine", range.start.line)
      region.member("startColumn", range.start.column)
      region.member("endLine", range.end.line)
      region.member("endColumn", range.end.column)
    }
  }

  private func writeFix(of finding: Diagnostic, to result: inout JSONWriter) {
    result.array("fixes") { fixes in
      fixes.object { fix in
        fix.object("description") { $0.member("text", finding.help.first ?? finding.message) }
        fix.array("artifactChanges") { changes in
          changes.object { change in
            writeArtifact(finding.file, to: &change)
            change.array("replacements") { replacements in
              for edit in finding.edits {
                replacements.object { replacement in
                  write(edit.range, "deletedRegion", to: &replacement)
                  if !edit.replacement.isEmpty {
                    replacement.object("insertedContent") { $0.member("text", edit.replacement) }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
