package import Diagnostics

/// The findings that a catalog had on a day, so that only new ones count.
///
/// A file has a line a finding: code, process and computed class between tabs, in the order of their
/// bytes, under a line that says what it is. No dates and no messages: two branches' files merge as
/// text, and no rewording opens anything anew.
package struct Baseline: Sendable, Equatable {
  /// By what a finding is known again.
  package struct Key: Hashable, Sendable {
    var code: String
    var process: String
    var `class`: String
  }

  /// A key and the line it stands on.
  struct Line: Sendable, Equatable {
    var key: Key
    var number: Int
  }

  private(set) var lines: [Line]
  private let keys: Set<Key>
  private static let title = "# adjudge baseline 1: code, process, class"

  init(_ keys: [Key]) {
    self.init(lines: keys.enumerated().map { Line(key: $1, number: $0 + 2) })
  }

  private init(lines: [Line]) {
    self.lines = lines
    keys = Set(lines.map(\.key))
  }

  /// How many findings it holds.
  package var count: Int { keys.count }

  func contains(_ key: Key) -> Bool { keys.contains(key) }

  /// The file.
  package var text: String {
    let lines = keys.map { key in
      [key.code, key.process, key.class].map(Self.escape).joined(separator: "\t")
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return ([Self.title] + lines).joined(separator: "\n") + "\n"
  }

  /// The same without what a run did not find any more.
  package func pruned(by outcome: CheckOutcome) -> Baseline {
    let fixed = Set(outcome.fixedKeys)
    return Baseline(lines: lines.filter { !fixed.contains($0.key) })
  }

  /// Reads a file; lines that are none are said.
  package static func read(
    _ bytes: [UInt8], file: String
  ) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let text = String(
        decoding: row.last == UInt8(ascii: "\r") ? row.dropLast() : row, as: UTF8.self)
      if text.isEmpty || text.hasPrefix("#") { continue }
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map {
        unescape($0)
      }
      if fields.count == 3 {
        let key = Key(code: fields[0], process: fields[1], class: fields[2])
        lines.append(Line(key: key, number: index + 1))
      } else {
        diagnostics.append(.notBaseline(line: index + 1, fields: fields.count, file: file))
      }
    }
    return (Baseline(lines: lines), diagnostics)
  }

  private static func escape(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\t", with: "%09").replacing("\n", with: "%0A")
      .replacing("\r", with: "%0D")
  }

  private static func unescape(_ text: Substring) -> String {
    String(text).replacing("%0D", with: "\r").replacing("%0A", with: "\n")
      .replacing("%09", with: "\t").replacing("%25", with: "%")
  }
}

extension Diagnostic {
  fileprivate static func notBaseline(line: Int, fields: Int, file: String) -> Diagnostic {
    Diagnostic(
      .fieldCount, file: file,
      range: SourceRange(at: SourcePosition(line: line, column: 1, offset: 0)),
      message: "a line of a baseline has 3 fields between tabs; this one has \(fields)",
      help: ["write it anew with --write-baseline"])
  }

  static func baselineFixed(
    _ line: Baseline.Line, file: String, _ severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      .baselineFixed, severity: severity, file: file,
      range: SourceRange(at: SourcePosition(line: line.number, column: 1, offset: 0)),
      message: "'\(line.key.code)' of '\(line.key.process)' is not found any more",
      help: ["--prune takes it out of the baseline"],
      subject: "\(line.key.code) \(line.key.process)")
  }
}
