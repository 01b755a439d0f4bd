import ArgumentParser
import CSV
import Catalog

/// How the input is read.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The input's format: csv (any delimiter) or jsonl. By the file's name unless told."))
  var input: RecordSource.Format?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The delimiter: a character, or comma, semicolon, tab, pipe."))
  var delimiter: String?

  @Option(help: ArgumentHelp("The input's encoding: \(TextEncoding.names)."))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "Read a column of the policy from a column of the input; may be given several times.",
      valueName: "policy=input"))
  var map: [ColumnAssignment] = []

  @Option(help: "What becomes of bad rows: fail, skip, or keep (short rows are filled up).")
  var badRows: BadRows = .fail

  @Option(help: ArgumentHelp("Write rows that are left out to a file.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Refuse quotes inside unquoted fields.")
  var strict = false

  @Flag(help: "The input has no header, and the output none; name its columns with --columns.")
  var noHeader = false

  @Option(
    help: ArgumentHelp(
      "The columns' names, separated by commas; for jsonl all keys that there may be.",
      valueName: "names"))
  var columns: String?

  @Option(help: ArgumentHelp("The longest field in bytes.", visibility: .hidden))
  var maxField = Limits().field

  @Option(help: ArgumentHelp("The longest record in bytes.", visibility: .hidden))
  var maxRecord = Limits().record

  @Option(help: ArgumentHelp("The most columns.", visibility: .hidden))
  var maxColumns = Limits().columns

  mutating func validate() throws {
    if noHeader, columns == nil {
      throw ValidationError("--no-header needs the columns' names: --columns id,name,description")
    }
    if columns != nil, !noHeader, input != .jsonl {
      throw ValidationError(
        "--columns names the columns of an input without header, --no-header, or of --input jsonl")
    }
    if let delimiter, Dialect.delimiter(delimiter) == nil {
      throw ValidationError("'\(delimiter)' cannot delimit fields; try comma, semicolon, tab, pipe")
    }
    if rejects != nil, badRows == .fail {
      throw ValidationError("--rejects goes with --bad-rows skip or keep")
    }
    if min(maxField, maxRecord, maxColumns) < 1 { throw ValidationError("limits must be above 0") }
  }

  /// The options as the reader takes them.
  var readerOptions: ReaderOptions {
    let names = columns.map { $0.split(separator: ",").map(String.init) }
    return ReaderOptions(
      encoding: encoding, delimiter: delimiter.flatMap { Dialect.delimiter($0) }, strict: strict,
      names: names.map { .given($0) } ?? .header,
      limits: Limits(field: maxField, record: maxRecord, columns: maxColumns))
  }

  /// The format of a file.
  func format(of file: String) -> RecordSource.Format {
    if let input { return input }
    return [".jsonl", ".ndjson"].contains { file.lowercased().hasSuffix($0) } ? .jsonl : .csv
  }
}

extension RecordSource.Format: ExpressibleByArgument {}
extension BadRows: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension ColumnAssignment: ExpressibleByArgument {
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(policy: parts[0], header: parts[1])
  }
}
