import Engine
import Reference
import Rules
import Testing

/// Section 5 of the semantics: the class and the reason.
@Suite struct DecisionTests {
  /// What was decided.
  struct Decision: Equatable, Sendable {
    var rows: [Int]
    var `class`: Int
    var reason: Reason?

    init(_ rows: [Int], _ class: Int, _ reason: Reason? = nil) {
      self.rows = rows
      self.class = `class`
      self.reason = reason
    }
  }

  @Test(arguments: NamedEvaluator.both, rows + reasons)
  func `levels give a class`(evaluator: NamedEvaluator, example: OutcomeCase<Decision>) {
    let evidence = example.evidence(of: evaluator)
    #expect(Decision(evidence.rows, evidence.class, evidence.reason) == example.expected)
  }

  /// Two dimensions; *up* and *down* give points in the first, *high* in the second.
  private static func table(
    _ rows: ([LevelSet], class: Int)..., hit: DecisionTable.HitPolicy = .any
  ) -> RuleSet {
    .small(
      evidence: [
        .small([6], any: .make("up")), .small([-1], any: .make("down")),
        .small([0, 3], any: .make("high")), .small([0, -1], any: .make("low")),
        .small([], any: .make("limit"), ceilings: [0: 0]),
        .small([], any: .make("lift"), floors: [0: 1]), .small([2], any: .make("between")),
      ],
      dimensions: [.small("first"), .small("second")],
      decision: DecisionTable(
        hit: hit, classes: ["a", "b", "c"],
        rows: rows.map { DecisionTable.Row(id: "row", accepts: $0.0, class: $0.class) },
        otherwise: 1))
  }

  static let rows = [
    OutcomeCase(
      "one row", table(([.states(3), .all], class: 2)), in: "up", gives: Decision([0], 2)),
    OutcomeCase(
      "an omitted dimension is any, known or not", table(([.states(3), .all], class: 2)),
      in: "up high", gives: Decision([0], 2)),
    OutcomeCase(
      "a comparison leaves unknown out", table(([.states(3), .states(1, 2, 3)], class: 2)),
      in: "up", gives: Decision([], 1, .noRow)),
    OutcomeCase(
      "unknown may be asked for", table(([.states(3), .states(0)], class: 2)), in: "up",
      gives: Decision([0], 2)),
    OutcomeCase(
      "a level in between is unknown", table(([.states(0), .states(2)], class: 2)),
      in: "between high", gives: Decision([0], 2)),
    OutcomeCase(
      "all rows that match are listed, the first decides",
      table(
        ([.all, .states(1)], class: 2), ([.states(3), .all], class: 0),
        ([.all, .states(2)], class: 2),
        hit: .first),
      in: "up high", gives: Decision([1, 2], 0)),
    OutcomeCase(
      "a row may give the class of otherwise", table(([.states(3), .all], class: 1)),
      in: "up", gives: Decision([0], 1)),
  ]

  private static let plain = table(([.states(3), .states(2)], class: 2))

  private static let unranked: RuleSet = {
    var rules = plain
    rules.dimensions[1].ranks = false
    return rules
  }()

  static let reasons = [
    OutcomeCase("nothing said", plain, in: "", gives: Decision([], 1, .noEvidence)),
    OutcomeCase(
      "all that was said negated", plain, in: "no up", gives: Decision([], 1, .noEvidence)),
    OutcomeCase("no row", plain, in: "up", gives: Decision([], 1, .noRow)),
    OutcomeCase("only a ceiling was said", plain, in: "limit", gives: Decision([], 1, .noRow)),
    OutcomeCase("only a floor was said", plain, in: "lift", gives: Decision([], 1, .noRow)),
    OutcomeCase(
      "points both ways in one dimension", plain, in: "up down",
      gives: Decision([], 1, .mixed)),
    OutcomeCase(
      "points both ways in two dimensions", plain, in: "up low",
      gives: Decision([], 1, .mixed)),
    OutcomeCase(
      "points both ways and a row", plain, in: "up up high, down between",
      gives: Decision([0], 2)),
    OutcomeCase(
      "points in a dimension that does not rank", unranked, in: "high",
      gives: Decision([], 1, .noEvidence)),
    OutcomeCase(
      "points both ways, one of them in a dimension that does not rank", unranked, in: "up low",
      gives: Decision([], 1, .noRow)),
    OutcomeCase("a conflict", plain, in: "up high lift limit", gives: Decision([], 1, .conflict)),
    OutcomeCase(
      "a conflict in another dimension than the row's",
      table(([.all, .states(2)], class: 2)), in: "high lift limit",
      gives: Decision([], 1, .conflict)),
  ]
}
