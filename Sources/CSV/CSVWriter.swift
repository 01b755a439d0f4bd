/// Renders records as RFC 4180 has them, into a byte buffer.
///
/// A field is quoted only if it holds the delimiter, a quote or a line end, so that plain cells
/// leave as they came. A record of one empty field is written `""`: a blank line would be no record.
package struct CSVWriter: Hashable, Sendable {
  /// The byte between fields.
  package let delimiter: UInt8
  /// Whether `'` goes before cells that a spreadsheet would take for a formula.
  package let excelSafe: Bool
  /// What ends a record.
  package let lineEnd: LineEnd

  /// Creates a writer.
  package init(
    delimiter: UInt8 = UInt8(ascii: ","), excelSafe: Bool = false, lineEnd: LineEnd = .lf
  ) {
    self.delimiter = delimiter
    self.excelSafe = excelSafe
    self.lineEnd = lineEnd
  }

  /// Appends one field, unescaped text in, quoted as needed.
  package func append(_ field: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    let isFormula = excelSafe && CSVWriter.isFormula(field)
    guard needsQuotes(field) else {
      if isFormula { buffer.append(UInt8(ascii: "'")) }
      buffer.append(field)
      return
    }
    buffer.append(Byte.quote)
    if isFormula { buffer.append(UInt8(ascii: "'")) }
    for byte in field {
      if byte == Byte.quote { buffer.append(Byte.quote) }
      buffer.append(byte)
    }
    buffer.append(Byte.quote)
  }

  /// Appends one field, quoted as needed.
  package func append(_ field: String, to buffer: inout ByteBuffer) {
    var field = field
    field.withUTF8 { append($0, to: &buffer) }
  }

  /// Appends the delimiter.
  @inlinable package func separate(_ buffer: inout ByteBuffer) {
    buffer.append(delimiter)
  }

  /// Appends the line end.
  package func endRecord(_ buffer: inout ByteBuffer) {
    if lineEnd != .lf { buffer.append(Byte.carriageReturn) }
    if lineEnd != .cr { buffer.append(Byte.lineFeed) }
  }

  /// Appends a whole record with its line end.
  package func appendRecord(_ fields: [String], to buffer: inout ByteBuffer) {
    if fields == [""] { buffer.append("\"\"") }
    for (index, field) in fields.enumerated() {
      if index > 0 { separate(&buffer) }
      append(field, to: &buffer)
    }
    endRecord(&buffer)
  }

  /// Appends the fields of a record that was read, byte for byte, without a line end.
  ///
  /// `source` is the delimiter it was read with; with another one fields are quoted anew. Short
  /// records are padded to `columns` fields.
  package func append(
    _ record: Record, readWith source: UInt8, columns: Int = 0, to buffer: inout ByteBuffer,
    scratch: inout ByteBuffer
  ) {
    if source == delimiter, !excelSafe {
      buffer.append(record.raw)
    } else {
      for index in 0..<record.fieldCount {
        if index > 0 { separate(&buffer) }
        let isPlain = source == delimiter && !CSVWriter.isFormula(record.content(index))
        if isPlain {
          buffer.append(record.rawField(index))
        } else {
          append(record.field(index, scratch: &scratch), to: &buffer)
        }
      }
    }
    for _ in 0..<max(0, columns - record.fieldCount) { separate(&buffer) }
  }

  /// Whether a field leaves as it is.
  package func isPlain(_ field: String) -> Bool {
    var field = field
    return field.withUTF8 { !needsQuotes($0) && !(excelSafe && CSVWriter.isFormula($0)) }
  }

  private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    field.contains {
      $0 == delimiter || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
    }
  }

  /// Whether a spreadsheet would compute the cell instead of showing it.
  static func isFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    switch field.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), Byte.carriageReturn:
      true
    default: false
    }
  }
}
