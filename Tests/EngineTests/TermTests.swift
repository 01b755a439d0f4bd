import Engine
import Reference
import Rules
import Testing

/// Section 2 of the semantics.
@Suite struct TermTests {
  @Test(arguments: NamedEvaluator.both, forms + operators + choices)
  func `terms match`(evaluator: NamedEvaluator, example: MatchCase) {
    #expect(example.findings(of: evaluator) == example.found)
  }

  static let forms = [
    MatchCase(
      "inflections", "invoice", in: "invoice invoices invoiced invoicing invoicer",
      finds: ["invoice", "invoices", "invoiced", "invoicing"]),
    MatchCase(
      "the first inflection that fits", "analytics", in: "analytics analyticsed",
      finds: ["analytics"]),
    MatchCase(
      "a cut and an ending of a consonant and y", "query", in: "queries querys queried",
      finds: ["queries", "queried"]),
    MatchCase(
      "a doubled last letter in words of one syllable", "plan", in: "planned planing plans",
      finds: ["planned", "plans"]),
    MatchCase("none in words of two", "visit", in: "visited visitted", finds: ["visited"]),
    MatchCase(
      "irregular forms and no others", "write", in: "wrote writed writer", finds: ["wrote"]),
    MatchCase("any member of an irregular group", "data", in: "datum datas", finds: ["datum"]),
    MatchCase(
      "spelling endings", "analyse", in: "analyse analyzes analyzing",
      finds: ["analyse", "analyzes", "analyzing"]),
    MatchCase(
      "spelling endings need three letters before", "byse", in: "byse byze",
      finds: ["byse"]),
    MatchCase("spelling pairs", "programme", in: "programs licence", finds: ["programs"]),
    MatchCase(
      "a form may belong to several words", "planned data", "plan data", in: "plans data",
      finds: ["plans data"]),
  ]

  static let operators = [
    MatchCase("the exact form", "=invoice", in: "invoice invoices", finds: ["invoice"]),
    MatchCase(
      "a beginning", "analy*", in: "analyst Analytics anal banalysis",
      finds: ["analyst", "Analytics"]),
    MatchCase(
      "a beginning of a joined word", "backoff*", in: "back-office", finds: ["back office"]),
    MatchCase(
      "in order, up to three words between", "alpha .. beta",
      in: "alpha beta. Alpha x beta. Alpha x x x beta. Alpha x x x x beta. Beta alpha",
      finds: ["alpha beta", "Alpha beta", "Alpha beta"]),
    MatchCase(
      "in either order", "alpha ~ beta", in: "alpha x x x beta. Beta x alpha",
      finds: ["alpha beta", "Beta alpha"]),
    MatchCase(
      "phrases in any operator", "big alpha .. small beta", in: "big alpha and small beta",
      finds: ["big alpha small beta"]),
    MatchCase(
      "two gaps", "alpha .. beta .. gamma", in: "alpha x beta x x x gamma",
      finds: ["alpha beta gamma"]),
    MatchCase(
      "a list", "licensed {actuary|attorney}", in: "licensed attorneys, licensed actuary",
      finds: ["licensed attorneys", "licensed actuary"]),
    MatchCase(
      "a hyphened word, in its three spellings", "back-office",
      in: "back office back-office backoffices",
      finds: ["back office", "back office", "backoffices"]),
    MatchCase(
      "a gap of hyphened words counts each", "alpha .. beta", in: "alpha a-b c-d beta",
      finds: []),
    MatchCase(
      "the words of a phrase follow each other", "alpha beta", in: "alpha x beta", finds: []),
    MatchCase("a phrase does not go past its sentence", "alpha beta", in: "alpha. Beta", finds: []),
  ]

  static let choices = [
    MatchCase(
      "from one first word the match that ends first", "alpha .. beta", in: "alpha beta x beta",
      finds: ["alpha beta"]),
    MatchCase(
      "one match from every first word", "alpha .. beta", in: "alpha alpha beta",
      finds: ["alpha beta", "alpha beta"]),
    MatchCase(
      "of those that end there the one with the most words",
      pattern("alpha .. gamma", "alpha beta gamma"),
      in: "alpha beta gamma", finds: ["alpha beta gamma"]),
    MatchCase(
      "then the one whose words come first", "alpha .. beta .. gamma",
      in: "alpha beta x beta gamma", finds: ["alpha beta gamma"]),
    MatchCase(
      "the part that ends first, not the whole", pattern("alpha beta", "alpha"), in: "alpha beta",
      finds: ["alpha"]),
    MatchCase(
      "a joined word ends with its second half", pattern("=email", "=e"), in: "e-mail",
      finds: ["e"]),
  ]

  /// The first of several words that fit stands in the match.
  @Test(arguments: NamedEvaluator.both)
  func `the words that come first are taken`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(evidence: [.small(any: .make("alpha .. beta .. gamma"))])
    let text = Array("alpha beta x beta gamma".utf8)
    let evidence = evaluator.evaluate(rules, Record(text: [text]))
    #expect(evidence.matches.map(\.words) == [[0..<5, 6..<10, 18..<23]])
    #expect(evidence.matches.map(\.sentence) == [0..<23])
  }

  /// The patterns of several terms as one term.
  static func pattern(_ texts: String...) -> RuleSet {
    let term = Term(text: "", patterns: texts.flatMap { Term.make($0).patterns })
    return .small(evidence: [.small(any: [term])])
  }
}
