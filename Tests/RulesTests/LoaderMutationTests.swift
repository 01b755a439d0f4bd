import AdjudgeKit
import Diagnostics
import Rules
import Testing

/// Damages good policies at random, the same way in each run.
struct LoaderMutationTests {
  @Test(arguments: 0..<4)
  func `no damage crashes, and what does not load is explained`(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let text =
      RuleFileFixture.base().bytes
      + Array(
        """
        tests: [{name: t, input: {name: a}, want: {class: KPO, levels: {analysis: ">=applied"}}}]
        negation: {before: [no, not]}
        """.utf8)
    let words = [
      "unknown", "[]", "{}", "id", "0", "$profession", ">=", "~", "class", "\n", ": ", ",",
    ]
    for _ in 0..<300 {
      var bytes = text
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, at + Int.random(in: 0..<12, using: &random))
        let other = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(at..<end)
        case 1:
          let word = words[Int.random(in: 0..<words.count, using: &random)]
          bytes.replaceSubrange(at..<end, with: word.utf8)
        case 2: bytes.insert(contentsOf: bytes[at..<end], at: other)
        default: bytes.insert(contentsOf: words[other % words.count].utf8, at: at)
        }
      }
      let loaded = RuleLoader(version: "0.1.0").load([RuleSource(path: "a.yaml", bytes: bytes)])
      let isBroken = loaded.diagnostics.contains { $0.severity == .error }
      #expect((loaded.ruleSet == nil) == isBroken)
    }
  }
}

/// A small generator of random numbers that gives the same ones everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
