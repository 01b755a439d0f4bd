package import CSV
package import Catalog

/// CSV and its relatives: the input's columns as they came, byte for byte, then the results.
package struct DelimitedFormat: RecordFormat {
  private let values: ResultValues
  private let plan: ColumnPlan
  private let header: Header
  private let writer: CSVWriter
  private var source: UInt8
  private let writesHeader: Bool
  /// What fills the columns that are not the input's as it came, and whether it never needs quotes.
  private let contents: [(content: ColumnPlan.Content, isPlain: Bool)]
  /// What the plain ones take at most, with the delimiters.
  private let longestPlain: Int

  /// Creates the format; `source` is the delimiter that records were read with.
  package init(
    _ values: ResultValues, plan: ColumnPlan, header: Header, source: UInt8, writer: CSVWriter,
    writesHeader: Bool = true
  ) {
    self.values = values
    self.plan = plan
    self.header = header
    self.source = source
    self.writer = writer
    self.writesHeader = writesHeader
    contents = plan.columns.dropFirst(plan.keepsInput ? header.names.count : 0).map { column in
      guard case .result(let result) = column.content else { return (column.content, false) }
      return (column.content, values.isAlwaysPlain(result, in: writer))
    }
    longestPlain = contents.count * (values.longestPlain + 1)
  }

  /// The same for records that were read with another delimiter.
  package func reading(with delimiter: UInt8) -> DelimitedFormat {
    var other = self
    other.source = delimiter
    return other
  }

  package func begin(_ buffer: inout ByteBuffer) {
    guard writesHeader else { return }
    var names = plan.columns.map(\.name)
    if plan.keepsInput, !header.raw.isEmpty, source == writer.delimiter, !writer.excelSafe {
      buffer.append(header.raw)
      names.removeFirst(header.names.count)
      if !names.isEmpty { writer.separate(&buffer) }
    }
    writer.appendRecord(names, to: &buffer)
  }

  package func append(
    _ judged: JudgedRecord, to buffer: inout ByteBuffer, scratch: inout FormatScratch
  ) {
    if plan.keepsInput {
      writer.append(
        judged.record, readWith: source, columns: header.names.count, to: &buffer,
        scratch: &scratch.cell)
    }
    let start = buffer.count
    contents.withUnsafeBufferPointer { contents in
      var isFirst = !plan.keepsInput
      var pen = buffer.pen(for: longestPlain)
      for (content, isPlain) in contents {
        if !isFirst { pen.put(writer.delimiter) }
        isFirst = false
        if isPlain, case .result(let column) = content {
          values.put(plain: column, of: judged, with: &pen)
        } else {
          buffer.close(pen)
          append(content, of: judged, to: &buffer, scratch: &scratch)
          pen = buffer.pen(for: longestPlain)
        }
      }
      buffer.close(pen)
    }
    // A blank line would be no record.
    if buffer.count == start, !plan.keepsInput { buffer.append("\"\"") }
    writer.endRecord(&buffer)
  }

  /// Appends a value that may need quotes.
  private func append(
    _ content: ColumnPlan.Content, of judged: JudgedRecord, to buffer: inout ByteBuffer,
    scratch: inout FormatScratch
  ) {
    let start = buffer.count
    switch content {
    case .input(let index) where source == writer.delimiter && !writer.excelSafe:
      return buffer.append(judged.record.rawField(index))
    case .input(let index):
      buffer.append(judged.record.field(index, scratch: &scratch.cell))
    case .result(let column): values.append(column, of: judged, to: &buffer)
    }
    writer.closeField(from: start, in: &buffer)
  }
}
