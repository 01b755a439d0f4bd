import Rules

@testable import Engine

/// Memory for an outcome that says the same as evidence made by hand.
final class OutcomeStorage {
  private let evidence: Evidence
  private let rows: UnsafeMutableBufferPointer<Int32>
  private let scales: UnsafeMutableBufferPointer<Scale>
  private let grounds: UnsafeMutableBufferPointer<Ground>
  private let chosen: UnsafeMutablePointer<UInt64>

  init(_ evidence: Evidence, of ruleSet: RuleSet) {
    self.evidence = evidence
    rows = Self.copy(evidence.rows.map(Int32.init))
    let found = Self.grounds(in: evidence, of: ruleSet)
    scales = Self.copy(
      evidence.dimensions.enumerated().map { dimension, outcome in
        var strongest = StrongestGrounds()
        for (index, ground) in found.enumerated() where ground.dimension == dimension {
          strongest.offer(GroundOrder(ground, at: index), isUpward: ground.points > 0)
        }
        return Scale(
          sum: outcome.sum, counted: outcome.counted, floor: Int32(outcome.floor ?? -1),
          ceiling: outcome.ceiling.map(Int32.init) ?? .max,
          state: Int32((outcome.level ?? -1) + 1), strongest: strongest)
      })
    grounds = Self.copy(found)
    let flags = zip(ruleSet.facets, evidence.facets).flatMap { facet, outcome in
      facet.values.indices.map(outcome.values.contains)
    }
    chosen = .allocate(capacity: flags.count / 64 + 1)
    chosen.initialize(repeating: 0, count: flags.count / 64 + 1)
    for (index, isChosen) in flags.enumerated() where isChosen {
      chosen[index / 64] |= 1 << UInt64(index % 64)
    }
  }

  deinit {
    rows.deallocate()
    scales.deallocate()
    grounds.deallocate()
    chosen.deallocate()
  }

  var outcome: Outcome {
    Outcome(
      class: evidence.class, reason: evidence.reason, margin: evidence.margin,
      rows: UnsafeBufferPointer(rows), scales: UnsafeBufferPointer(scales),
      grounds: UnsafeBufferPointer(grounds), chosen: FlagView(words: chosen))
  }

  private static func copy<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeMutableBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return memory
  }

  /// What the evaluator would give, in the order of the rules.
  static func grounds(in evidence: Evidence, of ruleSet: RuleSet) -> [Ground] {
    var grounds: [Ground] = []
    func add(_ rule: Int, _ dimension: Int, _ effect: Ground.Effect, _ value: Int, weight: Int?) {
      let match = evidence.matches.first { match in
        match.owner == .rule(rule) && match.fate == .standing
          && weight.map { $0 == ruleSet.input.text[match.column].weight } ?? true
          && !match.covers.contains { $0.dimension == dimension }
      }
      grounds.append(
        Ground(
          dimension: Int32(dimension), rule: Int32(rule), effect: effect, value: Int32(value),
          column: Int32(match?.column ?? -1), start: UInt32(match?.range.lowerBound ?? 0),
          end: UInt32(match?.range.upperBound ?? 0)))
    }
    for outcome in evidence.rules {
      let rule = ruleSet.evidence[outcome.rule]
      for floor in rule.atLeast where outcome.floors.contains(floor.dimension) {
        guard floor.value == evidence.dimensions[floor.dimension].floor else { continue }
        add(outcome.rule, floor.dimension, .atLeast, floor.value, weight: nil)
      }
      for ceiling in rule.atMost where outcome.ceilings.contains(ceiling.dimension) {
        guard ceiling.value == evidence.dimensions[ceiling.dimension].ceiling else { continue }
        add(outcome.rule, ceiling.dimension, .atMost, ceiling.value, weight: nil)
      }
      for points in outcome.points where points.outweighedBy == nil {
        add(outcome.rule, points.dimension, .points, points.points, weight: points.weight)
      }
    }
    return grounds
  }
}
