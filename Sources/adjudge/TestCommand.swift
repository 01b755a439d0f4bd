import AdjudgeKit
import ArgumentParser
import CSV
import Engine
import Reporting
import Rules
import Tuning

/// `adjudge test`
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.test.rawValue,
    abstract: "Hold rules against their own examples and tests.",
    discussion: """
      Judges every example beside a rule and every test of the rule files. What fails is shown with \
      its place, what was wanted, what came, and the words that led to it.

        adjudge test
        adjudge test rules --coverage
      """)

  @OptionGroup var rulePaths: RulePaths

  @Flag(
    inversion: .prefixedNo,
    help: "Show what no example and no test brings to light; on if CI is set.")
  var coverage: Bool?

  @OptionGroup(title: "Reports") var reportOptions: ReportOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let discovery = RuleDiscovery(
      options: rulePaths.options, console: console, whenBroken: .findings)
    let found = try discovery.load()
    var run = ExpectationRun(Program(found.rules))
    let all = run.all()
    let isCovering = coverage ?? System.isSet("CI")
    let page = ExpectationsPage(
      all, coverage: isCovering ? RuleCoverage(all, of: found.rules) : nil, of: found.rules)
    let report = Report(
      command: CommandName.test.rawValue, version: Version.current, policy: found.label.text,
      findings: page.findings, cases: page.cases, sources: found.sources)
    try reportOptions.write(report, console) { format, painter, buffer in
      switch format {
      case .text: page.appendText(found.sources, painter, to: &buffer)
      case .json: page.appendJSON(to: &buffer)
      default: return false
      }
      return true
    }
    console.inform("rules: \(found.label.text) from \(found.place)")
    let failed = page.findings.count
    if failed > 0 {
      throw console.fail(.findings, "\(Count.of(failed, "expectation")) of \(all.count) not met")
    }
  }
}
