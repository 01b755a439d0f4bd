import Engine
import Reference
import Rules
import Testing

/// Section 4 of the semantics.
@Suite struct LevelTests {
  @Test(arguments: NamedEvaluator.both, sums + bounds)
  func `a sum gives a level`(evaluator: NamedEvaluator, example: OutcomeCase<Int?>) {
    #expect(example.evidence(of: evaluator).dimensions[0].level == example.expected)
  }

  /// A word for each number of points.
  private static func sum(_ points: Int, gives level: Int?) -> OutcomeCase<Int?> {
    OutcomeCase(
      "a sum of \(points)", .small(evidence: [.small([points], any: .make("a"))]), in: "a",
      gives: level)
  }

  static let sums: [OutcomeCase<Int?>] = [
    sum(-5, gives: 0), sum(-1, gives: 0), sum(1, gives: nil), sum(2, gives: nil), sum(3, gives: 1),
    sum(5, gives: 1), sum(6, gives: 2), sum(60, gives: 2),
    OutcomeCase(
      "points that cancel out",
      .small(evidence: [.small([1], any: .make("a")), .small([-1], any: .make("b"))]), in: "a b",
      gives: 0),
    OutcomeCase("nothing", .small(evidence: [.small(any: .make("a"))]), in: "", gives: nil),
  ]

  /// Points at *a*, a floor at *f*, a ceiling at *c*.
  private static func bound(
    _ name: String, points: Int = 0, floor: Int? = nil, ceiling: Int? = nil, gives level: Int?
  ) -> OutcomeCase<Int?> {
    var evidence = [EvidenceRule.small([points], any: .make("a"))]
    if let floor { evidence.append(.small([], any: .make("f"), floors: [0: floor])) }
    if let ceiling { evidence.append(.small([], any: .make("c"), ceilings: [0: ceiling])) }
    return OutcomeCase(
      name, .small(evidence: evidence), in: points == 0 ? "f c" : "a f c", gives: level)
  }

  static let bounds: [OutcomeCase<Int?>] = [
    bound("a floor lifts", points: -1, floor: 1, gives: 1),
    bound("a floor lifts from unknown", points: 1, floor: 1, gives: 1),
    bound("a floor alone makes its level known", floor: 2, gives: 2),
    bound("the lowest floor", points: 1, floor: 0, gives: 0),
    bound("a floor below does nothing", points: 6, floor: 1, gives: 2),
    bound("a ceiling lowers", points: 6, ceiling: 1, gives: 1),
    bound("a ceiling above does nothing", points: 3, ceiling: 2, gives: 1),
    bound("a ceiling leaves unknown alone", points: 1, ceiling: 0, gives: nil),
    bound("a ceiling alone is no evidence", ceiling: 0, gives: nil),
    bound("a floor, then a ceiling", points: 6, floor: 1, ceiling: 1, gives: 1),
    bound("a floor alone under a ceiling", floor: 1, ceiling: 2, gives: 1),
    bound("a floor above a ceiling", points: 3, floor: 2, ceiling: 1, gives: 1),
  ]

  @Test(arguments: NamedEvaluator.both)
  func `the highest floor and the lowest ceiling hold`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(
      evidence: [
        .small([], any: .make("a"), floors: [0: 1]), .small([], any: .make("a"), floors: [0: 0]),
        .small([], any: .make("a"), ceilings: [0: 1]),
        .small([], any: .make("a"), ceilings: [0: 2]),
      ], columns: [.init(name: "text", weight: 9)])
    let evidence = evaluator.evaluate(rules, Record(text: [Array("a".utf8)]))
    #expect(
      evidence.dimensions == [
        DimensionOutcome(sum: 0, counted: false, floor: 1, ceiling: 1, level: 1)
      ])
    #expect(evidence.rules.map(\.floors) == [[0], [0], [], []])
    #expect(evidence.rules.map(\.ceilings) == [[], [], [0], [0]])
  }

  @Test(arguments: NamedEvaluator.both)
  func `a rule outweighed in its family keeps its floor`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(evidence: [
      .small([1], any: .make("a"), floors: [0: 1], family: "f"),
      .small([-4], any: .make("b"), family: "f"),
    ])
    let evidence = evaluator.evaluate(rules, Record(text: [Array("a b".utf8)]))
    #expect(
      evidence.dimensions == [DimensionOutcome(sum: -4, counted: true, floor: 1, level: 1)])
  }

  @Test(arguments: NamedEvaluator.both)
  func `what does not count has no floor`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(evidence: [.small([1], any: .make("a"), floors: [0: 1])])
    let evidence = evaluator.evaluate(rules, Record(text: [Array("no a".utf8)]))
    #expect(evidence.dimensions == [DimensionOutcome(sum: 0, counted: false)])
  }
}
