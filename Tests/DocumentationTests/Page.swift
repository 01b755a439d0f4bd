import Foundation

/// A page of the documentation, read as far as its tests need it.
struct Page {
  /// Its path in the repository.
  let path: String
  /// Its text.
  private(set) var text: String

  /// Whether pages are written anew instead of compared: `ADJUDGE_RECORD=1 swift test`.
  static let isRecording = ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil

  /// Reads a page of the catalog of documentation.
  init(_ name: String) throws {
    try self.init(path: "Sources/AdjudgeKit/AdjudgeKit.docc/\(name).md")
  }

  /// Reads any page.
  init(path: String) throws {
    self.path = path
    text = try Repository.text(path)
  }

  /// Writes the page back.
  func write() throws {
    try Data(text.utf8).write(to: Repository.folder.appendingPathComponent(path))
  }

  /// The blocks of code in a language, in order.
  func blocks(_ language: String) -> [String] { Self.blocks(language, in: text[...]) }

  /// The text under a heading and the smaller ones below it.
  func chapter(_ heading: String) -> Substring? {
    let level = heading.prefix { $0 == "#" }.count
    guard let start = text.range(of: "\n\(heading)\n") else { return nil }
    let rest = text[start.upperBound...]
    let end = (1...level).compactMap {
      rest.range(of: "\n" + String(repeating: "#", count: $0) + " ")?.lowerBound
    }.min()
    return rest[..<(end ?? rest.endIndex)]
  }

  /// The lines of the first table under a heading.
  func table(_ heading: String) -> [Substring]? {
    guard let range = tableRange(heading) else { return nil }
    return text[range].split(separator: "\n")
  }

  /// Puts lines in the place of the first table under a heading.
  mutating func replaceTable(_ heading: String, with lines: [String]) {
    guard let range = tableRange(heading) else { return }
    text.replaceSubrange(range, with: lines.map { $0 + "\n" }.joined())
  }

  private func tableRange(_ heading: String) -> Range<String.Index>? {
    guard let chapter = chapter(heading), let start = chapter.range(of: "\n|") else { return nil }
    let first = chapter.index(after: start.lowerBound)
    let end = chapter[first...].range(of: "\n\n")?.lowerBound
    return first..<(end.map(text.index(after:)) ?? chapter.endIndex)
  }

  /// The blocks of code in a language, in order.
  static func blocks(_ language: String, in text: Substring) -> [String] {
    text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.range(of: "\n```").map { [block = $0] end in block[..<end.lowerBound] + "\n" }
        .map(String.init)
    }
  }
}
