import AdjudgeKit
import ArgumentParser
import CSV
import Diagnostics
import Engine
import Reporting
import Rules
import Tuning

/// `adjudge verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.verify.rawValue,
    abstract: "Prove what can be proven of the rules before they judge anything.",
    discussion: """
      Looks at every cell of the decision table, and makes up a process from the rules' own terms \
      for every level, row and class, which the rules then judge. That no such process is found \
      proves nothing, but somebody should look.

        adjudge verify
        adjudge verify rules --overlay ours.yaml
      """)

  @OptionGroup var rulePaths: RulePaths

  @OptionGroup(title: "Reports") var reportOptions: ReportOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let start = System.milliseconds
    let discovery = RuleDiscovery(
      options: rulePaths.options, console: console, whenBroken: .findings)
    let found = try discovery.load()
    let verification = Verification(Program(found.rules))
    let findings = Diagnostic.findings(of: verification)
    let report = Report(
      command: CommandName.verify.rawValue, version: Version.current, policy: found.label.text,
      findings: findings, failsFrom: .warning, sources: found.sources)
    try reportOptions.write(report, console) { format, painter, buffer in
      switch format {
      case .text:
        let page = VerificationText(
          verification, findings: findings, sources: found.sources, painter: painter)
        buffer.append(page.render())
      case .json: VerificationJSON(verification, findings: findings).append(to: &buffer)
      default: return false
      }
      return true
    }
    let time = console.isTerminal ? ", in \(System.milliseconds - start) ms" : ""
    console.inform("rules: \(found.label.text) from \(found.place)\(time)")
    let count = findings.count { report.fails($0.severity) }
    if count > 0 { throw console.fail(.findings, Count.of(count, "finding")) }
  }
}
