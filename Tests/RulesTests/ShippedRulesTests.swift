import AdjudgeKit
import Diagnostics
import Rules
import Testing

struct ShippedRulesTests {
  static let sources = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }

  @Test
  func `the shipped rules load without a word`() throws {
    let loaded = RuleLoader(version: "0.1.0").load(Self.sources)
    #expect(loaded.diagnostics.isEmpty)
    let rules = try #require(loaded.ruleSet)
    #expect(rules.dimensions.map(\.id) == ["education", "analysis", "strategy", "subject"])
    #expect(rules.decision.classes == ["BPO", "undetermined", "KPO"])
    #expect(rules.language.id == "en" && rules.language.inflections.count > 20)
    #expect(rules.evidence.count > 50 && rules.facets.count == 6)
  }

  @Test
  func `the order in which files are given does not matter`() {
    let loader = RuleLoader(version: "0.1.0")
    #expect(loader.load(Self.sources) == loader.load(Self.sources.reversed()))
  }
}
