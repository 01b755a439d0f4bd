import AdjudgeKit
import ArgumentParser
import CSV
import Diagnostics
import Reporting
import Rules

/// `adjudge lint`
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.lint.rawValue,
    abstract: "Find what is wrong or likely not meant in rule files, and mend it.",
    discussion: """
      Reads all files and shows all that it finds, each with its place and a way out. \
      'adjudge why CODE' explains a finding.

        adjudge lint
        adjudge lint rules --fix
        adjudge lint rules --overlay ours.yaml --as-of 2030-01-01
      """)

  @OptionGroup var rulePaths: RulePaths

  @Flag(help: "Make the mends that are certain, and show what is left.")
  var fix = false

  @OptionGroup var dayOption: DayOption

  @Option(help: "From which weight on findings fail: error, warning, note or never.")
  var failOn: FailOn = .warning

  @OptionGroup(title: "Reports") var reportOptions: ReportOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let discovery = RuleDiscovery(options: rulePaths.options, console: console)
    var (files, place) = try discovery.files()
    if fix { files = try mend(files, place, console) }
    let findings = RuleDiscovery.loader.lint(files, asOf: dayOption.day)
    let report = Report(
      command: CommandName.lint.rawValue, version: Version.current, findings: findings,
      failsFrom: failOn.severity,
      sources: Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first })
    try reportOptions.write(report, console)
    console.inform("looked at \(Count.of(files.count, "rule file")) from \(place)")
    let mendable = findings.count { !$0.edits.isEmpty }
    if mendable > 0 { console.inform("--fix mends \(mendable) of them") }
    if report.isFailure {
      throw console.fail(.findings, "\(DiagnosticRenderer.count(findings)) in \(place)")
    }
  }

  /// Makes the certain mends in the files themselves.
  private func mend(
    _ files: [RuleSource], _ place: String, _ console: Console
  ) throws -> [RuleSource] {
    if place.hasPrefix(BuiltInRules.name) {
      throw console.fail(.usage, "the built-in rules cannot be mended; name rule files")
    }
    let result = RuleDiscovery.loader.mend(files, asOf: dayOption.day)
    for (before, after) in zip(files, result.sources) where before != after {
      var buffer = ByteBuffer()
      after.bytes.withUnsafeBufferPointer { buffer.append($0) }
      do throws(IOFailure) {
        try System.replace(after.path, with: buffer)
      } catch {
        throw console.fail(error, after.path)
      }
    }
    for problem in result.mended {
      let line = problem.range.map { ":\($0.start.line)" } ?? ""
      console.inform("mended \(problem.file)\(line): \(problem.message)")
    }
    return result.sources
  }
}
