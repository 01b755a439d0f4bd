import Diagnostics

/// One finding as an object of our own JSON reports.
enum FindingJSON {
  static func write(
    _ finding: Diagnostic, fingerprint: String, suppressedBy reason: String? = nil,
    to writer: inout JSONWriter
  ) {
    writer.object { object in
      object.member("code", finding.code.rawValue)
      object.member("severity", finding.severity.rawValue)
      object.member("message", finding.message)
      write(file: finding.file, finding.range, to: &object)
      object.member("subject", finding.subject)
      object.array("labels") { labels in
        for label in finding.labels {
          labels.object { object in
            object.member("text", label.text)
            write(file: label.file, label.range, to: &object)
          }
        }
      }
      object.array("help") { help in
        for line in finding.help { help.value(line) }
      }
      object.array("edits") { edits in
        for edit in finding.edits {
          edits.object { object in
            object.member("replacement", edit.replacement)
            write(edit.range, to: &object)
          }
        }
      }
      object.member("fingerprint", fingerprint)
      object.member("suppressed", reason)
    }
  }

  private static func write(
    file: String, _ range: SourceRange?, to object: inout JSONWriter
  ) {
    object.member("file", file)
    write(range, to: &object)
  }

  private static func write(_ range: SourceRange?, to object: inout JSONWriter) {
    object.member("line", range?.start.line)
    object.member("column", range?.start.column)
    object.member("end_line", range?.end.line)
    object.member("end_column", range?.end.column)
  }
}
