import Reference
import Rules
import Testing

/// Section 1 of the semantics: where sentences and clauses end.
@Suite struct SentenceTests {
  /// Between two words, this ends a sentence.
  @Test(
    arguments: NamedEvaluator.both,
    [
      "! ", "? ", "… ", "。", "！", "？", ". ", ".", " • ", " \u{2023} ", "\u{25AA}", "\u{25CF}",
      "\u{25E6}", "\u{2043}", "\n\n", "\n \t\n", "\r\n\r\n", "\r\r", "\u{85}\u{2028}", "\u{2029}\n",
      "\n- ", "\n-\t", "\n  * ", "\n\t\u{2013} ", "\n\u{2014} ", " etc. ", " ... ",
    ])
  func `a sentence ends`(evaluator: NamedEvaluator, between: String) {
    let example = MatchCase("", "alpha .. beta", in: "alpha" + between + "beta", finds: [])
    #expect(example.findings(of: evaluator) == example.found)
  }

  /// Between two words, this ends none.
  @Test(
    arguments: NamedEvaluator.both,
    [
      " ", ", ", "; ", ": ", "\n", "\r\n", "\n\t", " - ", " * ", " \u{2013} ", "\n-", "\n*x ", " (",
      " \u{AD}\n",
      " 2.5 ", " x.y ", " dept. ", " Dept. ", " e.g. ", " no. 5 ", " dept., ", " dept.: ",
      " dept.; ",
      " (dept.) ", " U.S. ", " dept.\t", " dept.",
    ])
  func `a sentence goes on`(evaluator: NamedEvaluator, between: String) {
    let example = MatchCase(
      "", "alpha .. beta", in: "alpha" + between + "beta", finds: ["alpha beta"])
    #expect(example.findings(of: evaluator) == example.found)
  }

  @Test(arguments: NamedEvaluator.both, ends)
  func `ends of sentences and clauses`(evaluator: NamedEvaluator, example: MatchCase) {
    #expect(example.findings(of: evaluator) == example.found)
  }

  static let ends = [
    MatchCase(
      "an abbreviation before a capital ends the sentence", "alpha .. beta",
      in: "alpha dept. Beta", finds: []),
    MatchCase(
      "an abbreviation at a line end ends the sentence", "alpha .. beta",
      in: "alpha dept.\nbeta", finds: []),
    MatchCase(
      "a space after the abbreviation itself", "alpha .. beta", in: "alpha dept . beta",
      finds: []),
    MatchCase(
      "a dash first in the text", "alpha .. beta", in: "- alpha beta", finds: ["alpha beta"]),
    MatchCase(
      "an abbreviated word negates nothing", "invoice", in: "no. 5 invoice",
      finds: ["invoice"]),
    MatchCase(
      "the same word negates elsewhere", "invoice", in: "no 5 invoice",
      finds: ["invoice, negated by no"]),
    MatchCase("an abbreviated word can be matched", "=no", in: "no. 5", finds: ["no"]),
    MatchCase(
      "a clause ends at a semicolon", "invoice", in: "no data; invoice", finds: ["invoice"]),
    MatchCase("a clause ends at a colon", "invoice", in: "no: invoice", finds: ["invoice"]),
    MatchCase("a clause ends with its sentence", "invoice", in: "no. Invoice", finds: ["Invoice"]),
  ]
}
