import ArgumentParser
import CSV
import Catalog
import Reporting

/// The results on their way out: the format, and where it goes.
struct Output: Sendable {
  /// The format.
  let format: OutputFormat
  /// Where it goes.
  let stream: ResultStream
  private let descriptor: Int32
  private let rejects: RejectsFile?
  private let template: any RecordFormat
  /// The one writer of a format that remembers rows.
  private let only: FormatWriterBox

  /// The format that a file's name asks for; CSV if it says nothing.
  static func format(of file: String?) -> OutputFormat {
    guard let name = file?.lowercased(), let dot = name.lastIndex(of: ".") else { return .csv }
    switch name[dot...] {
    case ".tsv": return .tsv
    case ".jsonl", ".ndjson": return .jsonl
    case ".json": return .json
    case ".md": return .markdown
    default: return .csv
    }
  }

  init(
    format: OutputFormat, plan: ColumnPlan, values: ResultValues, header: Header,
    delimiter: UInt8, lineEnd: LineEnd, input: Int32, _ options: OutputOptions,
    _ inputOptions: InputOptions, _ console: Console, isOnTerminal: Bool
  ) throws {
    self.format = format
    descriptor = try options.output.map(console.create) ?? 1
    rejects = try inputOptions.rejects.map { try RejectsFile($0, header: header, console) }
    let target = format == .tsv ? UInt8(ascii: "\t") : delimiter
    let writer = CSVWriter(
      delimiter: target, excelSafe: options.excelSafe, lineEnd: lineEnd)
    switch format {
    case .csv, .tsv:
      template = DelimitedFormat(
        values, plan: plan, header: header, source: delimiter, writer: writer,
        writesHeader: !inputOptions.noHeader)
    case .jsonl, .json:
      template = JSONFormat(
        values, plan: plan, isArray: format == .json, withEvidence: options.evidence)
    case .markdown: template = MarkdownFormat(values, plan: plan)
    case .table:
      let painter = Painter(isOn: console.colorAllowed(on: 1))
      template = TableFormat(
        values, plan: plan, width: System.terminalWidth(1) ?? 120, painter: painter)
    }
    only = FormatWriterBox(FormatWriter(template))
    stream = ResultStream(
      results: descriptor, rejects: rejects?.descriptor,
      separatorLength: template.separator.utf8.count,
      progress: ProgressLine(console: console, input: input, isOnTerminal: isOnTerminal))
  }

  /// A writer for one worker, for records that were read with a delimiter.
  func makeWriter(readWith delimiter: UInt8) -> FormatWriter {
    if format == .table { return only.writer }
    let delimited = template as? DelimitedFormat
    return FormatWriter(delimited?.reading(with: delimiter) ?? template)
  }

  /// Writes what stands before the first record.
  func begin(_ console: Console) throws {
    Interruption.watch(stream, console)
    try write(console) { only.writer.begin(&$0) }
  }

  /// Writes what stands after the last record, and closes the files.
  func end(_ console: Console) throws {
    try write(console) { only.writer.end(&$0) }
    do throws(IOFailure) {
      if descriptor != 1 { try System.close(descriptor) }
    } catch {
      throw console.fail(error, "closing the results")
    }
    try rejects?.close(console)
  }

  private func write(_ console: Console, _ fill: (inout ByteBuffer) -> Void) throws {
    var buffer = ByteBuffer()
    fill(&buffer)
    do throws(IOFailure) {
      try stream.write(buffer)
    } catch {
      throw console.fail(error, "standard output")
    }
  }
}

/// A writer that only the one worker of its run uses.
private final class FormatWriterBox: @unchecked Sendable {
  let writer: FormatWriter
  init(_ writer: FormatWriter) { self.writer = writer }
}
