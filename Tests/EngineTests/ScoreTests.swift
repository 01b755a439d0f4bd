import Engine
import Reference
import Rules
import Testing

/// Section 3 of the semantics, *score* and `where`.
@Suite struct ScoreTests {
  /// The sums of the dimensions, nil where nothing counted.
  @Test(arguments: NamedEvaluator.both, points + families + statuses)
  func `points add up`(evaluator: NamedEvaluator, example: OutcomeCase<[Int?]>) {
    let sums = example.evidence(of: evaluator).dimensions.map { $0.counted ? $0.sum : nil }
    #expect(sums == example.expected)
  }

  private static let two: [InputColumns.TextColumn] = [
    .init(name: "name", weight: 3), .init(name: "description"),
  ]

  private static func rules(
    _ evidence: EvidenceRule..., columns: [InputColumns.TextColumn] = [.init(name: "text")]
  ) -> RuleSet {
    .small(
      evidence: evidence, dimensions: [.small("first"), .small("second")], decision: .empty,
      columns: columns)
  }

  private static let invoice = EvidenceRule.small([-2, 1], any: .make("invoice"))

  static let points: [OutcomeCase<[Int?]>] = [
    OutcomeCase("a rule counts once", rules(invoice), in: "invoice, invoice", gives: [-2, 1]),
    OutcomeCase(
      "rules add up", rules(invoice, .small(any: .make("model"))),
      in: "invoice model", gives: [1, 1]),
    OutcomeCase("silence is not evidence", rules(invoice), in: "nothing", gives: [nil, nil]),
    OutcomeCase(
      "points that cancel out are evidence",
      rules(.small([2], any: .make("a")), .small([-2], any: .make("b"))), in: "a b",
      gives: [0, nil]),
    OutcomeCase(
      "the weight of the column", rules(invoice, columns: two), in: "invoice", "",
      gives: [-6, 3]),
    OutcomeCase(
      "the largest weight", rules(invoice, columns: two), in: "invoice", "invoice",
      gives: [-6, 3]),
    OutcomeCase(
      "the weight of the columns that count", rules(invoice, columns: two),
      in: "no invoice", "invoice", gives: [-2, 1]),
    OutcomeCase(
      "a match in two columns is none", rules(.small(any: .make("data entry")), columns: two),
      in: "data", "entry", gives: [nil, nil]),
    OutcomeCase(
      "negated in one place, standing in another", rules(invoice),
      in: "no invoice. An invoice", gives: [-2, 1]),
    OutcomeCase("negated everywhere", rules(invoice), in: "no invoice", gives: [nil, nil]),
    OutcomeCase(
      "covered in one dimension, counting in the other",
      rules(invoice, .small([6], any: .make("open invoice"))), in: "open invoice", gives: [6, 1]),
    OutcomeCase(
      "the weight of a dimension is that of the matches that count there",
      rules(invoice, .small([6], any: .make("open invoice")), columns: two),
      in: "open invoice", "invoice", gives: [18 - 2, 3]),
  ]

  static let families: [OutcomeCase<[Int?]>] = [
    OutcomeCase(
      "the strongest of a family counts",
      rules(.small([2], any: .make("a"), family: "f"), .small([-4], any: .make("b"), family: "f")),
      in: "a b", gives: [-4, nil]),
    OutcomeCase(
      "the first listed if equal",
      rules(.small([4], any: .make("a"), family: "f"), .small([-4], any: .make("b"), family: "f")),
      in: "b a", gives: [4, nil]),
    OutcomeCase(
      "weights count in a family",
      rules(
        .small([2], any: .make("a"), family: "f"), .small([4], any: .make("b"), family: "f"),
        columns: two),
      in: "a", "b", gives: [6, nil]),
    OutcomeCase(
      "each dimension for itself",
      rules(
        .small([2, 6], any: .make("a"), family: "f"), .small([4, 3], any: .make("b"), family: "f")),
      in: "a b", gives: [4, 6]),
    OutcomeCase(
      "a rule of the family that does not count does not matter",
      rules(.small([2], any: .make("a"), family: "f"), .small([4], any: .make("b"), family: "f")),
      in: "a, no b", gives: [2, nil]),
    OutcomeCase(
      "other families do not matter",
      rules(.small([2], any: .make("a"), family: "f"), .small([4], any: .make("b"), family: "g")),
      in: "a b", gives: [6, nil]),
  ]

  static let statuses: [OutcomeCase<[Int?]>] = [
    OutcomeCase(
      "a trial rule counts nowhere", rules(.small(any: .make("a"), status: .trial)),
      in: "a", gives: [nil, nil]),
    OutcomeCase(
      "a trial rule outweighs nobody",
      rules(
        .small([2], any: .make("a"), family: "f"),
        .small([4], any: .make("b"), status: .trial, family: "f")),
      in: "a b", gives: [2, nil]),
    OutcomeCase(
      "a retired rule counts nowhere", rules(.small(any: .make("a"), status: .retired)),
      in: "a", gives: [nil, nil]),
  ]

  @Test(arguments: NamedEvaluator.both)
  func `who outweighs whom is told`(evaluator: NamedEvaluator) {
    let rules = Self.rules(
      .small([2, 6], any: .make("a"), family: "f"), .small([4], any: .make("b"), family: "f"),
      .small(any: .make("c")), .small(any: .make("d"), status: .trial))
    let evidence = evaluator.evaluate(rules, Record(text: [Array("a b d".utf8)]))
    #expect(
      evidence.rules == [
        RuleOutcome(
          rule: 0,
          points: [
            .init(dimension: 0, points: 2, weight: 1, outweighedBy: 1),
            .init(dimension: 1, points: 6, weight: 1),
          ]),
        RuleOutcome(rule: 1, points: [.init(dimension: 0, points: 4, weight: 1)]),
        RuleOutcome(rule: 3),
      ])
  }
}
