package import Diagnostics

extension Diagnostic {
  /// None of the names under which a column is looked for stands in the header.
  package static func columnMissing(
    anyOf names: [String], in header: Header, file: String
  ) -> Diagnostic {
    let wanted = names.map { "'\($0)'" }.joined(separator: " or ")
    let near = names.lazy.compactMap { name in
      Suggestion.nearest(to: name, among: header.names).map { (name, $0) }
    }.first
    let meant = near.map { "did you mean '\($0.1)'? map it with --map \($0.0)=\($0.1); " } ?? ""
    return Diagnostic(
      .columnMissing, file: file, range: header.positions.first.map(SourceRange.init(at:)),
      message: "the header has no column \(wanted)",
      help: [meant + "columns: \(header.names.joined(separator: ", "))"])
  }

  /// Two columns have one name: an error for a column that is read, else a warning.
  package static func duplicateColumn(
    _ column: Int, first: Int, isRead: Bool, in header: Header, file: String
  ) -> Diagnostic {
    let range = { (index: Int) in
      header.positions.indices.contains(index) ? SourceRange(at: header.positions[index]) : nil
    }
    let label = range(first).map { Label(file: file, range: $0, text: "first here") }
    return Diagnostic(
      .duplicateColumn, severity: isRead ? .error : .warning, file: file, range: range(column),
      message: "columns \(first + 1) and \(column + 1) are both named '\(header.names[column])'",
      labels: label.map { [$0] } ?? [],
      help: isRead ? ["rename one of them, or map the one that is meant with --map"] : [])
  }

  /// A file whose header is not that of the files before it.
  package static func headersDiffer(
    _ header: Header, file: String, from first: Header, in firstFile: String
  ) -> Diagnostic {
    let column = zip(header.names, first.names).enumerated().first { $1.0 != $1.1 }?.offset
    let message: String
    if let column {
      message =
        "column \(column + 1) is '\(header.names[column])', in \(firstFile) '\(first.names[column])'"
    } else {
      message = "the header has \(header.names.count) columns, in \(firstFile) \(first.names.count)"
    }
    return Diagnostic(
      .headersDiffer, file: file, range: header.positions.first.map(SourceRange.init(at:)),
      message: message, help: ["classify files with different columns one by one"])
  }
}
