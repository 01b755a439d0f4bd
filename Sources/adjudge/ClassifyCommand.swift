import ArgumentParser
import CSV
import Catalog
import Diagnostics
import Engine
import Reporting
import Rules

/// `adjudge classify`
struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.classify.rawValue,
    abstract: "Tag every process of a catalog and say why.",
    discussion: """
      Reads CSV (or JSON Lines) from files or standard input and writes each record back with its \
      class, the reason where there is none, the margin, the levels, the facets and a rationale.

        adjudge classify processes.csv
        adjudge < processes.csv > tagged.csv
        adjudge classify --format jsonl --evidence processes.csv
      """)

  @Argument(help: ArgumentHelp("CSV or JSON Lines files; '-' for standard input."))
  var files: [String] = []

  @Option(name: .shortAndLong, help: "How many threads judge; the processors unless told.")
  var jobs: Int?

  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var inputOptions: InputOptions
  @OptionGroup(title: "Output") var outputOptions: OutputOptions
  @OptionGroup(title: "Agreed exceptions") var overrideOptions: OverrideOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes 1 to 256") }
    if files.isEmpty, System.isTerminal(0) {
      throw ValidationError("pipe a CSV in, or name a file: adjudge classify processes.csv")
    }
  }

  func run() throws {
    try Classification(self).run()
  }
}

/// One run of `classify`: files in, one stream of results out.
private struct Classification {
  let command: ClassifyCommand
  let console: Console
  let start = System.milliseconds

  init(_ command: ClassifyCommand) {
    self.command = command
    console = command.common.console
  }

  func run() throws {
    let names = command.files.isEmpty ? ["-"] : command.files
    try console.refuse(
      [command.outputOptions.output, command.inputOptions.rejects], ifReadAs: names)
    let found = try RuleDiscovery(options: command.ruleOptions, console: console)
      .load(needsTerms: command.outputOptions.evidence)
    let overrides = try command.overrideOptions.load(found.rules, console).overrides
    let program = found.program
    var total = Tally(found.rules)
    var output: Output?
    var first: (header: Header, file: String)?
    for name in names {
      var input = try InputFile.open(name, command.inputOptions, found.rules, console)
      if let first, first.header.names != input.header.names {
        let problem = Diagnostic.headersDiffer(
          input.header, file: input.file, from: first.header, in: first.file)
        console.show([problem])
        throw console.fail(.badInput, "\(input.file): not the columns of \(first.file)")
      }
      if first == nil { first = (input.header, input.file) }
      let writing = try output ?? open(for: input, found, overrides)
      if output == nil { try writing.begin(console) }
      output = writing
      let tally = try judge(&input, program, to: writing)
      total.add(tally)
    }
    try output?.end(console)
    let summary = RunSummary(
      classes: total.classes, reasons: total.reasons, rejected: total.rejected,
      padded: total.padded, rejectsFile: command.inputOptions.rejects, policy: found.label,
      rules: found.place,
      milliseconds: console.isTerminal ? System.milliseconds - start : nil)
    if !console.isQuiet { console.say(summary.lines(found.rules)) }
  }

  // MARK: Output

  private func open(
    for input: borrowing InputFile, _ found: RuleDiscovery.Found, _ overrides: [Override]
  ) throws -> Output {
    let options = command.outputOptions
    let agreed =
      overrides.isEmpty
      ? nil
      : AgreedClasses(overrides, policy: found.rules.policy, id: try input.idColumn(console))
    let isOnTerminal = options.output == nil && System.isTerminal(1)
    let format = options.format ?? (isOnTerminal ? .table : Output.format(of: options.output))
    let plan: ColumnPlan
    if format == .table || format == .markdown, options.select == nil {
      plan = .compact(
        header: input.header, map: input.map, ruleSet: found.rules, rationale: format == .markdown,
        agreed: agreed != nil)
    } else {
      var columns = options.columnOptions
      columns.agreed = agreed != nil
      let made = ColumnPlan.make(header: input.header, ruleSet: found.rules, options: columns)
      switch made {
      case .success(let made): plan = made
      case .failure(let problem):
        console.show([Diagnostic.make(problem, file: input.file)])
        throw console.fail(.usage, "the columns of the results are not clear")
      }
    }
    return try Output(
      format: format, plan: plan,
      values: ResultValues(found.rules, policy: found.label, agreed: agreed), header: input.header,
      delimiter: input.delimiter, lineEnd: input.lineEnd,
      input: input.descriptor, options, command.inputOptions, console,
      isOnTerminal: isOnTerminal)
  }

  // MARK: One file

  private func judge(
    _ input: inout InputFile, _ program: Program, to output: Output
  ) throws -> Tally {
    // A table is laid out by its first rows, which one writer must see.
    let jobs = output.format == .table ? 1 : command.jobs ?? System.processors
    let run = Run(
      program: program, map: input.map, badRows: command.inputOptions.badRows, jobs: jobs,
      wantsEvidence: command.outputOptions.evidence)
    guard let source = input.takeSource() else { return Tally(program.rules) }
    let delimiter = input.delimiter
    let (tally, failure) = run.all(of: source, to: output.stream) {
      output.makeWriter(readWith: delimiter)
    }
    output.stream.finish()
    try input.settle(
      tally, failure, badRows: command.inputOptions.badRows, rules: program.rules,
      results: command.outputOptions.output ?? "standard output",
      without: "nothing is written from the first one on", console)
    return tally
  }
}
