import Diagnostics
import Rules
import Tuning

/// What examples and tests bring to light, as a table and a list of what they do not.
struct CoverageText: Sendable {
  private let coverage: RuleCoverage
  private let painter: Painter

  /// Creates the text.
  init(_ coverage: RuleCoverage, painter: Painter = .plain) {
    self.coverage = coverage
    self.painter = painter
  }

  /// The figures, then what is not covered, what belongs together on one line.
  func render() -> String {
    var table = TextTable([
      .text("covered by examples and tests"), .number("of"), .number("per cent"),
    ])
    for part in coverage.parts {
      let covered = "\(Count.grouped(part.covered)) \(part.name)"
      table.add([covered, Count.grouped(part.total), String(part.percent)])
    }
    var text = painter.paint("coverage", .strong) + "\n" + table.render(painter)
    for part in coverage.parts where !part.missing.isEmpty {
      text += "\n" + painter.paint("\(part.name) not covered", .strong) + "\n"
      text += lines(part).map { "  \($0)\n" }.joined()
    }
    return text
  }

  /// As many names as are shown of one owner; JSON has them all.
  private static let mostNames = 8

  private func lines(_ part: RuleCoverage.Part) -> [String] {
    var groups: [(first: RuleCoverage.Missing, names: [String])] = []
    for missing in part.missing {
      let name = SafeText.escape(missing.name)
      if missing.owner != nil, let last = groups.last, last.first.owner == missing.owner {
        groups[groups.count - 1].names.append(name)
      } else {
        groups.append((missing, [name]))
      }
    }
    return groups.map { first, names in
      let place = DiagnosticRenderer.place(first.origin.file, first.origin.range)
      let title = first.owner.map { "\(SafeText.escape($0)): " } ?? ""
      let more = names.count - Self.mostNames
      let rest = more > 0 ? " and \(Count.grouped(more)) more" : ""
      return "\(place): \(title)\(names.prefix(Self.mostNames).joined(separator: ", "))\(rest)"
    }
  }
}
