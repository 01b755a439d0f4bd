import Testing

@testable import Reporting

@Suite struct RunSummaryTests {
  @Test func `a run is summed up by class and reason`() {
    var summary = RunSummary(
      classes: [28, 1011, 0], reasons: [0, 7, 1004, 0], rejected: 2, padded: 1,
      rejectsFile: "bad.csv",
      policy: Fixtures.policy, rules: "./rules")
    #expect(
      summary.lines(Fixtures.ruleSet) == """
        1,039 records: 28 easy, 1,011 open (7 no-evidence, 1,004 mixed)
        2 records rejected, written to bad.csv
        1 short record filled up
        rules: demo 1.2.0 (0badcafe) from ./rules

        """)
    (summary.rejected, summary.padded) = (0, 0)
    summary.milliseconds = 1250
    #expect(summary.lines(Fixtures.ruleSet).hasPrefix("1,039 records: 28 easy, 1,011 open (7 no-"))
    #expect(summary.lines(Fixtures.ruleSet).contains("1,004 mixed); 1.3 s\nrules:"))
  }

  @Test func `a run without records says so`() {
    let summary = RunSummary(
      classes: [0, 0, 0], reasons: [0, 0, 0, 0], policy: Fixtures.policy, rules: "built-in rules")
    #expect(
      summary.lines(Fixtures.ruleSet)
        == "0 records\nrules: demo 1.2.0 (0badcafe) from built-in rules\n")
  }
}
