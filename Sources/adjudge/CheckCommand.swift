import AdjudgeKit
import ArgumentParser
import CSV
import Catalog
import Diagnostics
import Engine
import Reporting
import Rules

/// `adjudge check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.check.rawValue,
    abstract: "Hold a catalog to the policy, for continuous integration.",
    discussion: """
      Judges every process, and reports what is wrong with the catalog: declared classes that are not \
      the policy's, processes that cannot be told, ids, descriptions, parents and texts that do not \
      fit. Exits with 1 where something is.

        adjudge check catalog.csv
        adjudge check catalog.csv --report github --report sarif=adjudge.sarif
        adjudge check catalog.csv --overrides overrides.yaml --baseline baseline.txt
        adjudge check catalog.csv --since origin/main --fail-on warning
      """)

  @Argument(help: ArgumentHelp("A CSV or JSON Lines file; '-' for standard input."))
  var catalog: String

  @Option(
    help: ArgumentHelp(
      "Report only what is about records that differ from this git revision.", valueName: "revision"
    ))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Let the findings that a file knows not count; see --write-baseline.", valueName: "file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write what is found to a file of known findings.", valueName: "file"))
  var writeBaseline: String?

  @Flag(help: "Take what is not found any more out of the baseline.")
  var prune = false

  @Option(
    help: ArgumentHelp(
      "Print an override of this process, to be filled in; may be given several times.",
      valueName: "id"))
  var proposeOverride: [String] = []

  @OptionGroup(title: "Findings") var checkOptions: CheckOptions
  @OptionGroup(title: "Reports") var reportOptions: ReportOptions
  @OptionGroup(title: "Agreed exceptions") var overrideOptions: OverrideOptions
  @OptionGroup(title: "Agreed exceptions") var dayOption: DayOption
  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var inputOptions: InputOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  mutating func validate() throws {
    if prune, baseline == nil { throw ValidationError("--prune goes with --baseline") }
    if writeBaseline != nil, baseline != nil {
      throw ValidationError("--write-baseline writes anew what --baseline reads; give one of them")
    }
    if since != nil, catalog == "-" {
      throw ValidationError("--since needs a file that git knows, not standard input")
    }
    if since != nil, writeBaseline != nil {
      throw ValidationError("--write-baseline takes all findings; leave --since out")
    }
  }

  func run() throws {
    try CatalogCheckRun(self).run()
  }
}

/// One run of `check`.
private struct CatalogCheckRun {
  let command: CheckCommand
  let console: Console

  init(_ command: CheckCommand) {
    self.command = command
    console = command.common.console
  }

  func run() throws {
    let files = command.reportOptions.files + [command.writeBaseline].compactMap(\.self)
    let inputs = [command.catalog] + [command.baseline].compactMap(\.self)
    try console.refuse(
      [command.inputOptions.rejects] + files, ifReadAs: inputs + command.overrideOptions.overrides)
    var found = try RuleDiscovery(options: command.ruleOptions, console: console)
      .load(needsTerms: false)
    found.rules.check = command.checkOptions.applied(to: found.rules.check)
    let agreed = try command.overrideOptions.load(found.rules, console)
    let known = try command.since.map {
      try GitRevision(revision: $0, file: command.catalog, console: console)
        .rows(command.inputOptions)
    }
    var input = try InputFile.open(
      command.catalog, command.inputOptions, found.rules, console, others: CheckColumns.names)
    let checker = try checker(for: input, found.rules, agreed.overrides)
    let tally = try judge(&input, found, checker)
    var outcome = checker.finish()
    if !command.proposeOverride.isEmpty { return try propose(outcome, input.file, found.rules) }
    var sources = found.sources.merging(agreed.sources) { own, _ in own }
    try applyBaseline(to: &outcome, &sources)
    if let known { outcome.leaveOut(known) }
    if command.reportOptions.showsExcerpts { sources[input.file] = excerptSource(of: input) }
    try report(outcome, file: input.file, found, tally, sources)
  }

  // MARK: Reading

  private func checker(
    for input: borrowing InputFile, _ rules: RuleSet, _ overrides: [Override]
  ) throws -> CatalogChecker {
    let (columns, diagnostics) = CheckColumns.resolve(
      input.header, input.map, rules, command.inputOptions.map, file: input.file)
    console.show(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw console.fail(.badInput, "\(input.file): the columns that the check reads are not clear")
    }
    if columns.declared == nil {
      let names = Count.list(rules.check.classColumn.map { "'\($0)'" }, "or")
      console.inform(
        "\(SafeText.escape(input.file)): no column \(names), so no declared class is checked; "
          + "--map class=NAME names another")
    }
    if !overrides.isEmpty { _ = try input.idColumn(console) }
    let ledger = OverrideLedger(
      overrides, policy: rules.policy, on: command.dayOption.day,
      notice: rules.check.expiryNotice)
    return CatalogChecker(
      rules, map: input.map, columns: columns, header: input.header,
      isDelimited: input.hasPlaces, ledger: ledger)
  }

