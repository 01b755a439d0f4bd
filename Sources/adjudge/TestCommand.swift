import ArgumentParser
import CSV
import Diagnostics
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

  @Option(name: .shortAndLong, help: "text or json.")
  var format: PageFormat = .text

  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let discovery = RuleDiscovery(
      options: rulePaths.options, console: console, whenBroken: .findings)
    let found = try discovery.load()
    var run = ExpectationRun(Program(found.rules))
    let all = run.all()
    let isCovering = coverage ?? System.isSet("CI")
    try write(all, isCovering ? RuleCoverage(all, of: found.rules) : nil, found, console)
    console.inform("rules: \(found.label.text) from \(found.place)")
    let failed = all.count { !$0.holds }
    if failed > 0 {
      throw console.fail(.findings, "\(Count.of(failed, "expectation")) of \(all.count) not met")
    }
  }

  private func write(
    _ all: [Expectation], _ coverage: RuleCoverage?, _ found: RuleDiscovery.Found,
    _ console: Console
  ) throws {
    var buffer = ByteBuffer()
    switch format {
    case .text:
      let painter = Painter(isOn: console.colorAllowed(on: 1))
      let problems = all.compactMap { Diagnostic.make($0, of: found.rules) }
      buffer.append(DiagnosticRenderer(sources: found.sources, painter: painter).render(problems))
      if !problems.isEmpty { buffer.append("\n") }
      if let coverage { buffer.append(CoverageText(coverage, painter: painter).render() + "\n") }
      buffer.append(ExpectationSummary.line(all) + "\n")
    case .json:
      ExpectationsJSON(all, coverage: coverage, of: found.rules).append(to: &buffer)
    }
    try console.write(buffer)
  }
}
