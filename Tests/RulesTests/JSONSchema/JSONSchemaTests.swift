import AdjudgeKit
import Diagnostics
import Foundation
import Reporting
import Rules
import Testing
import YAML

/// The JSON Schemas for editors, against the loader.
struct JSONSchemaTests {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../..").standardizedFileURL

  @Test(arguments: FileKind.allCases)
  func `the schema that editors find is that of the program`(_ kind: FileKind) throws {
    let file = Self.repository.appendingPathComponent(".schema/\(kind.rawValue).json")
    let schema = JSONSchema(of: kind).render()
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil {
      try schema.write(to: file, atomically: true, encoding: .utf8)
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == schema
    #expect(isFresh, "renew it: .ci/renew")
  }

  @Test(arguments: BuiltInRules.files.map(\.path))
  func `a shipped file fits the schema`(_ path: String) throws {
    let bytes = try #require(BuiltInRules.files.first { $0.path == path }).bytes
    let check = try JSONSchemaCheck(JSONSchema(of: .rules).render())
    let root = try #require(Document(parsing: bytes, file: path).root)
    #expect(try check.accepts(root))
  }

  @Test(arguments: BuiltInRules.files.map(\.path))
  func `a shipped file tells editors its schema`(_ path: String) throws {
    let file = Self.repository.appendingPathComponent("rules/\(path)")
    var text = try String(contentsOf: file, encoding: .utf8)
    let up = String(repeating: "../", count: path.split(separator: "/").count)
    let line = "# yaml-language-server: $schema=\(up).schema/rules.json\n"
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil, !text.hasPrefix(line) {
      text = line + text
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(text.hasPrefix(line), "renew it: .ci/renew")
  }

  /// Mistakes that a schema can know of.
  static let planted = PlantedMistake.all.filter { mistake in
    // To YAML `+3` is a whole number.
    mistake.name != "points with a plus"
      && [
        .unknownKey, .missingKey, .missingValue, .wrongType, .emptyList, .badInteger, .outOfRange,
        .badBoolean, .badChoice, .badDate, .badIdentifier,
      ].contains(mistake.code)
  }

  @Test(arguments: planted)
  func `what the loader refuses the schema refuses too`(_ mistake: PlantedMistake) throws {
    let kind: FileKind = mistake.marked.hasPrefix("overlay:") ? .overlay : .rules
    let check = try JSONSchemaCheck(JSONSchema(of: kind).render())
    let root = try #require(Document(parsing: Array(mistake.text.utf8), file: "b.yaml").root)
    #expect(mistake.findings().contains { $0.severity == .error })
    #expect(try !check.accepts(root))
  }

  @Test func `there are enough mistakes that both refuse`() {
    #expect(Self.planted.count >= 15)
  }

  @Test(arguments: [
    (
      "an overlay", FileKind.overlay,
      "overlay:\n  - {rule: a, scores: {b: 2}, add: [c], reason: d, by: e, expires: 2030-01-31}\n"
        + "  - {row: K1, replace: {class: x, analysis: [\">=y\", unknown]}, reason: d, by: e}"
    ),
    ("a project file", FileKind.project, "rules: [rules]\noverlays: overlays/ours.yaml"),
    (
      "numbers where texts are wanted", FileKind.rules,
      "tests:\n  - {name: 1, input: {fte: 2.5}, want: {levels: {a: [1, true]}}}"
    ),
  ])
  func `what the loader takes the schema takes`(
    name: String, kind: FileKind, text: String
  ) throws {
    let check = try JSONSchemaCheck(JSONSchema(of: kind).render())
    let bytes = Array("schema: 1\n\(text)".utf8)
    #expect(try check.accepts(try #require(Document(parsing: bytes, file: "a").root)))
  }
}
