import Diagnostics
import Testing
import YAML

/// Damages a good file at random, the same way in each run.
struct MutationTests {
  static let valid = """
    schema: 1
    policy: {id: acme, version: 1.4.0, needs: ">=0.1"}
    lists:
      profession: [actuary, attorney, économiste]
    evidence:
      - id: edu.licence
        says: the work is reserved to licensed professionals
        why: |
          Because the law says so:
          - one
        any:
          - licensed $profession
          - 'PhD'   # a comment
          - "statistical .. analysis 😀"
        scores: {analysis: 6, education: 3}
    """

  @Test(arguments: 0..<8)
  func `no damage crashes, and what does not load is explained`(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let alphabet = Array("[]{}:,#&*!|>'\"%@`-? \n\r\t\\abcé\u{85}\u{2028}\u{FEFF}\u{0}".utf8)
    for _ in 0..<1_500 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        case 1: bytes.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &random)], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 5))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let document = Document(parsing: bytes, file: "f")
      #expect(document.root != nil || !document.diagnostics.isEmpty)
      for problem in document.diagnostics {
        guard let range = problem.range else { continue }
        #expect(range.start.offset >= 0 && range.end.offset <= bytes.count)
        #expect(range.start <= range.end)
      }
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