  private func judge(
    _ input: inout InputFile, _ found: RuleDiscovery.Found, _ checker: CatalogChecker
  ) throws -> Tally {
    let options = command.inputOptions
    let rules = found.rules
    // One worker, so that records are met in their order.
    let run = Run(
      program: found.program, map: input.map, badRows: options.badRows, jobs: 1,
      wantsEvidence: false)
    guard let source = input.takeSource() else { return Tally(rules) }
    let rejects = try options.rejects.map { try RejectsFile($0, header: input.header, console) }
    let stream = ResultStream(
      results: 1, rejects: rejects?.descriptor, separatorLength: 0,
      progress: ProgressLine(console: console, input: input.descriptor, isOnTerminal: false))
    var (tally, failure) = run.all(of: source, to: stream) { checker }
    stream.finish()
    // They are findings of their own.
    if rules.check.severity(of: .hiddenCharacters) != nil { tally.hidden = Tally.Sightings() }
    try input.settle(
      tally, failure, badRows: options.badRows, rules: rules,
      results: options.rejects ?? "standard output", without: "the catalog is not checked", console)
    try rejects?.close(console)
    return tally
  }

  /// The bytes of the catalog for excerpts, where they can be had again and are not too many.
  private func excerptSource(of input: borrowing InputFile) -> [UInt8]? {
    guard input.hasPlaces, input.encoding == .utf8, command.catalog != "-" else {
      return nil
    }
    let bytes = try? System.read(command.catalog, limit: 64 << 20)
    return bytes.flatMap(\.self)
  }

  // MARK: Baseline and overrides

  private func applyBaseline(
    to outcome: inout CheckOutcome, _ sources: inout [String: [UInt8]]
  ) throws {
    if let file = command.writeBaseline {
      let baseline = outcome.baseline
      try write(baseline, to: file)
      console.inform(
        "\(Count.of(baseline.count, "known finding")) written to \(SafeText.escape(file))")
      outcome.apply(baseline, file: file)
    }
    guard let file = command.baseline else { return }
    if System.kind(of: file) == .nothing {
      throw console.fail(.missingFile, "\(file): no such file")
    }
    let bytes = try console.read(file, limit: 256 << 20)
    let (baseline, diagnostics) = Baseline.read(bytes, file: file)
    console.show(diagnostics)
    if !diagnostics.isEmpty { throw console.fail(.badInput, "\(file) is no baseline") }
    outcome.apply(baseline, file: file)
    guard command.prune else { return }
    let pruned = baseline.pruned(by: outcome)
    try write(pruned, to: file)
    let gone = Count.of(baseline.count - pruned.count, "fixed finding")
    console.inform("\(gone) taken out of \(SafeText.escape(file))")
    outcome.forgetFixed()
  }

  private func write(_ baseline: Baseline, to file: String) throws {
    var buffer = ByteBuffer()
    buffer.append(baseline.text)
    do throws(IOFailure) {
      try System.replace(file, with: buffer)
    } catch {
      throw console.fail(error, file)
    }
  }

  private func propose(_ outcome: CheckOutcome, _ file: String, _ rules: RuleSet) throws {
    var buffer = ByteBuffer()
    for process in command.proposeOverride {
      guard let proposal = outcome.proposal(for: process) else {
        throw console.fail(.badInput, "\(file): no process '\(SafeText.escape(process))'")
      }
      if proposal.declared == nil, proposal.codes.isEmpty {
        throw console.fail(
          .badInput, "\(file): nothing is found about process '\(SafeText.escape(process))'")
      }
      OverrideEntry(proposal, policy: rules.policy.version).append(to: &buffer)
    }
    console.inform("to be filled in, under 'overrides:' of a file that begins with 'schema: 1'")
    var sink = OutputSink(descriptor: 1)
    do throws(IOFailure) {
      try sink.write(buffer)
      try sink.flush()
    } catch {
      throw console.fail(error, "standard output")
    }
  }

  // MARK: Reporting

  private func report(
    _ outcome: CheckOutcome, file: String, _ found: RuleDiscovery.Found, _ tally: Tally,
    _ sources: [String: [UInt8]]
  ) throws {
    let (findings, leftOut) = outcome.diagnostics(file: file)
    let report = Report(
      command: CommandName.check.rawValue, version: Version.current, policy: found.label.text,
      findings: findings,
      suppressed: outcome.agreed(file: file).map { Report.Suppressed($0.finding, $0.agreement) },
      failsFrom: command.checkOptions.failOn.severity, sources: sources)
    try command.reportOptions.write(report, console)
    let summary = RunSummary(
      classes: tally.classes, reasons: tally.reasons, rejected: tally.rejected,
      padded: tally.padded, rejectsFile: command.inputOptions.rejects, policy: found.label,
      rules: found.place)
    if !console.isQuiet { console.say(summary.lines(found.rules)) }
    if leftOut > 0 {
      console.inform(
        "\(Count.of(leftOut, "more finding")) left out of all reports, the least grave")
    }
    if report.isFailure {
      throw console.fail(.findings, "\(file) does not pass: \(report.summary)")
    }
    console.inform("\(SafeText.escape(file)) passes: \(report.summary)")
  }
}
