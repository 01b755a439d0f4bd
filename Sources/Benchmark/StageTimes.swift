import Engine
import Reporting
import Rules

/// Times the stages one after the other, and shows the median of several runs of each.
///
/// With `--stage` one runs alone and once, for profilers.
struct StageTimes {
  private let options: Options
  private let runs: Int

  init(_ options: Options) throws {
    self.options = options
    runs = try options.number("runs") ?? 5
  }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let rules = try rules()
    let loaded = clock.now
    let program = Program(rules)
    let compiled = clock.now
    let kind: CatalogText.Kind = options["shipped"] == nil ? .plain : .shipped
    let bytes =
      try options["csv"].map(Workload.read)
      ?? WorkloadFolder.catalog(kind, rows: options.number("rows") ?? 50_000, seed: 7)
    let workload = try Workload(bytes, program: program)
    if let name = options["stage"] {
      guard let stage = Workload.Stage(rawValue: name) else { throw Options.Problem.unknown(name) }
      print(name, try workload.run(stage))
      return
    }
    var seconds: [(stage: Workload.Stage, seconds: Double)] = []
    for stage in Workload.Stage.allCases {
      let times = try (0..<runs).map { _ in
        let start = clock.now
        // Printed numbers are computed: nothing is left out because nobody looks.
        if try workload.run(stage) < 0 { print(stage) }
        return (clock.now - start).seconds
      }
      seconds.append((stage, times.sorted()[runs / 2]))
    }
    let (load, compile) = ((loaded - start).seconds, (compiled - loaded).seconds)
    show(seconds, bytes: bytes.count, rules: rules.evidence.count, load: load, compile: compile)
  }

  private func rules() throws -> RuleSet {
    if let file = options["terms"] {
      let text = String(decoding: try Workload.read(file), as: UTF8.self)
      return try Workload.rules(of: TermList(reading: text))
    }
    if options["shipped"] != nil { return try Workload.shippedRules() }
    return try Workload.rules(of: TermList(count: options.number("count") ?? 600))
  }

  // MARK: Showing

  private func show(
    _ stages: [(stage: Workload.Stage, seconds: Double)], bytes: Int, rules: Int, load: Double,
    compile: Double
  ) {
    if options["json"] != nil {
      let members = stages.map { "\"\($0.stage.rawValue)\": \($0.seconds)" }
      print(
        "{\"bytes\": \(bytes), \"rules\": \(rules), \"load\": \(load), \"compile\": \(compile), "
          + "\"stages\": {\(members.joined(separator: ", "))}}")
      return
    }
    print(
      "\(rules) rules loaded in \(Self.milliseconds(load)), compiled in "
        + Self.milliseconds(compile))
    print("\(bytes) bytes, one thread, median of \(runs) runs; each stage with those before it")
    var before = 0.0
    for (stage, seconds) in stages {
      let rate = "\(Int(Double(bytes) / 1e6 / seconds)) MB/s"
      let cells = [Self.milliseconds(seconds), "+" + Self.milliseconds(seconds - before), rate]
      print(DisplayWidth.pad(stage.rawValue, to: 12) + cells.map(Self.right).joined())
      before = seconds
    }
  }

  private static func right(_ cell: String) -> String {
    String(repeating: " ", count: max(1, 13 - cell.count)) + cell
  }

  private static func milliseconds(_ seconds: Double) -> String {
    "\((seconds * 10_000).rounded() / 10) ms"
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
