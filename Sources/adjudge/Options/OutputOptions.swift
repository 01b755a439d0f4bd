import ArgumentParser
import CSV
import Reporting

/// How the results are written.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "csv, tsv, jsonl, json, markdown or table; table on a terminal, else csv.")
  var format: OutputFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write these columns, of the input or of the results, in this order.",
      valueName: "names"))
  var select: String?

  @Option(help: ArgumentHelp("Put this before the names of result columns.", valueName: "text"))
  var prefix = ""

  @Flag(help: "Let results take the place of input columns of the same name.")
  var replace = false

  @Flag(help: "Add the points of each dimension.")
  var points = false

  @Flag(help: "Put everything that was found out into json and jsonl.")
  var evidence = false

  @Flag(help: "Write cells that a spreadsheet would take for formulas with a leading quote.")
  var excelSafe = false

  mutating func validate() throws {
    if evidence, format != .json, format != .jsonl {
      throw ValidationError("--evidence goes with --format json or jsonl")
    }
  }

  /// The columns that are asked for.
  var columnOptions: ColumnPlan.Options {
    ColumnPlan.Options(
      points: points, select: select.map { $0.split(separator: ",").map(String.init) },
      prefix: prefix, replace: replace)
  }
}

extension OutputFormat: ExpressibleByArgument {}
