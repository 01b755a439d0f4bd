import ArgumentParser
import CSV
import Catalog
import Diagnostics
import Engine
import Reporting
import Rules
import Tuning

/// `adjudge stats`
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.stats.rawValue,
    abstract: "Hold the rules against processes whose right class is known.",
    discussion: """
      Judges every process, compares its class with the one in the gold column, and shows how good \
      the rules are, what each of them did, and which processes got a wrong answer or none. Labels \
      that are no class are counted but not scored.

        adjudge stats labelled.csv --gold label
        adjudge stats labelled.csv --gold label --rating analysis=rated_analysis
        adjudge stats labelled.csv --gold label --only-wrong

      Statistics of parts add up to those of the whole:

        adjudge stats part1.csv --gold label --format json > part1.json
        adjudge stats --merge part1.json part2.json
      """)

  @Argument(help: ArgumentHelp("A CSV or JSON Lines file; '-' for standard input."))
  var files: [String] = []

  @Option(help: ArgumentHelp("The column with the right classes.", valueName: "column"))
  var gold: String?

  @Flag(help: "Add up statistics that were written with --format json, in the order of the files.")
  var merge = false

  @Option(
    help: ArgumentHelp(
      "Hold a dimension's points against a column of ratings; may be given several times.",
      valueName: "dimension=column"))
  var rating: [ColumnAssignment] = []

  @Flag(help: "Show only the processes that got a wrong answer or none.")
  var onlyWrong = false

  @Option(name: .shortAndLong, help: "text or json.")
  var format: PageFormat = .text

  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var inputOptions: InputOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  mutating func validate() throws {
    if merge {
      if files.isEmpty {
        throw ValidationError("name the parts: adjudge stats --merge a.json b.json")
      }
      if gold != nil || !rating.isEmpty {
        throw ValidationError(
          "--gold and --rating go with the runs whose statistics --merge adds up")
      }
      return
    }
    if gold == nil {
      throw ValidationError("name the column with the right classes: --gold COLUMN")
    }
    if files.count > 1 {
      throw ValidationError(
        "one file is read; the statistics of several, each written with --format json, are added "
          + "up with --merge")
    }
    if files.isEmpty, System.isTerminal(0) {
      throw ValidationError(
        "pipe a CSV in, or name a file: adjudge stats labelled.csv --gold COLUMN")
    }
  }

  func run() throws {
    let console = common.console
    if merge { return try write(StatisticsMerge(console: console).sum(of: files), console) }
    let file = files.first ?? "-"
    guard let gold else { return }
    try console.refuse([inputOptions.rejects], ifReadAs: [file])
    let found = try RuleDiscovery(options: ruleOptions, console: console)
      .load(needsTerms: false)
    let ratings = try rating.map { assignment in
      try dimension(named: assignment.policy, of: found.rules, console)
    }
    var input = try InputFile.open(file, inputOptions, found.rules, console)
    let columns = try columns(gold: gold, in: input, console)
    let counter = StatisticsCounter(
      Statistics(
        frame: StatisticsFrame(found.rules, policy: found.label.text),
        ratings: zip(ratings, rating).map { RatedDimension(dimension: $0, column: $1.header) }),
      columns: columns)
    let tally = try count(&input, found.program, counter, console)
    let statistics = counter.statistics
    console.show(Diagnostic.labels(of: statistics, column: gold, file: input.file))
    try write(statistics, console)
    let summary = RunSummary(
      classes: tally.classes, reasons: tally.reasons, rejected: tally.rejected,
      rejectsFile: inputOptions.rejects, policy: found.label, rules: found.place)
    if !console.isQuiet { console.say(summary.lines(found.rules)) }
  }

  // MARK: Names

  private func dimension(
    named name: String, of rules: RuleSet, _ console: Console
  ) throws -> Int {
    let names = rules.dimensions.map(\.id)
    if let index = names.firstIndex(of: name) { return index }
    let near = Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'? " } ?? ""
    throw console.fail(
      .usage,
      "--rating names a dimension '\(SafeText.escape(name))' that there is not; \(near)dimensions: "
        + names.joined(separator: ", "))
  }

  private func columns(
    gold: String, in input: borrowing InputFile, _ console: Console
  ) throws -> StatisticsCounter.Columns {
    let (header, file) = (input.header, input.file)
    var problems: [Diagnostic] = []
    func find(_ name: String, _ option: String) -> Int {
      let found = header.columns(named: name)
      if found.count > 1 {
        problems.append(
          .duplicateColumn(found[1], first: found[0], isRead: true, in: header, file: file))
      }
      if found.isEmpty {
        problems.append(.columnMissing(name, option: option, in: header, file: file))
      }
      return found.first ?? 0
    }
    let columns = StatisticsCounter.Columns(
      gold: find(gold, "--gold"), ratings: rating.map { find($0.header, "--rating") },
      id: input.map.id)
    if problems.isEmpty, (input.map.text + input.map.structured).contains(columns.gold) {
      problems.append(.goldIsRead(gold, file: file))
    }
    console.show(problems)
    if !problems.isEmpty {
      throw console.fail(.badInput, "\(file): the columns with what is right are not clear")
    }
    return columns
  }

  // MARK: Counting

  private func count(
    _ input: inout InputFile, _ program: Program, _ counter: StatisticsCounter, _ console: Console
  ) throws -> Tally {
    // One worker, so that records are counted in their order.
    let run = Run(
      program: program, map: input.map, badRows: inputOptions.badRows, jobs: 1,
      wantsEvidence: true)
    guard let source = input.takeSource() else { return Tally(program.rules) }
    let rejects = try inputOptions.rejects.map {
      try RejectsFile($0, header: input.header, console)
    }
    let stream = ResultStream(
      results: 1, rejects: rejects?.descriptor, separatorLength: 0,
      progress: ProgressLine(console: console, input: input.descriptor, isOnTerminal: false))
    let (tally, failure) = run.all(of: source, to: stream) { counter }
    stream.finish()
    try input.settle(
      tally, failure, badRows: inputOptions.badRows, rules: program.rules,
      results: inputOptions.rejects ?? "standard output", without: "no statistics are made",
      console)
    try rejects?.close(console)
    return tally
  }

  // MARK: Writing

  private func write(_ statistics: Statistics, _ console: Console) throws {
    var buffer = ByteBuffer()
    switch format {
    case .text:
      let text = StatisticsText(
        statistics, painter: Painter(isOn: console.colorAllowed(on: 1)))
      buffer.append(onlyWrong ? text.renderMisses() : text.render())
    case .json:
      let json = StatisticsJSON(statistics)
      if onlyWrong { json.appendMisses(to: &buffer) } else { json.append(to: &buffer) }
    }
    try console.write(buffer)
  }
}
