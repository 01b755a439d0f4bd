import Engine
import Testing

@testable import Tuning

@Suite struct RuleUseTests {
  private static func use(_ records: [(Evidence, side: Int?)]) -> RuleUse {
    var use = RuleUse(rules: 4)
    for (evidence, side) in records { use.add(evidence, side: side) }
    return use
  }

  @Test func `a rule fires where it counts, alone or with others`() {
    let use = Self.use([
      (evidence(2, sums: [6, 0, 0], rules: [outcome(0, 6)]), nil),
      (evidence(2, sums: [9, 0, 0], rules: [outcome(0, 6), outcome(2, 3)]), nil),
    ])
    #expect(use.tallies.map(\.fired) == [2, 0, 1, 0])
    #expect(use.tallies.map(\.alone) == [1, 0, 0, 0])
  }

  @Test func `a rule outweighed in its family or taken back does not fire`() {
    let use = Self.use([
      (
        evidence(
          2, sums: [6, 0, 0],
          rules: [outcome(0, 6), outcome(1, 3, outweighedBy: 0), RuleOutcome(rule: 2)]), nil
      )
    ])
    #expect(use.tallies.map(\.fired) == [1, 0, 0, 0])
    #expect(use.tallies[0].alone == 1)
  }

  @Test func `a floor or ceiling alone counts as firing, and pulls nowhere`() {
    let use = Self.use([
      (evidence(2, rules: [RuleOutcome(rule: 3, floors: [0])]), 1),
      (evidence(0, rules: [RuleOutcome(rule: 3, ceilings: [0])]), 1),
    ])
    #expect(use.tallies[3].fired == 2)
    #expect(use.tallies[3].judged == 2)
    #expect(use.tallies[3].wrong == 0)
  }

  @Test func `points against the final sign of their dimension are a conflict`() {
    let use = Self.use([
      (
        evidence(
          2, sums: [3, -2, 0], rules: [outcome(0, 6), outcome(1, -3), outcome(2, -2, in: 1)]), nil
      ),
      (evidence(1, sums: [0, 0, 0], rules: [outcome(0, 3), outcome(1, -3)]), nil),
    ])
    #expect(use.tallies.map(\.conflicts) == [0, 1, 0, 0])
  }

  @Test(arguments: [
    ("points up where the upper class is right", 3, 1, 0),
    ("points up where the lower class is right", 3, -1, 1),
    ("points down where the upper class is right", -3, 1, 1),
    ("points down where the lower class is right", -3, -1, 0),
    ("points up where the middle class is right", 3, 0, 0),
  ])
  func `points that pull away from the right class are wrong`(
    name: String, points: Int, side: Int, wrong: Int
  ) {
    let use = Self.use([(evidence(1, sums: [points, 0, 0], rules: [outcome(0, points)]), side)])
    #expect(use.tallies[0].judged == 1)
    #expect(use.tallies[0].wrong == wrong, "\(name)")
  }

  @Test func `where no answer is right nothing is judged`() {
    let use = Self.use([(evidence(2, sums: [3, 0, 0], rules: [outcome(0, 3)]), nil)])
    #expect(use.tallies[0].judged == 0)
  }

  @Test func `a rule overlaps most with the one it fired with most often, else the first listed`() {
    let use = Self.use([
      (evidence(2, rules: [outcome(0, 3), outcome(1, 3)]), nil),
      (evidence(2, rules: [outcome(0, 3), outcome(2, 3)]), nil),
      (evidence(2, rules: [outcome(1, 3), outcome(2, 3)]), nil),
      (evidence(2, rules: [outcome(1, 3), outcome(2, 3)]), nil),
    ])
    #expect(
      use.overlaps() == [
        RuleUse.Overlap(rule: 1, records: 1), RuleUse.Overlap(rule: 2, records: 2),
        RuleUse.Overlap(rule: 1, records: 2), nil,
      ])
  }

  @Test(arguments: [
    (["low", "none", "high"], 1, [-1, 0, 1]),
    (["none", "low", "high"], 0, [0, -1, 1]),
    (["low", "middle", "high", "none"], 3, [-1, 0, 1, 0]),
    (["a", "b", "none", "c", "d"], 2, [-1, -1, 0, 1, 1]),
    (["only", "none"], 1, [0, 0]),
  ])
  func `the answers of the upper half lie above`(
    classes: [String], otherwise: Int, sides: [Int]
  ) {
    let frame = StatisticsFrame(classes: classes, otherwise: otherwise, dimensions: [], rules: [])
    #expect(classes.indices.map { frame.side(ofClass: $0) } == sides)
  }
}
