import AdjudgeKit
import CSV
import Catalog
import Reporting

/// Times the stages of classifying one after the other, each with all those before it.
///
///     swift run -c release Benchmark FILE.csv [TERMS.tsv] [STAGE]
///
/// The rules are the built-in ones, or a policy made of a list of terms (phrase, dimension and points,
/// parted by tabs). Every stage runs five times; the table shows the median, what it adds to the stage
/// before, and MB/s of input. Naming a stage runs it alone, once, for profilers and for counting
/// instructions.
@main
struct Benchmark {
  static let runs = 5

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first else {
      print("usage: Benchmark FILE.csv [TERMS.tsv] [STAGE]")
      return
    }
    let terms = arguments.dropFirst().first { $0.hasSuffix(".tsv") }
    let only = arguments.dropFirst().first { !$0.hasSuffix(".tsv") }
    let clock = ContinuousClock()
    let start = clock.now
    let rules = try Workload.rules(terms: terms)
    let loaded = clock.now
    let program = Program(rules)
    let compiled = clock.now
    let workload = try Workload(file: file, program: program)
    if let only {
      print(only, try workload.run(only))
      return
    }
    print(
      "rules loaded in \(milliseconds(loaded - start)), compiled in \(milliseconds(compiled - loaded))"
    )
    print("\(workload.bytes.count) bytes, median of \(runs) runs")
    var before = 0.0
    for stage in Workload.stages {
      var seconds: [Double] = []
      var checksum = 0
      for _ in 0..<runs {
        let start = clock.now
        checksum = try workload.run(stage)
        seconds.append((clock.now - start).seconds)
      }
      let median = seconds.sorted()[runs / 2]
      let rate = Double(workload.bytes.count) / 1e6 / median
      print(
        row(stage, [milliseconds(median), milliseconds(median - before), "\(Int(rate)) MB/s"])
          + "  (\(checksum))")
      before = median
    }
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    DisplayWidth.pad(name, to: 12)
      + cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
  }

  private static func milliseconds(_ duration: Duration) -> String {
    milliseconds(duration.seconds)
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
