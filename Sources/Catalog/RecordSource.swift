package import CSV

/// Where records come from, in whatever format: a header, then batches.
package struct RecordSource: ~Copyable, Sendable {
  /// The formats that are read.
  package enum Format: String, Sendable, CaseIterable {
    /// Delimited text: commas, semicolons, tabs or bars.
    case csv
    /// One JSON object a line.
    case jsonl
  }

  /// The columns.
  package let header: Header
  /// The delimiter and how it is known; nil where there is none.
  package let choice: DialectChoice?
  /// The encoding that is read.
  package let encoding: TextEncoding

  private var delimited: RecordReader?
  private var lines: JSONLinesReader?

  /// Opens a source and reads its header; `accepts` tells whether a header has the needed columns.
  package init(
    _ source: ByteSource, format: Format = .csv, options: ReaderOptions = ReaderOptions(),
    accepts: (Header) -> Bool = { _ in true }
  ) throws(RecordProblem) {
    switch format {
    case .csv:
      let reader = try RecordReader(source, options: options, accepts: accepts)
      (header, choice, encoding) = (reader.header, reader.choice, reader.encoding)
      delimited = consume reader
      lines = nil
    case .jsonl:
      let reader = try JSONLinesReader(source, options: options)
      (header, choice, encoding) = (reader.header, nil, options.encoding ?? .utf8)
      lines = consume reader
      delimited = nil
    }
  }

  /// The delimiter of the records in batches.
  package var delimiter: UInt8 { choice?.dialect.delimiter ?? UInt8(ascii: ",") }

  /// Fills a batch with the next records; false at the end.
  package mutating func read(into batch: inout RecordBatch) throws(RecordProblem) -> Bool {
    if let more = try delimited?.read(into: &batch) { return more }
    return try lines?.read(into: &batch) ?? false
  }
}
