/// What changed between two texts, line by line.
package struct LineDiff: Sendable {
  /// A line and what became of it.
  private enum Row {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// Past this many pairs of lines the texts are shown as replaced whole.
  private static let mostPairs = 16_000_000
  /// How many lines are shown around a change.
  private static let context = 2

  private let rows: [Row]

  /// Compares two texts.
  package init(_ old: String, _ new: String) {
    let (old, new) = (Self.lines(old), Self.lines(new))
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    { end += 1 }
    let middle = Self.compare(
      Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
    rows = old[..<start].map(Row.kept) + middle + old[(old.count - end)...].map(Row.kept)
  }

  /// Lines as they stand, so that a carriage return counts.
  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The longest common subsequence, from a table of the lengths of those that remain.
  private static func compare(_ old: [String], _ new: [String]) -> [Row] {
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostPairs else {
      return old.map(Row.removed) + new.map(Row.added)
    }
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i * width + j] =
          old[i] == new[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var rows: [Row] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        rows.append(.kept(old[i]))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count,
        j == new.count || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]
      {
        rows.append(.removed(old[i]))
        i += 1
      } else {
        rows.append(.added(new[j]))
        j += 1
      }
    }
    return rows
  }

  /// The changes in the form of `diff -u`, without its headings; empty where nothing changed.
  package func render(_ painter: Painter = .plain) -> String {
    var shown = [Bool](repeating: false, count: rows.count)
    for (index, row) in rows.enumerated() {
      if case .kept = row { continue }
      let near = max(0, index - Self.context)...min(rows.count - 1, index + Self.context)
      for other in near { shown[other] = true }
    }
    var output = ""
    var line = 1
    for (index, row) in rows.enumerated() {
      if shown[index], index == 0 || !shown[index - 1] {
        output += painter.paint("@@ line \(line) @@", .note) + "\n"
      }
      switch row {
      case .kept(let text):
        if shown[index] { output += " \(SafeText.escape(text))\n" }
        line += 1
      case .removed(let text):
        output += painter.paint("-\(SafeText.escape(text))", .error) + "\n"
        line += 1
      case .added(let text): output += painter.paint("+\(SafeText.escape(text))", .help) + "\n"
      }
    }
    return output
  }
}
