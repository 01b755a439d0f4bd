package import CSV
package import Diagnostics
package import Tuning

extension Diagnostic {
  /// A column that an option names stands nowhere in the header.
  package static func columnMissing(
    _ name: String, option: String, in header: Header, file: String
  ) -> Diagnostic {
    let near = Suggestion.nearest(to: name, among: header.names)
    return Diagnostic(
      .columnMissing, file: file, range: header.positions.first.map(SourceRange.init(at:)),
      message: "\(option) names a column '\(name)' that there is not",
      help: [
        (near.map { "did you mean '\($0)'? " } ?? "") + "columns: "
          + header.names.joined(separator: ", ")
      ])
  }

  /// The rules would read the answer.
  package static func goldIsRead(_ name: String, file: String) -> Diagnostic {
    Diagnostic(
      .columnCollision, file: file,
      message: "the rules read the column '\(name)', which holds the right classes",
      help: ["--map lets the rules read another: --map POLICY=INPUT"])
  }

  /// What keeps gold labels from being scored though they look as if they should be.
  package static func labels(
    of statistics: Statistics, column: String, file: String
  ) -> [Diagnostic] {
    let answers = statistics.frame.answers.map { statistics.frame.classes[$0] }
    var diagnostics = statistics.unscoredLabels.compactMap { label, counts -> Diagnostic? in
      let key = Header(names: [label])
      guard let meant = answers.first(where: { !key.columns(named: $0).isEmpty }) else {
        return nil
      }
      let records = Count.of(counts.reduce(0, +), "record")
      return Diagnostic(
        .unknownClass, severity: .warning, file: file,
        message: "'\(label)' in column '\(column)' is not scored (\(records))",
        help: ["the class is written '\(meant)', letter for letter"])
    }
    if statistics.confusion.records == 0, statistics.records > 0, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .unknownClass, severity: .warning, file: file,
          message: "no label in column '\(column)' is a class, so nothing is scored",
          help: ["classes: \(answers.joined(separator: ", "))"]))
    }
    return diagnostics
  }
}
