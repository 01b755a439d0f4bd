import Reference
import Rules
import Testing

/// Section 3 of the semantics, *cover*.
@Suite struct CoverTests {
  @Test(arguments: NamedEvaluator.both, cases + facets)
  func `a longer match covers`(evaluator: NamedEvaluator, example: MatchCase) {
    #expect(example.findings(of: evaluator) == example.found)
  }

  /// A rule for *research*, and another.
  private static func rules(_ other: EvidenceRule, research: [Int] = [3]) -> RuleSet {
    .small(
      evidence: [.small(research, any: .make("research")), other],
      dimensions: [.small("first"), .small("second")], decision: .empty)
  }

  static let cases = [
    MatchCase(
      "a longer match of another rule", rules(.small(any: .make("web research"))),
      in: "web research", finds: ["web research", "research, covered in 0 by web research"]),
    MatchCase(
      "a longer match of the same rule",
      .small(evidence: [.small(any: .make("research", "web research"))]), in: "web research",
      finds: ["web research", "research, covered in 0 by web research"]),
    MatchCase(
      "as long is not longer", rules(.small(any: .make("research"))), in: "research",
      finds: ["research", "research"]),
    MatchCase(
      "a rule of another dimension", rules(.small([0, 3], any: .make("web research"))),
      in: "web research", finds: ["web research", "research"]),
    MatchCase(
      "one of two dimensions",
      rules(.small([0, 3], any: .make("web research")), research: [3, 3]),
      in: "web research", finds: ["web research", "research, covered in 1 by web research"]),
    MatchCase(
      "both dimensions", rules(.small([3, 3], any: .make("web research")), research: [3, 3]),
      in: "web research",
      finds: [
        "web research", "research, covered in 0 by web research, covered in 1 by web research",
      ]),
    MatchCase(
      "a floor speaks to its dimension",
      rules(.small([], any: .make("web research"), floors: [0: 1])), in: "web research",
      finds: ["web research", "research, covered in 0 by web research"]),
    MatchCase(
      "a ceiling speaks to its dimension",
      rules(.small([], any: .make("web research"), ceilings: [0: 1])), in: "web research",
      finds: ["web research", "research, covered in 0 by web research"]),
    MatchCase(
      "a trial rule does not cover",
      rules(.small(any: .make("web research"), status: .trial)), in: "web research",
      finds: ["web research", "research"]),
    MatchCase(
      "a trial rule is covered",
      .small(evidence: [
        .small(any: .make("research"), status: .trial), .small(any: .make("web research")),
      ]), in: "web research", finds: ["web research", "research, covered in 0 by web research"]),
    MatchCase(
      "a retired rule is not matched",
      rules(.small(any: .make("web research"), status: .retired)), in: "web research",
      finds: ["research"]),
    MatchCase(
      "an excluded match does not cover",
      rules(.small(any: .make("web research"), unless: .make("web"))), in: "web research",
      finds: ["web research, excluded by web", "research"]),
    MatchCase(
      "an excluded match is not covered",
      .small(evidence: [
        .small(any: .make("research"), unless: .make("research")),
        .small(any: .make("web research")),
      ]), in: "web research", finds: ["web research", "research, excluded by research"]),
    MatchCase(
      "a negated match covers", rules(.small(any: .make("web research"))),
      in: "no web research",
      finds: [
        "web research, negated by no", "research, negated by no, covered in 0 by web research",
      ]),
    MatchCase(
      "a word in a gap is not covered", rules(.small(any: .make("web .. data"))),
      in: "web research data", finds: ["web data", "research"]),
    MatchCase(
      "words on both sides of a gap are covered", rules(.small(any: .make("web .. research"))),
      in: "web data research",
      finds: ["web research", "research, covered in 0 by web data research"]),
    MatchCase(
      "the match with the most words is named",
      rules(.small(any: .make("web research", "web research data"))), in: "web research data",
      finds: [
        "web research, covered in 0 by web research data", "web research data",
        "research, covered in 0 by web research data",
      ]),
    MatchCase(
      "of as many the first is named", rules(.small(any: .make("research data", "web research"))),
      in: "web research data",
      finds: ["web research", "research, covered in 0 by web research", "research data"]),
    MatchCase(
      "both halves of a joined word are covered",
      .small(evidence: [.small(any: .make("mail", "=email"))]), in: "e-mail",
      finds: ["e mail", "mail, covered in 0 by e-mail"]),
  ]

  static let facets = [
    MatchCase(
      "a value of the same facet",
      .small(
        evidence: [],
        facets: [
          .small(.all, .small(any: .make("research")), .small(any: .make("web research")))
        ]), in: "web research", finds: ["web research", "research, covered by web research"]),
    MatchCase(
      "a value of another facet",
      .small(
        evidence: [],
        facets: [
          .small(.all, .small(any: .make("research"))),
          .small(.all, .small(any: .make("web research"))),
        ]), in: "web research", finds: ["web research", "research"]),
    MatchCase(
      "a rule and a facet leave each other alone",
      .small(
        evidence: [.small(any: .make("web research"))],
        facets: [.small(.all, .small(any: .make("research")))]),
      in: "web research", finds: ["web research", "research"]),
  ]
}
