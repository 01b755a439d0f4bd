import Foundation

/// The package as it lies on disk.
enum PackageFolder {
  /// The folder with the manifest: two above this file's.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What lies at the top.
  static func contents() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
  }

  /// The text of the manifest.
  static func manifest() throws -> String {
    try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
  }

  /// All Swift files of a folder at the top.
  static func files(in folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { path in
        let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
        return SourceFile(folder: folder, path: path, text: text)
      }
  }
}

/// A file of Swift.
struct SourceFile {
  /// The folder at the top.
  var folder: String
  /// The path below it.
  var path: String
  /// The lines, from the first.
  var lines: [Substring]

  init(folder: String, path: String, text: String) {
    self.folder = folder
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
  }

  /// The target it belongs to.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// The modules it imports.
  var imports: [String] {
    // Regular expressions are slow: most lines need none.
    lines.filter { $0.utf8.starts(with: "import".utf8) || $0.contains(" import ") }
      .compactMap { line in
        let pattern =
          /^\s*(@\w+\s+)*(\w+\s+)?import\s+((struct|class|enum|protocol|func)\s+)?(?<module>\w+)/
        return line.firstMatch(of: pattern).map { String($0.output.module) }
      }
  }

  /// The lines without comments, with their numbers.
  var code: [(number: Int, text: Substring)] {
    lines.enumerated().map { index, line in (index + 1, Self.withoutComment(line)) }
  }

  /// What stands before `//`, unless that stands in a string.
  private static func withoutComment(_ line: Substring) -> Substring {
    var isInString = false
    var before: Character?
    for index in line.indices {
      if line[index] == "\"", before != "\\" { isInString.toggle() }
      if line[index] == "/", before == "/", !isInString {
        return line[..<line.index(before: index)]
      }
      before = line[index]
    }
    return line
  }
}
