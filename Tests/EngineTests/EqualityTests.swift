import Engine
import Foundation
import Reference
import Rules
import Testing

/// The engine against the reference on random policies and texts.
///
/// `ADJUDGE_RANDOM_CASES` sets how many, `ADJUDGE_RANDOM_SEED` the seed of the first.
@Suite struct EqualityTests {
  @Test func `the engine gives the same evidence as the reference`() {
    let count = Self.setting("ADJUDGE_RANDOM_CASES") ?? 500
    let first = Self.setting("ADJUDGE_RANDOM_SEED") ?? 1
    var failures = 0
    for seed in first..<first + count where failures < 2 {
      let example = RandomCase(seed: seed)
      guard Self.differs(example) else { continue }
      failures += 1
      let shrunk = example.shrunk(while: Self.differs)
      Issue.record(
        """
        seed \(seed)
        \(shrunk)
        engine:    \(Self.engine(shrunk))
        reference: \(Self.reference(shrunk))
        """)
    }
  }

  @Test(
    .enabled(if: setting("ADJUDGE_RANDOM_CASES") != nil, "the reference needs seconds for these"))
  func `both judge texts of the built-in rules' words alike`() throws {
    let rules = try RuleSet.builtIn()
    let reference = ReferenceEvaluator(rules: rules)
    var engine = Evaluator(Program(rules))
    var draw = Draw(seed: 1)
    for number in 1...max(1, (Self.setting("ADJUDGE_RANDOM_CASES") ?? 0) / 20) {
      let record = draw.record(for: rules)
      #expect(engine.evaluate(record) == reference.evaluate(record), "record \(number)")
    }
  }

  /// The policies of the random cases are of no use if what is rare in life is rare in them too.
  @Test func `random cases meet everything that evidence can say`() {
    var seen: [String: Int] = [:]
    for evidence in (UInt64(1)...300).flatMap({ Self.engine(RandomCase(seed: $0)) }) {
      for sight in Self.sights(of: evidence) { seen[sight, default: 0] += 1 }
    }
    let wanted = [
      "standing", "excluded", "negated", "covered", "covered in a facet", "gap", "joined",
      "outweighed", "floor", "ceiling", "conflict", "noEvidence", "mixed", "noRow", "row",
      "several rows", "margin", "facet", "facets", "known", "unknown though counted",
    ]
    for sight in wanted { #expect(seen[sight, default: 0] >= 20, "\(sight)") }
  }

  /// What is to be seen in a record's evidence.
  static func sights(of evidence: Evidence) -> [String] {
    var sights: [String] = [evidence.reason.map { "\($0)" } ?? "row"]
    for match in evidence.matches {
      switch match.fate {
      case .standing: sights.append("standing")
      case .excluded: sights.append("excluded")
      case .negated: sights.append("negated")
      }
      for cover in match.covers {
        sights.append(cover.dimension == nil ? "covered in a facet" : "covered")
      }
      for (left, right) in zip(match.words, match.words.dropFirst()) {
        if right.lowerBound - left.upperBound == 1 { sights.append("joined") }
        if right.lowerBound - left.upperBound > 3 { sights.append("gap") }
      }
    }
    for points in evidence.rules.flatMap(\.points) where points.outweighedBy != nil {
      sights.append("outweighed")
    }
    for outcome in evidence.dimensions {
      if outcome.floor != nil { sights.append("floor") }
      if outcome.ceiling != nil { sights.append("ceiling") }
      if outcome.level != nil { sights.append("known") }
      if outcome.counted, outcome.level == nil { sights.append("unknown though counted") }
    }
    if evidence.rows.count > 1 { sights.append("several rows") }
    if evidence.margin != nil { sights.append("margin") }
    for facet in evidence.facets where !facet.values.isEmpty {
      sights.append(facet.values.count > 1 ? "facets" : "facet")
    }
    return sights
  }

  private static func setting(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  // MARK: The two

  static func differs(_ example: RandomCase) -> Bool { engine(example) != reference(example) }

  static func engine(_ example: RandomCase) -> [Evidence] {
    var evaluator = Evaluator(Program(example.rules))
    var evidence: [Evidence] = []
    for record in example.records { evidence.append(evaluator.evaluate(record)) }
    return evidence
  }

  static func reference(_ example: RandomCase) -> [Evidence] {
    let evaluator = ReferenceEvaluator(rules: example.rules)
    return example.records.map { evaluator.evaluate($0) }
  }
}
