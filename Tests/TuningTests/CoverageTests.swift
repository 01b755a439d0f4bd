import Engine
import Rules
import Testing
import Tuning

/// What examples and tests bring to light.
@Suite struct CoverageTests {
  @Test func `what no example and no test brings to light is missing`() throws {
    let policy = ExpectationTests.policy
    let rules = try #require(ExpectationTests.load([("p.yaml", Array(policy.utf8))]))
    var run = ExpectationRun(Program(rules))
    let coverage = RuleCoverage(run.all(), of: rules)
    #expect(coverage.parts.map(\.name) == ["rules", "terms", "levels", "rows", "values"])
    #expect(coverage.parts.map(\.covered) == [1, 1, 1, 1, 1])
    #expect(coverage.parts.map(\.total) == [1, 1, 2, 1, 1])
    #expect(coverage.parts.flatMap(\.missing).map(\.name) == ["low"])
  }

  @Test(arguments: [
    (0, 0, 100), (3, 0, 0), (3, 2, 66), (200, 199, 99), (1_000, 999, 99), (7, 7, 100),
  ])
  func `a share is never rounded up`(total: Int, covered: Int, percent: Int) {
    let missing = RuleCoverage.Missing(owner: nil, name: "x", origin: .none)
    let part = RuleCoverage.Part(
      name: "rules", total: total, missing: Array(repeating: missing, count: total - covered))
    #expect(part.percent == percent && part.covered == covered)
  }

  @Test func `a negated term is not covered by its match`() throws {
    let policy = ExpectationTests.policy.replacing(
      "examples: {hit: [They design bridges., No design is done.], miss: [They paint., A design.]}",
      with: "examples: {hit: [No design is done.]}"
    ).split(separator: "tests:")[0]
    let rules = try #require(ExpectationTests.load([("p.yaml", Array(policy.utf8))]))
    var run = ExpectationRun(Program(rules))
    let coverage = RuleCoverage(run.all(), of: rules)
    #expect(coverage.parts.map(\.covered) == [0, 0, 0, 0, 0])
  }
}
