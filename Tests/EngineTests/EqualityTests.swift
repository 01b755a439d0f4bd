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
    let environment = ProcessInfo.processInfo.environment
    let count = environment["ADJUDGE_RANDOM_CASES"].flatMap { UInt64($0) } ?? 1200
    let first = environment["ADJUDGE_RANDOM_SEED"].flatMap { UInt64($0) } ?? 1
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

  static func differs(_ example: RandomCase) -> Bool { engine(example) != reference(example) }

  static func engine(_ example: RandomCase) -> Evidence {
    var evaluator = Evaluator(Program(example.rules))
    return evaluator.evaluate(example.record)
  }

  static func reference(_ example: RandomCase) -> Evidence {
    ReferenceEvaluator(rules: example.rules).evaluate(example.record)
  }
}
