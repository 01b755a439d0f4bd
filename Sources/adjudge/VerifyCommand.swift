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

  @Option(name: .shortAndLong, help: "text or json.")
  var format: PageFormat = .text

  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let start = System.milliseconds
    let discovery = RuleDiscovery(
      options: rulePaths.options, console: console, whenBroken: .findings)
    let found = try discovery.load()
    let verification = Verification(Program(found.rules))
    let findings = Diagnostic.findings(of: verification)
    var buffer = ByteBuffer()
    switch format {
    case .text:
      let page = VerificationText(
        verification, findings: findings, sources: found.sources,
        painter: Painter(isOn: console.colorAllowed(on: 1)))
      buffer.append(page.render())
    case .json:
      VerificationJSON(verification, findings: findings).append(to: &buffer)
    }
    try console.write(buffer)
    let time = console.isTerminal ? ", in \(System.milliseconds - start) ms" : ""
    console.inform("rules: \(found.label.text) from \(found.place)\(time)")
    let count = findings.count { $0.severity != .note }
    if count > 0 { throw console.fail(.findings, Count.of(count, "finding")) }
  }
}
