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

  /// A file to merge is no statistics.
  package static func make(
    _ problem: StatisticsJSON.Problem, file: String, bytes: [UInt8]
  ) -> Diagnostic {
    let message =
      switch problem.kind {
      case .notJSON: "this is not JSON"
      case .missing(let key): "statistics have a member '\(key)' here"
      case .wrong(let wanted): "statistics have \(wanted) here"
      case .inconsistent: "the counts do not agree with one another"
      }
    return Diagnostic(
      .badStatistics, file: file,
      range: SourceRange(at: SourcePosition(offset: problem.offset, in: bytes)), message: message,
      help: ["merge what 'adjudge stats --format json' wrote, each file whole and unchanged"])
  }

  /// A file to merge does not go with the first one.
  package static func make(
    _ problem: Statistics.MergeProblem, file: String, first: String
  ) -> Diagnostic {
    let (message, help) =
      switch problem {
      case .otherPolicy:
        (
          "these statistics are of another policy than those of \(first)",
          "make all parts with the same rules and overlays"
        )
      case .otherRatings:
        (
          "these statistics have other ratings than those of \(first)",
          "make all parts with the same --rating, in the same order"
        )
      case .tooManyRecords:
        (
          "these statistics and those before have more records than can be counted",
          "merge at most \(Count.grouped(Statistics.maximumRecords)) records"
        )
      }
    return Diagnostic(.statisticsDiffer, file: file, message: message, help: [help])
  }
}

extension SourcePosition {
  /// The place after so many bytes of UTF-8.
  fileprivate init(offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    self.init(
      line: 1 + before.count { $0 == UInt8(ascii: "\n") },
      column: 1 + before[start...].count { $0 & 0xC0 != 0x80 }, offset: offset)
  }
}
