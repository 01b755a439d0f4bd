internal import Diagnostics
internal import YAML

/// The sections of all rule files, sorted out by what they are.
struct Sections {
  /// Sections of which there is one.
  private(set) var single: [String: Node.Entry] = [:]
  /// Sections that add up, as they were found.
  private(set) var parts: [String: [Node]] = [:]
  /// What is wrong with the sections as such.
  private(set) var diagnostics: [Diagnostic] = []

  /// The sections of which there is one.
  private static let singles = [
    "policy", "language", "input", "negation", "dimensions", "decision", "check",
  ]
  /// Those without which nothing can be judged.
  private static let needed = ["policy", "language", "input", "dimensions", "decision"]

  /// Adds what a file holds.
  mutating func add(_ file: Node) {
    for entry in file.entries {
      if Self.singles.contains(entry.key) {
        if let first = single[entry.key] {
          diagnostics.append(.duplicateSection(entry.key, at: entry.origin, first: first.origin))
        } else {
          single[entry.key] = entry
        }
      } else {
        parts[entry.key, default: []].append(entry.value)
      }
    }
  }

  /// A section of which there is one.
  subscript(name: String) -> Node? { single[name]?.value }

  /// The items of all sections of a name.
  func items(_ name: String) -> [Node] { (parts[name] ?? []).flatMap(\.items) }

  /// The entries of all sections of a name.
  func entries(_ name: String) -> [Node.Entry] { (parts[name] ?? []).flatMap(\.entries) }

  /// Whether none of the problems found is an error inside a section.
  func isSound(_ name: String, given problems: [Diagnostic]) -> Bool {
    guard let place = single[name]?.value.origin else { return false }
    return !problems.contains { problem in
      guard problem.severity == .error, problem.file == place.file, let range = problem.range else {
        return false
      }
      return place.range.start <= range.start && range.start <= place.range.end
    }
  }

  /// Reports the sections that no file has; `file` is where they are missed.
  mutating func reportMissing(in file: String) {
    for name in Self.needed where single[name] == nil {
      diagnostics.append(.missingSection(name, file: file))
    }
  }
}
