import AdjudgeKit
import Foundation
import Rules
import Testing

@testable import Reporting

/// The page of the shipped rules; `ADJUDGE_RECORD=1 swift test --filter RuleCatalogPageTests` renews it.
@Suite struct RuleCatalogPageTests {
  @Test func `the page of the shipped rules is what the rules say`() throws {
    let sources = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let rules = try #require(RuleLoader(version: Version.current).load(sources).ruleSet)
    let page = RuleCatalogPage(rules).render()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/AdjudgeKit/AdjudgeKit.docc/ShippedRules.md")
      .standardizedFileURL
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let isFresh = try String(contentsOf: file, encoding: .utf8) == page
    #expect(isFresh, "renew it: ADJUDGE_RECORD=1 swift test --filter RuleCatalogPageTests")
  }

  @Test func `a rule is shown with what it is worth, its terms and its examples`() {
    let page = RuleCatalogPage(Fixtures.ruleSet).render()
    #expect(page.contains("### skill.design\n\nDesigns things.\n"))
    #expect(page.contains("- Worth: skill +6, weight +2\n- Family: making"))
    #expect(page.contains("- Worth: skill at least high\n- Terms: `licensed`\n"))
    #expect(page.contains("| H1 | high | any | hard | high skill is hard |\n"))
    #expect(page.contains("### risk: leak\n\nThings leak.\nMitigation: Close the tap.\n"))
  }
}
