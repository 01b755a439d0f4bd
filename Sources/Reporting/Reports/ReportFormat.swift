package import CSV

/// The names of the report formats on the command line.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people, with excerpts.
  case text
  /// One object with everything.
  case json
  /// An object a finding.
  case jsonl
  /// For GitHub code scanning and other viewers of SARIF 2.1.0.
  case sarif
  /// For Jenkins and whatever else shows tests.
  case junit
  /// Annotations in the log of a GitHub workflow.
  case github
  /// For GitLab's Code Quality.
  case gitlab
  /// A page for job summaries and comments.
  case markdown
}

extension Report {
  /// Appends the report in a format; returns how many findings it leaves out, because the system that
  /// reads it takes no more.
  package func append(
    as format: ReportFormat, painter: Painter = .plain, to buffer: inout ByteBuffer
  ) -> Int {
    switch format {
    case .text: return TextReport(self, painter: painter).append(to: &buffer)
    case .json: return JSONReport(self).append(to: &buffer)
    case .jsonl: return JSONLinesReport(self).append(to: &buffer)
    case .sarif: return SARIFReport(self).append(to: &buffer)
    case .junit: return JUnitReport(self).append(to: &buffer)
    case .github: return GitHubAnnotations(self).append(to: &buffer)
    case .gitlab: return GitLabReport(self).append(to: &buffer)
    case .markdown: return MarkdownReport(self).append(to: &buffer)
    }
  }
}
