import Reference
import Rules
import Testing

/// Section 3 of the semantics, *exclude* and *negate*.
@Suite struct TakingBackTests {
  @Test(arguments: NamedEvaluator.both, exclusions + before + after + saved + named)
  func `matches are taken back`(evaluator: NamedEvaluator, example: MatchCase) {
    #expect(example.findings(of: evaluator) == example.found)
  }

  static let exclusions = [
    MatchCase(
      "a match that shares a word with an unless", "forecast", in: "file the forecast",
      unless: ["file .. forecast"], finds: ["forecast, excluded by file the forecast"]),
    MatchCase(
      "a match beside an unless stands", "forecast", in: "file the forecast, then forecast",
      unless: ["file .. forecast"], finds: ["forecast, excluded by file the forecast", "forecast"]),
    MatchCase(
      "a word in a gap of the unless is not shared", "forecast", in: "file forecast data",
      unless: ["file .. data"], finds: ["forecast"]),
    MatchCase(
      "a word in a gap of the match is not shared", "file .. data", in: "file forecast data",
      unless: ["forecast"], finds: ["file data"]),
    MatchCase(
      "the first of several is named", "forecast", in: "file forecast data",
      unless: ["forecast data", "file forecast"], finds: ["forecast, excluded by file forecast"]),
    MatchCase(
      "the shorter of two from one word is named", "forecast", in: "forecast data",
      unless: ["forecast data", "forecast"], finds: ["forecast, excluded by forecast"]),
    MatchCase(
      "an unless takes forms", "forecast", in: "filed forecasts", unless: ["file forecast"],
      finds: ["forecasts, excluded by filed forecasts"]),
    MatchCase(
      "an excluded match is not negated", "forecast", in: "no forecast", unless: ["forecast"],
      finds: ["forecast, excluded by forecast"]),
    MatchCase(
      "a negated unless excludes all the same", "forecast", in: "no file forecast",
      unless: ["file forecast"], finds: ["forecast, excluded by file forecast"]),
    MatchCase(
      "another rule's unless does not matter",
      .small(evidence: [
        .small(any: .make("forecast")), .small(any: .make("data"), unless: .make("forecast")),
      ]),
      in: "forecast", finds: ["forecast"]),
  ]

  static let before = [
    MatchCase("one word before", "invoice", in: "no invoice", finds: ["invoice, negated by no"]),
    MatchCase(
      "five words before", "invoice", in: "no a b c d invoice",
      finds: ["invoice, negated by no"]),
    MatchCase("six words before", "invoice", in: "no a b c d e invoice", finds: ["invoice"]),
    MatchCase(
      "a phrase is counted from its end", "invoice", in: "no longer a b c d invoice",
      finds: ["invoice, negated by no longer"]),
    MatchCase(
      "the match is counted from its first word", "alpha .. beta", in: "no a b c d alpha x beta",
      finds: ["alpha beta, negated by no"]),
    MatchCase(
      "a phrase in a gap of the match does not negate", "alpha .. beta", in: "alpha no beta",
      finds: ["alpha beta"]),
    MatchCase(
      "a before phrase after the match does not negate", "invoice", in: "invoice without data",
      finds: ["invoice"]),
    MatchCase("exact forms only", "invoice", in: "nos invoice", finds: ["invoice"]),
    MatchCase("n't", "process", in: "staff don't process", finds: ["process, negated by n't"]),
    MatchCase(
      "only in the clause of the first word", "alpha .. beta", in: "no data; alpha: beta",
      finds: ["alpha beta"]),
    MatchCase(
      "an unrelated clause between the words of the match", "alpha .. beta", in: "no alpha; beta",
      finds: ["alpha beta, negated by no"]),
  ]

  static let after = [
    MatchCase(
      "one word after", "invoice", in: "invoice not required",
      finds: ["invoice, negated by not required"]),
    MatchCase(
      "three words after", "invoice", in: "invoice a b out of scope",
      finds: ["invoice, negated by out of scope"]),
    MatchCase("four words after", "invoice", in: "invoice a b c out of scope", finds: ["invoice"]),
    MatchCase(
      "counted from the last word", "alpha .. beta", in: "alpha x x beta is out of scope",
      finds: ["alpha beta, negated by out of scope"]),
    MatchCase(
      "an after phrase before the match does not negate", "invoice", in: "out of scope invoice",
      finds: ["invoice"]),
    MatchCase(
      "only in the clause of the last word", "invoice", in: "invoice: out of scope",
      finds: ["invoice"]),
  ]

  static let saved = [
    MatchCase(
      "a rule that is not negatable", "invoice", in: "no invoice", negatable: false,
      finds: ["invoice"]),
    MatchCase("a stop between", "invoice", in: "no data but invoice", finds: ["invoice"]),
    MatchCase(
      "a stop between the match and what follows", "invoice", in: "invoice but out of scope",
      finds: ["invoice"]),
    MatchCase(
      "a stop of several words", "invoice", in: "no data except for invoice",
      finds: ["invoice"]),
    MatchCase(
      "a stop before the negation", "invoice", in: "but no invoice",
      finds: ["invoice, negated by no"]),
    MatchCase(
      "a neutral phrase around the negation", "invoice", in: "not only invoice",
      finds: ["invoice"]),
    MatchCase(
      "a neutral phrase around one of two negations", "invoice", in: "no, not only invoice",
      finds: ["invoice"]),
    MatchCase(
      "another negation still counts", "invoice",
      in: "no later than without invoice", finds: ["invoice, negated by without"]),
    MatchCase(
      "a neutral phrase must have all words of the negation", "invoice",
      RuleSet.negated(before: "no longer", neutral: "no later", "longer run"),
      in: "no longer run invoice", finds: ["invoice, negated by no longer"]),
    MatchCase(
      "a neutral phrase of the very same words", "invoice",
      RuleSet.negated(before: "no longer", neutral: "no longer"), in: "no longer invoice",
      finds: ["invoice"]),
  ]

  static let named = [
    MatchCase(
      "the nearest is named", "invoice", in: "not a without b invoice",
      finds: ["invoice, negated by without"]),
    MatchCase(
      "of two as near the one before", "invoice",
      RuleSet.negated(before: "no", after: "gone"), in: "no invoice gone",
      finds: ["invoice, negated by no"]),
    MatchCase(
      "the nearer one after", "invoice", RuleSet.negated(before: "no", after: "gone"),
      in: "no a invoice gone", finds: ["invoice, negated by gone"]),
    MatchCase(
      "of two before that end together the longer", "invoice",
      RuleSet.negated(before: "longer", "no longer"), in: "no longer invoice",
      finds: ["invoice, negated by no longer"]),
    MatchCase(
      "of two after that begin together the longer", "invoice", in: "invoice not required here",
      finds: ["invoice, negated by not required here"]),
  ]
}

extension MatchCase {
  /// A case with one term and a rule set that has negations of its own.
  init(_ name: String, _ term: String, _ rules: RuleSet, in text: String, finds found: [String]) {
    var rules = rules
    rules.evidence = [.small(any: .make(term))]
    self.init(name, rules, in: text, finds: found)
  }
}

extension RuleSet {
  /// A rule set with negations of its own and no rules yet.
  static func negated(before: String..., after: String..., neutral: String...) -> RuleSet {
    func terms(_ texts: [String]) -> [Term] { texts.map { Term.make($0).exact } }
    return .small(
      evidence: [],
      negation: Negation(
        before: terms(before), after: terms(after), neutral: terms(neutral)))
  }
}
