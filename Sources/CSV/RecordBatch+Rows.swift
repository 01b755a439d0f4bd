/// Adding records from elsewhere, written as delimited text with commas.
extension RecordBatch {
  private static var writer: CSVWriter { CSVWriter(delimiter: UInt8(ascii: ",")) }

  /// Begins a record that stands on a physical line.
  mutating func beginRow(line: Int) {
    if entries.count > 0 { text.append(Byte.lineFeed) }
    entries.append(
      RecordEntry(
        start: UInt32(text.count), end: 0, firstField: UInt32(ends.count), fieldCount: 0,
        line: UInt32(line - firstLine), problemAt: UInt32(text.count), problem: .none))
  }

  /// Adds a field to the record that was begun.
  mutating func appendField(_ field: UnsafeBufferPointer<UInt8>) {
    let last = entries.count - 1
    if entries.base[last].fieldCount > 0 { text.append(UInt8(ascii: ",")) }
    let start = text.count
    Self.writer.append(field, to: &text)
    var mark = UInt32(text.count)
    if text.count > start, text.base[start] == Byte.quote {
      mark |= FieldMark.quoted
      if field.contains(Byte.quote) { mark |= FieldMark.doubled }
    }
    ends.append(mark)
    entries.base[last].fieldCount += 1
  }

  /// Adds a line as it stands, as the one field of the record that was begun.
  mutating func appendLine(_ line: UnsafeBufferPointer<UInt8>) {
    text.append(line)
    ends.append(UInt32(text.count))
    entries.base[entries.count - 1].fieldCount = 1
  }

  /// Ends the record that was begun.
  mutating func endRow(_ problem: RecordEntry.Problem) {
    entries.base[entries.count - 1].end = UInt32(text.count)
    entries.base[entries.count - 1].problem = problem
  }
}
