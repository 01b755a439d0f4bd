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
    var columns = plan.columns[...]
    if plan.keepsInput {
      writer.append(
        judged.record, readWith: source, columns: header.names.count, to: &buffer,
        scratch: &scratch.cell)
      columns = columns.dropFirst(header.names.count)
    }
    let start = buffer.count
    for (index, column) in columns.enumerated() {
      if index > 0 || plan.keepsInput { writer.separate(&buffer) }
      if case .input(let index) = column.content, source == writer.delimiter, !writer.excelSafe {
        buffer.append(judged.record.rawField(index))
        continue
      }
      values.fill(&scratch, with: column.content, of: judged)
      writer.append(scratch.value.bytes, to: &buffer)
    }
    // A blank line would be no record.
    if buffer.count == start, !plan.keepsInput { buffer.append("\"\"") }
    writer.endRecord(&buffer)
  }
}
