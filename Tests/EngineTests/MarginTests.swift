import Engine
import Reference
import Rules
import Testing

/// Section 5 of the semantics: the margin.
@Suite struct MarginTests {
  @Test(arguments: NamedEvaluator.both, one + bounds + two)
  func `a margin is the least change that changes the class`(
    evaluator: NamedEvaluator, example: OutcomeCase<Int?>
  ) {
    #expect(example.evidence(of: evaluator).margin == example.expected)
  }

  /// Low (≤ 0) is class 0, high (≥ 3) and top (≥ 6) are class 2, unknown is class 1.
  private static func points(
    _ points: Int, floor: Int? = nil, ceiling: Int? = nil
  ) -> RuleSet {
    .small(evidence: [
      .small(
        [points], any: .make("a"), floors: floor.map { [0: $0] } ?? [:],
        ceilings: ceiling.map { [0: $0] } ?? [:])
    ])
  }

  static let one: [OutcomeCase<Int?>] = [
    OutcomeCase("from high into the gap", points(3), in: "a", gives: 1),
    OutcomeCase("from top, past high, into the gap", points(8), in: "a", gives: 6),
    OutcomeCase("from low into the gap", points(-4), in: "a", gives: 5),
    OutcomeCase("an unknown dimension stays", points(1), in: "a", gives: nil),
    OutcomeCase("nothing said", points(3), in: "", gives: nil),
  ]

  static let bounds: [OutcomeCase<Int?>] = [
    OutcomeCase("a floor raises the sum to its threshold", points(-4, floor: 2), in: "a", gives: 4),
    OutcomeCase("a floor below the sum leaves it", points(5, floor: 1), in: "a", gives: 3),
    OutcomeCase("a floor with no points", points(0, floor: 1), in: "a", gives: 1),
    OutcomeCase(
      "the lowest floor from the gap leads to the low end's top", points(2, floor: 0),
      in: "a", gives: 1),
    OutcomeCase(
      "a ceiling lowers the sum to the top of its level", points(9, ceiling: 1), in: "a",
      gives: 3),
    OutcomeCase("a ceiling on the lowest level", points(9, ceiling: 0), in: "a", gives: 1),
    OutcomeCase("a ceiling above the sum leaves it", points(3, ceiling: 2), in: "a", gives: 1),
    OutcomeCase("blank in a conflict", points(3, floor: 2, ceiling: 1), in: "a", gives: nil),
  ]

  /// Class 2 needs both dimensions high or more; class 0 either low; class 1 is all else.
  private static func both(_ first: Int, _ second: Int) -> RuleSet {
    .small(
      evidence: [.small([first], any: .make("a")), .small([0, second], any: .make("b"))],
      dimensions: [.small("first"), .small("second")],
      decision: DecisionTable(
        classes: ["down", "open", "up"],
        rows: [
          .init(id: "up", accepts: [.states(2, 3), .states(2, 3)], class: 2),
          .init(id: "down", accepts: [.states(1), .states(0, 1)], class: 0),
        ], otherwise: 1))
  }

  static let two: [OutcomeCase<Int?>] = [
    OutcomeCase("the nearer of two ways", both(8, 4), in: "a b", gives: 2),
    OutcomeCase("the total of two ways", both(-1, -1), in: "a b", gives: 2),
    OutcomeCase("an unknown dimension cannot move", both(-1, 3), in: "a", gives: 2),
    OutcomeCase("only together", both(1, -4), in: "b", gives: nil),
    OutcomeCase("from otherwise to a class", both(-1, 3), in: "a b", gives: 1),
  ]

  @Test(arguments: NamedEvaluator.both)
  func `a table of one class has no margin`(evaluator: NamedEvaluator) {
    var rules = Self.points(3)
    rules.decision.rows = []
    let evidence = evaluator.evaluate(rules, Record(text: [Array("a".utf8)]))
    #expect(evidence.margin == nil)
  }
}
