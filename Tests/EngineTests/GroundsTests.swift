import Reference
import Rules
import Testing

@testable import Engine

/// What a rationale rests on says the same as the evidence in full, on random policies and texts.
@Suite struct GroundsTests {
  /// One thing that counted, without its words.
  struct Counted: Hashable {
    var dimension: Int
    var rule: Int
    var effect: Ground.Effect
    var value: Int
  }

  @Test func `the grounds are what counted, each once`() {
    Self.forEachOutcome { outcome, evidence, rules in
      let found = outcome.grounds.map {
        Counted(
          dimension: Int($0.dimension), rule: Int($0.rule), effect: $0.effect,
          value: Int($0.value))
      }
      #expect(Set(found) == Self.counted(evidence, rules))
      #expect(Set(found).count == found.count)
    }
  }

  @Test func `a ground quotes a match of its rule in a column of its weight`() {
    Self.forEachOutcome { outcome, evidence, rules in
      for ground in outcome.grounds where ground.column >= 0 {
        let match = evidence.matches.first {
          $0.owner == .rule(Int(ground.rule)) && $0.column == Int(ground.column)
            && $0.range == Int(ground.start)..<Int(ground.end) && $0.fate == .standing
            && !$0.covers.contains { $0.dimension == Int(ground.dimension) }
        }
        #expect(match != nil)
        if ground.isWord { #expect(match?.words.count == 1) }
        let weights = evidence.rules.first { $0.rule == Int(ground.rule) }?.points.map(\.weight)
        if ground.effect == .points {
          #expect(weights?.contains(rules.input.text[Int(ground.column)].weight) == true)
        }
      }
    }
  }

  @Test func `the strongest of a dimension come first in its order`() {
    var seen = [0, 0, 0, 0]
    Self.forEachOutcome { outcome, _, _ in
      let ordered = outcome.orderedGrounds
      for (dimension, scale) in outcome.scales.enumerated() {
        let own = ordered.filter { $0.dimension == dimension }
        let strongest = scale.strongest
        #expect(Int(strongest.count) == own.count)
        #expect(Int(strongest.upward) == own.count { $0.points > 0 })
        let places = [strongest.first, strongest.second, strongest.third].prefix(own.count)
        #expect(places.map { outcome.grounds[$0.index].rule } == own.prefix(3).map(\.rule))
        seen[min(3, own.count)] += 1
      }
    }
    #expect(seen.allSatisfy { $0 >= 20 }, "\(seen)")
  }

  @Test func `floors come before ceilings, and points by their strength`() {
    let effects: [(Ground.Effect, Int32)] = [
      (.atLeast, 3), (.atMost, 1), (.points, -100_000), (.points, 7), (.points, -7), (.points, 1),
    ]
    let orders = effects.enumerated().map { rule, effect in
      GroundOrder(
        Ground(
          dimension: 0, rule: Int32(rule), effect: effect.0, value: effect.1, column: -1, start: 0,
          end: 0), at: rule)
    }
    #expect(orders == orders.sorted())
    #expect(orders.map(\.index) == Array(0..<effects.count))
  }

  // MARK: Random cases

  private static func forEachOutcome(_ body: (Outcome, Evidence, RuleSet) -> Void) {
    for seed in UInt64(1)...200 {
      let example = RandomCase(seed: seed)
      var evaluator = Evaluator(Program(example.rules))
      for record in example.records {
        evaluator.judge(record)
        let evidence = evaluator.evidence()
        body(evaluator.outcome(), evidence, example.rules)
      }
    }
  }

  /// What counted, as the evidence tells it.
  private static func counted(_ evidence: Evidence, _ rules: RuleSet) -> Set<Counted> {
    var counted: Set<Counted> = []
    for outcome in evidence.rules {
      let (rule, number) = (rules.evidence[outcome.rule], outcome.rule)
      for floor in rule.atLeast
      where outcome.floors.contains(floor.dimension)
        && evidence.dimensions[floor.dimension].floor == floor.value
      {
        counted.insert(
          Counted(dimension: floor.dimension, rule: number, effect: .atLeast, value: floor.value))
      }
      for ceiling in rule.atMost
      where outcome.ceilings.contains(ceiling.dimension)
        && evidence.dimensions[ceiling.dimension].ceiling == ceiling.value
      {
        counted.insert(
          Counted(
            dimension: ceiling.dimension, rule: number, effect: .atMost, value: ceiling.value))
      }
      for points in outcome.points where points.outweighedBy == nil {
        counted.insert(
          Counted(
            dimension: points.dimension, rule: number, effect: .points, value: points.points))
      }
    }
    return counted
  }
}
