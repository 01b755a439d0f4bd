import AdjudgeKit
import Rules
import Testing

/// Finding where a policy says a word.
@Suite struct TermSearchTests {
  private static let text = """
    lists: {profession: [actuary, sworn attorney]}
    evidence:
      - {id: one, scores: {analysis: 1}, any: [draft .. contract, back-office, "=data"]}
      - {id: two, scores: {analysis: 1}, any: [$profession, analy*, IT desk], unless: [contract law]}
    facets:
      - {id: f, choose: all, values: [{id: v, any: [contracts office]}]}
    language: en
    """

  private static func rules() throws -> RuleSet {
    let english = BuiltInRules.files.filter { $0.path == "languages/en.yaml" }
      .map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let base = RuleFileFixture.base(
      without: ["lists", "evidence", "facets", "language", "languages"])
    let own = RuleSource(path: "b.yaml", bytes: Array("schema: 1\n\(text)\n".utf8))
    let loaded = RuleLoader(version: "0.1.0", languages: english).load([base, own])
    return try #require(loaded.ruleSet, "\(loaded.diagnostics)")
  }

  @Test(
    arguments: [
      ("in any form", "contracts", ["draft .. contract", "contract law", "contracts office"]),
      ("the other way round", "drafting", ["draft .. contract"]),
      ("two words in a row", "contract law", ["contract law"]),
      ("words of two phrases", "draft .. contracts", ["draft .. contract"]),
      ("words that are not in a row", "draft contract", []),
      ("a hyphen as a space", "back office", ["back-office"]),
      ("a hyphen joined", "backoffice", ["back-office"]),
      ("an exact form", "data", ["=data"]),
      ("a beginning", "analysing", ["analy*"]),
      ("capitals", "IT", ["IT desk"]),
      ("through a list", "attorneys", ["sworn attorney", "$profession"]),
      ("not at all", "nothing", []),
      ("no word", "..", []),
    ] as [(String, String, [String])])
  func `a word is found`(name: String, word: String, terms: [String]) throws {
    let search = TermSearch(word, in: try Self.rules())
    #expect(search.hits.map(\.term.text) == terms)
  }

  @Test func `each place is named`() throws {
    let rules = try Self.rules()
    #expect(
      TermSearch("contract", in: rules).hits.map(\.place)
        == [.rule(0), .exception(rule: 1), .value(facet: 0, 0)])
    #expect(TermSearch("actuary", in: rules).hits.map(\.place) == [.list(0), .rule(1)])
  }

  @Test func `a term stands for the same patterns as in a rule`() throws {
    let rules = try Self.rules()
    for rule in rules.evidence {
      for term in rule.condition.any {
        #expect(rules.patterns(of: term.text) == term.patterns, "\(term.text)")
      }
    }
    #expect(rules.patterns(of: ".. x") == nil)
    #expect(rules.patterns(of: "$nowhere") == nil)
  }
}
