import ArgumentParser
import CSV
import Catalog
import Diagnostics
import Engine
import Reporting
import Rules

/// `adjudge explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.explain.rawValue,
    abstract: "Show how one process is judged, word by word.",
    discussion: """
        adjudge explain processes.csv --id P-104
        adjudge explain --record 3 < processes.csv
        adjudge explain --name "Claims desk" --text "Staff check claim forms for missing fields."
      """)

  @Argument(help: ArgumentHelp("A CSV or JSON Lines file; '-' for standard input."))
  var file: String?

  @Option(help: ArgumentHelp("The process with this identifier.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("The process that is this record, counted from 1.", valueName: "n"))
  var record: Int?

  @Option(help: ArgumentHelp("A text to judge, as the last of the policy's text columns."))
  var text: String?

  @Option(help: ArgumentHelp("A name to judge, as the first of the policy's text columns."))
  var name: String?

  @Option(name: .shortAndLong, help: "text or json.")
  var format: PageFormat = .text

  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Input") var inputOptions: InputOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  mutating func validate() throws {
    let isText = text != nil || name != nil
    if isText, id != nil || record != nil || file != nil {
      throw ValidationError("give a file with --id or --record, or --text and --name")
    }
    if id != nil, record != nil { throw ValidationError("give --id or --record, not both") }
    if !isText, id == nil, record == nil {
      throw ValidationError("say which process: --id ID, --record N, or --text TEXT")
    }
    if let record, record < 1 { throw ValidationError("records are counted from 1") }
  }

  func run() throws {
    let console = common.console
    let found = try RuleDiscovery(options: ruleOptions, console: console).load()
    let program = Program(found.rules)
    if text != nil || name != nil {
      try explainText(program, found, console)
    } else {
      try explainRecord(program, found, console)
    }
    console.inform("rules: \(found.label.text) from \(found.place)")
  }

  /// Judges a made-up record of one line.
  private func explainText(
    _ program: Program, _ found: RuleDiscovery.Found, _ console: Console
  ) throws {
    let columns = found.rules.input.text.map(\.name)
    var cells = columns.map { _ in "" }
    if let text { cells[cells.count - 1] = text }
    if let name { cells[0] = text != nil && cells.count == 1 ? "\(name). \(cells[0])" : name }
    var file = ByteBuffer()
    let writer = CSVWriter(delimiter: UInt8(ascii: ","))
    writer.appendRecord(columns, to: &file)
    writer.appendRecord(cells, to: &file)
    do throws(RecordProblem) {
      let source = try RecordSource(.bytes(Array(file.bytes)))
      let map = ColumnMap(
        text: columns.indices.map { $0 },
        structured: found.rules.structuredColumns.map { _ in nil })
      try show(from: source, map, program, found, console) { _ in true }
    } catch {
      throw console.fail(.badInput, Diagnostic.make(error, file: "--text").message)
    }
  }

  private func explainRecord(
    _ program: Program, _ found: RuleDiscovery.Found, _ console: Console
  ) throws {
    var input = try InputFile.open(file ?? "-", inputOptions, found.rules, console)
    let map = input.map
    if id != nil, map.id == nil {
      let names = found.rules.input.id.joined(separator: ", ")
      throw console.fail(
        .badInput,
        "\(input.file): no column of identifiers (\(names)); use --record or --map id=NAME")
    }
    guard let source = input.takeSource() else { return }
    let isFound: Bool
    do throws(RecordProblem) {
      isFound = try show(from: source, map, program, found, console) { candidate in
        if let record { return candidate.number == record }
        return map.id.map { candidate.string($0) == id } ?? false
      }
    } catch {
      console.show([.make(error, file: input.file, header: input.header)])
      throw console.fail(.badInput, "\(input.file) cannot be read to its end")
    }
    if !isFound {
      let what = id.map { "process '\(SafeText.escape($0))'" } ?? "record \(record ?? 0)"
      throw console.fail(.badInput, "\(input.file): no \(what)")
    }
  }

  /// Shows the first record that fits; whether there was one.
  @discardableResult
  private func show(
    from source: consuming RecordSource, _ map: ColumnMap, _ program: Program,
    _ found: RuleDiscovery.Found, _ console: Console, where fits: (CSV.Record) -> Bool
  ) throws(RecordProblem) -> Bool {
    var source = source
    var batch = RecordBatch()
    let header = source.header
    while try source.read(into: &batch) {
      for index in 0..<batch.count where fits(batch[index]) {
        var judge = Judge(program, map: map, wantsEvidence: true)
        let judged = judge.judge(batch[index])
        let isMadeUp = id == nil && record == nil
        let number = isMadeUp ? "" : "record \(batch[index].number)"
        let title = map.id.map { batch[index].string($0) } ?? number
        write(judged, title: title, header, found, console)
        return true
      }
    }
    return false
  }

  private func write(
    _ judged: JudgedRecord, title: String, _ header: Header, _ found: RuleDiscovery.Found,
    _ console: Console
  ) {
    var buffer = ByteBuffer()
    switch format {
    case .text:
      let view = ExplainView(
        found.rules, width: System.terminalWidth(1) ?? 100,
        painter: Painter(isOn: console.colorAllowed(on: 1)))
      buffer.append(view.render(judged, title: title))
    case .json:
      let values = ResultValues(found.rules, policy: found.label)
      let options = ColumnPlan.Options(points: true, replace: true)
      let plan = ColumnPlan.make(header: header, ruleSet: found.rules, options: options)
      guard case .success(let plan) = plan else { return }
      var scratch = FormatScratch()
      JSONFormat(values, plan: plan, isArray: false, withEvidence: true)
        .append(judged, to: &buffer, scratch: &scratch)
    }
    do {
      try console.write(buffer)
    } catch {
      Self.exit(withError: error)
    }
  }
}
