package import CSV
package import Catalog
package import Diagnostics
package import Rules

extension Diagnostic {
  /// What a reader of the results should know about the records of a file.
  package static func make(
    _ tally: Tally, file: String, header: Header, badRows: BadRows, language: Language
  ) -> [Diagnostic] {
    var diagnostics = tally.problems.map { problem in
      var diagnostic = make(problem, file: file, header: header)
      if badRows != .fail { diagnostic.severity = .warning }
      return diagnostic
    }
    let more = tally.problemCount - tally.problems.count
    if more > 0 {
      diagnostics[diagnostics.count - 1].help.append("\(Count.of(more, "more bad row"))")
    }
    if let first = tally.hidden.first {
      let records = Count.of(tally.hidden.count, "record")
      diagnostics.append(
        Diagnostic(
          .hiddenCharacters, severity: .note, file: file, range: range(of: first),
          message: "\(records) with characters that nobody sees, from record \(first.record) on",
          help: ["matching passes over them; the cells go out as they came"]))
    }
    if let first = tally.otherLanguage.first {
      let records = Count.of(tally.otherLanguage.count, "record")
      let name = language.name ?? language.id
      diagnostics.append(
        Diagnostic(
          .otherLanguage, severity: .note, file: file, range: range(of: first),
          message:
            "\(records) hardly in \(name), the rules' language, from record \(first.record) on",
          help: ["what is not in the rules' language gives no evidence"]))
    }
    return diagnostics
  }

  private static func range(of first: (record: Int, line: Int)) -> SourceRange {
    SourceRange(at: SourcePosition(line: first.line, column: 1, offset: 0))
  }
}
