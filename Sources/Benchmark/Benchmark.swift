/// Makes workloads, and times the stages of judging one.
///
///     Benchmark workload FOLDER [--rows N] [--seed N] [--dimensions A,B,C]
///     Benchmark policy TERMS.tsv FOLDER
///     Benchmark stages [--csv FILE] [--terms FILE.tsv | --count N | --shipped] [--rows N] [--runs N]
///                      [--stage NAME] [--json]
///
/// Whole runs of the program beside those of others are paired by `.ci/benchmark`, which calls this.
@main
struct Benchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let command = arguments.isEmpty ? "" : arguments.removeFirst()
    switch command {
    case "workload":
      let options = try Options(arguments, names: ["rows", "seed", "dimensions"])
      guard let folder = options.operands.first else { throw Options.Problem.missing("FOLDER") }
      try WorkloadFolder(
        rows: try options.number("rows") ?? 100_000, seed: try options.number("seed") ?? 7,
        dimensions: options["dimensions"]?.split(separator: ",").map(String.init)
          ?? TermList.dimensions
      ).write(to: folder)
    case "policy":
      let operands = try Options(arguments, names: []).operands
      guard operands.count == 2 else { throw Options.Problem.missing("TERMS.tsv FOLDER") }
      let text = String(decoding: try Workload.read(operands[0]), as: UTF8.self)
      try WorkloadFolder.write(TermList(reading: text), asPolicyTo: operands[1])
    case "stages":
      let options = try Options(
        arguments, names: ["csv", "terms", "count", "rows", "runs", "stage"],
        flags: ["shipped", "json"])
      try StageTimes(options).run()
    default:
      print(
        "usage: Benchmark workload FOLDER | policy TERMS FOLDER | stages [--csv FILE] [--terms FILE] ..."
      )
    }
  }
}
