import Diagnostics
import Engine
import Rules

/// Compiles the built-in rules into a Swift file: `RuleCompiler OUTPUT FOLDER FILE…`
///
/// The files lie in the folder's `rules` and `starter`. The Swift file has their texts, and the image
/// of the rules' program. Run by the build; not part of what ships.
@main
struct RuleCompiler {
  static func main() {
    do {
      try compile(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Files.fail("error: \(error)")
    }
  }

  private static func compile(_ arguments: [String]) throws {
    guard arguments.count > 2 else { throw Failure("RuleCompiler OUTPUT FOLDER FILE…") }
    let folder = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
    var rules: [RuleSource] = []
    var starter: [RuleSource] = []
    for file in arguments[2...].sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = try Files.read(file)
      let path = file.dropFirst(folder.count)
      if path.hasPrefix("rules/"), path.hasSuffix(".yaml") {
        rules.append(RuleSource(path: String(path.dropFirst(6)), bytes: bytes))
      } else if path.hasPrefix("starter/") {
        starter.append(RuleSource(path: String(path.dropFirst(8)), bytes: bytes))
      }
    }
    var code = SwiftCode()
    try code.add(files: rules, named: "rules")
    try code.add(files: starter, named: "starter")
    try code.add(literal: image(of: rules), named: "image")
    try Files.write(code.text, to: arguments[0])
  }

  /// The image of the rules, in which nothing may be left to be said.
  private static func image(of files: [RuleSource]) throws -> [UInt8] {
    let loaded = RuleLoader(version: Version.current).load(files)
    if let problem = loaded.diagnostics.first {
      let line = problem.range?.start.line ?? 1
      throw Failure("rules/\(problem.file):\(line): \(problem.code.rawValue): \(problem.message)")
    }
    guard let rules = loaded.ruleSet else { throw Failure("the rules do not load") }
    return try Program(rules)
      .image(fingerprint: RuleSource.fingerprint(of: files), folder: "")
  }
}

/// What ends the build.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
