import AdjudgeKit
import Diagnostics
import Rules
import Testing

/// When lints are silent, and what overlays and days do; what they find is among the planted mistakes.
struct LintTests {
  private static func lint(
    _ text: String, overlay: String? = nil, on day: String = "2026-06-30"
  ) -> [Diagnostic] {
    let keys = text.split(separator: "\n").compactMap { line in
      line.first?.isLetter == true ? line.split(separator: ":").first.map(String.init) : nil
    }
    let sources = RuleFileFixture.sources(
      text, replacing: keys + ["languages"], overlays: overlay.map { [$0] } ?? [])
    return PlantedMistake.loader.lint(sources, asOf: Day(day) ?? Day(number: 0))
      .filter { $0.file != "a.yaml" }
  }

  private static func rule(_ keys: String) -> String {
    "evidence:\n  - {id: x, says: y, scores: {analysis: 1}, \(keys), examples: {hit: [z]}}"
  }

  @Test(arguments: [
    (
      "forms in the place where terms are counted",
      "facets: [{id: f, choose: best, values: [{id: a, any: [model, models]}]}]"
    ),
    ("a phrase of common words", rule("any: [what we, \"=it\"]")),
    ("an exception that shares a form", rule("any: [model], unless: [modelling agency]")),
    ("an exception that shares a hyphenated word", rule("any: [office], unless: [back-office]")),
    ("an exception of which a prefix takes a word", rule("any: [analy*], unless: [analyst note]")),
    (
      "an exception for part of a list",
      "lists: {profession: [actuary, attorney]}\n"
        + rule("any: [$profession .. court], unless: [attorney]")
    ),
    (
      "opposite points in one family",
      "evidence:\n  - {id: a, says: y, scores: {analysis: 1}, family: f, any: [z], examples: {hit: [z]}}\n"
        + "  - {id: b, says: y, scores: {analysis: -1}, family: f, any: [z], examples: {hit: [z]}}"
    ),
    (
      "signs that mean something",
      rule("any: [\"R&D\", C++, \"C#\", Ph.D., 24/7, a .. b, a ~ c, analy*, \"=data\", client's]")
    ),
    ("a number that stays as it is", "tests: [{name: a, input: {name: 12}, want: {class: KPO}}]"),
    ("a quoted truth value", "negation: {before: [\"no\"]}"),
    ("a Greek word", rule("any: [\u{3B2}-blocker]")),
    ("a trial before its day", rule("any: [z], status: trial, until: 2026-07-01")),
    ("a day beside a rule that is no trial", rule("any: [z], until: 2026-01-01")),
    (
      "a retired rule without examples",
      "evidence: [{id: x, scores: {analysis: 1}, any: [z], status: retired}]"
    ),
  ])
  func `nothing is found`(name: String, text: String) {
    #expect(Self.lint(text).map(\.message) == [])
  }

  @Test func `a day that has come is a finding and changes no class`() {
    let overlay =
      "overlay: [{rule: ana.model, disable: true, reason: a, by: Jo, expires: 2026-06-30}]"
    #expect(Self.lint("", overlay: overlay, on: "2026-06-29").isEmpty)
    let found = Self.lint("", overlay: overlay, on: "2026-06-30")
    #expect(found.map(\.code) == [.overlayExpired])
    #expect(found.first?.help.first?.hasPrefix("agree on it anew with Jo") == true)
    let loaded = RuleFileFixture.load("", overlays: [overlay])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.ruleSet?.evidence.first?.condition.status == .retired)
  }

  @Test func `a change is idle only if all of it is`() {
    let half = "overlay: [{rule: ana.model, add: [financial model, z], reason: a, by: b}]"
    #expect(Self.lint("", overlay: half).isEmpty)
    let retired = "evidence: [{id: x, says: y, scores: {analysis: 1}, any: [z], status: retired}]"
    let off = "overlay: [{rule: x, disable: true, reason: a, by: b}]"
    #expect(Self.lint(retired, overlay: off).map(\.code) == [.idleChange])
  }

  @Test func `rules that do not load are linted as far as can be told`() {
    let codes = Self.lint(
      "evidence:\n  - {id: x, scores: {nosuch: 1}, any: [z, z], family: f}"
    ).map(\.code)
    #expect(codes == [.unknownDimension, .duplicateTerm])
  }

  @Test func `the shipped rules have no finding but what is on the list of things to mend`() {
    let found = RuleLoader(version: Version.current)
      .lint(ShippedRulesTests.sources, asOf: Day(number: 20_500))
    #expect(!found.contains { $0.severity == .error })
    withKnownIssue("rules to be mended", isIntermittent: true) {
      #expect(found.filter { $0.severity == .warning }.map(\.message) == [])
    }
  }
}
