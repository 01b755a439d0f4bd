import AdjudgeKit
import Engine
import Rules
import Testing
import Tuning

/// Made-up processes that show what can come about.
@Suite struct WitnessTests {
  /// A policy whose only rules are these.
  private static func verification(
    _ evidence: String, rows: String = "{id: H, skill: high, class: hard}"
  ) throws -> Verification {
    let policy = """
      schema: 1
      policy: {id: demo, version: "1"}
      language: en
      input: {text: {name: 2, description: 1}}
      negation: {before: [no]}
      dimensions:
        - {id: skill, levels: [{low: 0}, {mid: 4}, {high: 9}]}
      evidence: [\(evidence)]
      decision:
        order: [easy, open, hard]
        rows: [\(rows)]
        otherwise: open
      """
    let rules = try #require(ExpectationTests.load([("p.yaml", Array(policy.utf8))]))
    return Verification(Program(rules))
  }

  @Test(
    arguments: [
      ("one term", "{id: r, scores: {skill: 9}, any: [design]}", "Design."),
      (
        "the heavier column", "{id: r, scores: {skill: 5}, any: [design]}", "Design."
      ),
      (
        "two rules",
        "{id: r, scores: {skill: 3}, any: [design]}, {id: s, scores: {skill: 2}, any: [plan]}",
        "Design. Plan."
      ),
      ("a floor", "{id: r, at_least: {skill: high}, any: [IT]}", "IT."),
      ("words with a gap", "{id: r, scores: {skill: 9}, any: [draw .. plan]}", "Draw plan."),
      (
        "a cell", "{id: r, scores: {skill: 9}, where: {size: [\">=12.5\"]}}", "12.5"
      ),
      ("a number above", "{id: r, scores: {skill: 9}, where: {size: [\">12.5\"]}}", "13.5"),
      (
        "a word and a cell", "{id: r, scores: {skill: 9}, any: [plan], where: {size: [large]}}",
        "Plan. large"
      ),
      (
        "not two of one family",
        "{id: r, scores: {skill: 4}, family: f, any: [a1]}, {id: s, scores: {skill: 3}, family: f, "
          + "any: [b1]}, {id: t, scores: {skill: 1}, any: [c1]}", "A1. C1."
      ),
    ] as [(String, String, String)])
  func `a witness is found`(name: String, evidence: String, text: String) throws {
    let verification = try Self.verification(evidence)
    let witness = try #require(verification.witnesses.first { $0.target == .row(0) })
    #expect(witness.cells.map(\.text).joined(separator: " ") == text)
    #expect(witness.evidence.rows == [0] && witness.evidence.class == 2)
    #expect(verification.silent.isEmpty)
  }

  @Test func `what nothing can bring about has no witness`() throws {
    let verification = try Self.verification("{id: r, scores: {skill: 2}, any: [design]}")
    #expect(
      verification.missing == [
        .class(0), .class(2), .row(0), .state(dimension: 0, 1), .state(dimension: 0, 3),
        .reason(.mixed),
      ])
  }

  @Test func `rules that none of their own terms makes count are silent`() throws {
    let verification = try Self.verification(
      "{id: r, scores: {skill: 9}, any: [plan], unless: [plan]}, "
        + "{id: s, scores: {skill: 1}, any: [no plan]}, {id: t, scores: {skill: 1}, any: [plan, draw]}, "
        + "{id: u, scores: {skill: 1}, any: [x], status: trial}")
    #expect(verification.silent == [0])
  }

  @Test func `every witness for the shipped rules is judged so again`() throws {
    let rules = try #require(ExpectationTests.load(BuiltInRules.files))
    let program = Program(rules)
    let verification = Verification(program)
    #expect(verification.missing.isEmpty && verification.silent.isEmpty)
    #expect(verification.survey.masked.isEmpty && verification.survey.idleClasses.isEmpty)
    var evaluator = Evaluator(program)
    for witness in verification.witnesses {
      let cells = Dictionary(witness.cells.map { ($0.column, Array($0.text.utf8)) }) { $1 }
      let record = Record(
        text: rules.input.text.map { cells[$0.name] ?? [] },
        columns: rules.structuredColumns.map { cells[$0] })
      #expect(evaluator.evaluate(record) == witness.evidence, "\(witness.target)")
    }
  }

  @Test func `the same rules give the same witnesses`() throws {
    let evidence =
      "{id: r, scores: {skill: 3}, any: [design]}, {id: s, scores: {skill: 2}, any: [plan]}"
    #expect(
      try Self.verification(evidence).witnesses == Self.verification(evidence).witnesses)
  }
}
