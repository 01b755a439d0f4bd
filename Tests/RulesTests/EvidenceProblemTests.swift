import Diagnostics
import Rules
import Testing

/// What is wrong with rules and terms.
struct EvidenceProblemTests {
  private static func rule(_ rest: String) -> String { "evidence:\n  - {id: x, \(rest)}\n" }
  private static func term(_ text: String) -> String {
    "evidence:\n  - id: x\n    scores: {analysis: 1}\n    any:\n      - \(text)\n"
  }
  private static let long = (1...13).map { "w\($0)" }.joined(separator: " ")

  static let faults = [
    FaultyRules(
      .zeroPoints, rule("scores: {analysis: «0»}, any: [y]"),
      "rule 'x' gives zero points in analysis",
      help: "leave the dimension out, or give points"),
    FaultyRules(
      .nothingToMatch, "evidence: [{id: «x», scores: {analysis: 1}, unless: [y]}]",
      "rule 'x' does not say when it applies", help: "give it 'any' or 'where'"),
    FaultyRules(
      .nothingToMatch, "facets: [{id: f, choose: all, values: [{id: «x», note: y}]}]",
      "value 'x' does not say when it applies", help: "give it 'any', 'where' or 'when'"),
    FaultyRules(
      .nothingToSay, "evidence: [{id: «x», any: [y]}]", "rule 'x' has no effect",
      help: "give it 'scores', 'at_least' or 'at_most'"),
    FaultyRules(
      .badComparison, rule("scores: {analysis: 1}, where: {cost: «'>=ten'»}"),
      "'>=ten' compares with nothing"),
    FaultyRules(
      .badComparison, rule("scores: {analysis: 1}, where: {cost: [x, «'-'»]}"),
      "'-' compares with nothing"),
    FaultyRules(
      .badComparison,
      "facets: [{id: f, choose: all, values: [{id: a, when: {analysis: «'>applied'»}}]}]",
      "'>applied' is no comparison of levels",
      help: "write a level, 'unknown', \">=expert\" or \"<=expert\""),
    FaultyRules(
      .badComparison,
      "facets: [{id: f, choose: all, values: [{id: a, when: {analysis: «'>=unknown'»}}]}]",
      "'>=unknown' is no comparison of levels"),
    FaultyRules(.badTerm, term("«'-'»"), "'-' has no word to look for"),
    FaultyRules(.badTerm, term("process é «~»"), "'~' must stand between words"),
    FaultyRules(.badTerm, term("«..» invoice"), "'..' must stand between words"),
    FaultyRules(.badTerm, term("a «~» b .. c"), "a term has one '~', and then no '..'"),
    FaultyRules(
      .badTerm, term("all «an*» now"),
      "'*' stands at the end of a word, after at least three letters"),
    FaultyRules(.badTerm, term("the «=» sign"), "'=' has no word behind the sign"),
    FaultyRules(
      .badTerm, term("«wait!now» a"), "a sentence ends in 'wait!now', and no match goes past that"),
    FaultyRules(
      .badTerm, "lists: {a: [x «..» y]}", "an entry of a list cannot have '..'"),
    FaultyRules(.termTooLong, term("«\(long)»"), "a term has at most 12 words and 3 gaps"),
    FaultyRules(
      .termTooLong, term("«a .. b .. c .. d .. e»"), "a term has at most 12 words and 3 gaps"),
    FaultyRules(
      .tooManyPatterns,
      "lists:\n  n: [\((0..<150).map { "w\($0) x" }.joined(separator: ", "))]\n"
        + term("«$n .. $n»"),
      "the term stands for more than 16384 phrases"),
  ]

  @Test(arguments: faults)
  func `a fault is named at its place`(_ fault: FaultyRules) throws {
    try fault.check()
  }
}
