import AdjudgeKit
import Diagnostics
import Rules
import Testing

/// Mends that are certain.
struct MendTests {
  private static let day = Day(number: 30_000)

  /// A slip, and the same as it is mended.
  static let slips: [(name: String, before: String, after: String)] = [
    ("a key", "negaton: {before: [not]}", "negation: {before: [not]}"),
    (
      "a choice", "facets: [{id: f, choose: al, values: [{id: a, any: [b]}]}]",
      "facets: [{id: f, choose: all, values: [{id: a, any: [b]}]}]"
    ),
    (
      "a truth value",
      "facets: [{id: f, choose: all, values: [{id: a, any: [b], negatable: \"no\"}]}]",
      "facets: [{id: f, choose: all, values: [{id: a, any: [b], negatable: false}]}]"
    ),
    ("a list", "negation: {before: not}", "negation: {before: [not]}"),
    (
      "a number", "input: {text: {name: 02, description: +1}}",
      "input: {text: {name: 2, description: 1}}"
    ),
    ("quotes", "negation: {before: [@not, not]}", "negation: {before: [\"@not\", not]}"),
    (
      "a comment that is none", "negation:\n  before:\n    - #1  # so",
      "negation:\n  before:\n    - \"#1\"  # so"
    ),
    (
      "tabs", "negation:\n\tbefore:  # a\tb\n\t- not\n\tafter: [so]\n",
      "negation:\n  before:  # a\tb\n  - not\n  after: [so]\n"
    ),
    ("a control character", "negation: {before: [no\u{7}t]}", "negation: {before: [not]}"),
    ("a zero width", "negation: {before: [n\u{200B}ot]}  # é", "negation: {before: [not]}  # é"),
    ("a hard space", "negation: {before: [in\u{A0}no way]}", "negation: {before: [in no way]}"),
    ("a Cyrillic letter", "negation: {before: [n\u{43E}t]}", "negation: {before: [not]}"),
    ("a suspicious text", "policy: {id: a, version: 1.10}", "policy: {id: a, version: \"1.10\"}"),
    (
      "a term twice over a line end",
      "facets: [{id: f, choose: all, values: [{id: a, any: [b,\n  b, c]}]}]",
      "facets: [{id: f, choose: all, values: [{id: a, any: [b, c]}]}]"
    ),
    (
      "CR LF", "negation:\r\n  before: not\r\n  after: [so]\r\n",
      "negation:\r\n  before: [not]\r\n  after: [so]\r\n"
    ),
  ]

  @Test(arguments: slips)
  func `a slip is mended and all else stays`(name: String, before: String, after: String) {
    let sources = [
      RuleFileFixture.base(without: ["negation", "facets", "policy", "input"]),
      RuleSource(path: "b.yaml", bytes: Array("schema: 1\n\(before)".utf8)),
    ]
    let result = RuleLoader(version: "0.1.0").mend(sources, asOf: Self.day)
    #expect(String(decoding: result.sources[1].bytes, as: UTF8.self) == "schema: 1\n\(after)")
    #expect(result.sources[0] == sources[0])
    #expect(!result.mended.isEmpty)
    #expect(RuleLoader(version: "0.1.0").mend(result.sources, asOf: Self.day).mended.isEmpty)
  }

  @Test(arguments: [
    ("two keys are near", "input: {text: {name: {wight: 2, weigh: 1}}}"),
    ("a tab could be two or four spaces", "lists:\n  x:\n\tb: [c]\n"),
    ("a list with commas", "negation: {before: \"not, never\"}"),
    (
      "a comment goes with the term",
      "facets: [{id: f, choose: best, values: [{id: a, any: [b, # so\n  b]}]}]"
    ),
  ])
  func `what is not certain is left alone`(name: String, text: String) {
    let sources = [
      RuleFileFixture.base(without: ["negation", "facets", "input"]),
      RuleSource(path: "b.yaml", bytes: Array("schema: 1\n\(text)".utf8)),
    ]
    #expect(RuleLoader(version: "0.1.0").mend(sources, asOf: Self.day).sources == sources)
  }

  @Test func `an overlay follows a rule to its new name`() throws {
    let rules = """
      evidence:
        - {id: ana.built, formerly: ana.model, says: y, scores: {analysis: 6}, any: [z]}
      """
    let overlay = "overlay: [{rule: ana.model, disable: true, reason: a, by: b}]"
    let loaded = RuleFileFixture.load(rules, replacing: ["evidence"], overlays: [overlay])
    #expect(loaded.diagnostics.map(\.code) == [.renamedRule])
    #expect(loaded.diagnostics.first?.message == "rule 'ana.model' is called 'ana.built' now")
    #expect(loaded.ruleSet?.evidence.first?.condition.status == .retired)
    let sources = RuleFileFixture.sources(rules, replacing: ["evidence"], overlays: [overlay])
    let mended = RuleLoader(version: "0.1.0").mend(sources, asOf: Self.day).sources
    let text = String(decoding: try #require(mended.last).bytes, as: UTF8.self)
    #expect(text == "schema: 1\noverlay: [{rule: ana.built, disable: true, reason: a, by: b}]")
  }

  @Test func `a name cannot be one that another rule has`() {
    let rules = """
      evidence:
        - {id: a, formerly: [b], scores: {analysis: 6}, any: [z]}
        - {id: b, scores: {analysis: 6}, any: [y]}
      """
    let loaded = RuleFileFixture.load(rules, replacing: ["evidence"])
    #expect(loaded.diagnostics.map(\.code) == [.duplicateID])
  }

  @Test func `mends of the shipped rules change no rule`() throws {
    let loader = RuleLoader(version: Version.current)
    let result = loader.mend(ShippedRulesTests.sources, asOf: Self.day)
    let (before, after) = (loader.load(ShippedRulesTests.sources), loader.load(result.sources))
    #expect(
      before.ruleSet?.decision.rows.map(\.accepts) == after.ruleSet?.decision.rows.map(\.accepts))
    #expect(before.ruleSet?.evidence.map(\.scores) == after.ruleSet?.evidence.map(\.scores))
    #expect(loader.mend(result.sources, asOf: Self.day).mended.isEmpty)
  }
}
