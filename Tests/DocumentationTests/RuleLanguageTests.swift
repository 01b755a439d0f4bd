import AdjudgeKit
import Foundation
import Rules
import Testing

/// The page of the rule language, against the schema by which rule files are checked.
@Suite struct RuleLanguageTests {
  /// A mapping of rule files and where the page describes it.
  struct Section: CustomTestStringConvertible {
    var heading: String
    /// The heading of the chapter with its examples; the whole page if nil.
    var chapter: String?
    var schema: Schema
    var testDescription: String { schema.name }
  }

  /// All mappings that can be reached from what may be at the top of a file.
  static let schemas: [Schema] = {
    var found: [Schema] = []
    func walk(_ schema: Schema) {
      if found.contains(where: { $0.name == schema.name }) { return }
      found.append(schema)
      for key in schema.keys { walk(key.shape) }
      if let others = schema.others { walk(others) }
    }
    func walk(_ shape: Shape) {
      switch shape {
      case .mapping(let schema): walk(schema)
      case .list(let item, _), .tuple(let item, _), .oneOrMore(let item), .anyNumber(let item),
        .names(let item), .entry(let item):
        walk(item)
      case .either(let one, let other):
        walk(one)
        walk(other)
      case .text, .anyText, .term, .identifier, .integer, .boolean, .date, .choice: break
      }
    }
    for top in [
      RuleFileSchema.file, RuleFileSchema.overlayFile, RuleFileSchema.overrideFile,
      RuleFileSchema.projectFile,
    ] {
      walk(top)
    }
    return found
  }()

  @Test func `every key is on the page`() throws {
    var page = try Page("RuleLanguage")
    for schema in Self.schemas {
      let heading = try #require(Self.heading(of: schema, on: page), "no heading '\(schema.name)'")
      let rows = Self.table(of: schema)
      if Page.isRecording {
        page.replaceTable(heading, with: rows)
      } else {
        #expect(page.table(heading)?.map(String.init) == rows, "renew it: .ci/renew")
      }
    }
    if Page.isRecording { try page.write() }
  }

  @Test func `every key has an example`() throws {
    let page = try Page("RuleLanguage")
    for schema in Self.schemas {
      let heading = try #require(Self.heading(of: schema, on: page))
      let examples = schema.name == "a rule file" ? page.text[...] : Self.chapter(heading, of: page)
      let code = Page.blocks("yaml", in: examples).joined()
      for key in schema.keys {
        #expect(code.contains("\(key.name):"), "\(schema.name) has no example of '\(key.name)'")
      }
    }
  }

  @Test func `the examples are one policy that loads and passes its tests`() throws {
    var sources: [RuleSource] = []
    for (index, block) in try Page("RuleLanguage").blocks("yaml").enumerated() {
      if block.contains("\noverlays:") {
        let project = ProjectSettings.load(Array(block.utf8), file: ".adjudge.yaml")
        #expect(project.diagnostics.isEmpty && project.settings?.rules == ["rules"])
      } else if block.contains("\noverrides:") {
        let file = OverrideFile.load(
          Array(block.utf8), file: "overrides.yaml", classes: ["BPO", "undetermined", "KPO"])
        #expect(file.diagnostics.isEmpty && file.overrides?.count == 2)
      } else {
        let role: RuleSource.Role = block.contains("\noverlay:") ? .overlay : .rules
        sources.append(RuleSource(path: "\(index).yaml", bytes: Array(block.utf8), role: role))
      }
    }
    let english = BuiltInRules.files.filter { $0.path == "languages/en.yaml" }
      .map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let loader = RuleLoader(version: Version.current, languages: english)
    for sources in [sources.filter { $0.role == .rules }, sources] {
      let loaded = loader.load(sources)
      #expect(loaded.diagnostics.isEmpty)
      #expect(loaded.ruleSet?.policy.id == "acme-sourcing")
    }
    let rules = try #require(loader.load(sources.filter { $0.role == .rules }).ruleSet)
    #expect(Expectations.broken(rules).isEmpty)
  }

  // MARK: What the page should say

  /// The heading under which a mapping is described, which is its name.
  private static func heading(of schema: Schema, on page: Page) -> String? {
    let title = schema.name.prefix(1).uppercased() + schema.name.dropFirst()
    return ["## ", "### "].map { $0 + title }.first { page.chapter($0) != nil }
  }

  /// The chapter in which a heading stands.
  private static func chapter(_ heading: String, of page: Page) -> Substring {
    if heading.hasPrefix("## ") { return page.chapter(heading) ?? "" }
    let before = page.text[
      ..<(page.text.range(of: "\n\(heading)\n")?.lowerBound ?? page.text.endIndex)]
    let title = before.range(of: "\n## ", options: .backwards).map { before[$0.upperBound...] }
    return page.chapter("## " + (title?.prefix { $0 != "\n" } ?? "")) ?? ""
  }

  private static func table(of schema: Schema) -> [String] {
    let rows = schema.keys.map { key in
      "| `\(key.name)` | \(key.isRequired ? "yes" : "") | \(words(key.shape)) | \(key.doc) |"
    }
    let others = schema.others.map { "| *a dimension* | | \(words($0)) | the levels that fit |" }
    return ["| key | needed | holds | what it means |", "|---|---|---|---|"]
      + rows.map { $0.replacingOccurrences(of: "|  |", with: "| |") } + [others].compactMap(\.self)
  }

  private static func words(_ shape: Shape) -> String {
    switch shape {
    case .text: "text"
    case .term: "term"
    case .anyText: "text, may be empty"
    case .identifier: "a name"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "`true` or `false`"
    case .date: "a day"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let item, let least):
      "a list\(least > 1 ? " of at least \(least)" : ""): \(words(item))"
    case .tuple(let item, let count): "\(count) times: \(words(item))"
    case .oneOrMore(let item): "\(words(item)); or a list"
    case .anyNumber(let item): "\(words(item)); or a list, may be empty"
    case .mapping(let schema): schema.name
    case .names(let item): "by name: \(words(item))"
    case .entry(let item): "one name with \(words(item))"
    case .either(let one, let other): "\(words(one)); or \(words(other))"
    }
  }
}
