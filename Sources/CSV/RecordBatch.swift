import Diagnostics

/// A run of whole records: their bytes, and an index of records and fields.
///
/// A reader fills it and anybody may work on it, on another thread too; filled again, it keeps its
/// memory. Made once per worker, it is all the memory reading takes.
package struct RecordBatch: ~Copyable, Sendable {
  var text: ByteBuffer
  var ends = Growable<UInt32>(capacity: 1 << 12)
  var entries = Growable<RecordEntry>(capacity: 1 << 10)
  /// The number of the first record, by which batches are put in order.
  package internal(set) var firstNumber = 1
  /// The physical line of the first byte.
  var firstLine = 1
  /// The offset of the first byte in the text.
  var firstOffset = 0
  /// What each record should have; 0 for anything.
  var expected = 0

  /// Creates an empty batch with room for `capacity` bytes, a mebibyte unless told otherwise.
  package init(capacity: Int = 1 << 20) {
    text = ByteBuffer(capacity: capacity)
  }

  /// How many records it holds.
  package var count: Int { entries.count }

  /// The record at `index`, valid until the batch is filled again or goes out of scope.
  package subscript(index: Int) -> Record {
    let entry = entries.base[index]
    return Record(
      bytes: text.base, ends: ends.base + Int(entry.firstField), entry: entry,
      number: firstNumber + index, line: firstLine + Int(entry.line),
      offset: firstOffset + Int(entry.start))
  }

  /// What is wrong with the record at `index`, if anything.
  package func problem(_ index: Int) -> RecordProblem? {
    let entry = entries.base[index]
    let record = self[index]
    let kind: RecordProblem.Kind
    switch entry.problem {
    case .none: return nil
    case .fieldCount:
      let hint = hint(for: record)
      kind = .fieldCount(found: record.fieldCount, expected: expected, hint: hint)
      return RecordProblem(
        kind: kind, record: record.number, field: 0, position: position(at: entry.start, in: entry))
    case .textAfterQuote: kind = .textAfterQuote
    case .strayQuote: kind = .strayQuote
    case .json: kind = .json
    case .unknownKey: kind = .unknownKey
    }
    let field = (0..<record.fieldCount).first {
      entry.problemAt <= record.ends[$0] & FieldMark.position
    }
    return RecordProblem(
      kind: kind, record: record.number, field: (field ?? 0) + 1,
      position: position(at: entry.problemAt, in: entry))
  }

  private func hint(for record: Record) -> RecordProblem.Hint? {
    if record.raw.first == 0x1A { return .endOfFileMark }
    for field in 0..<record.fieldCount where !record.isQuoted(field) {
      let text = record.rawField(field)
      if text.first == 0x20, text.first(where: { $0 != 0x20 }) == UInt8(ascii: "\"") {
        return .quoteAfterSpace
      }
    }
    if record.fieldCount < expected { return nil }
    let last = record.fieldCount - 1
    return record.fieldCount == expected + 1 && record.rawField(last).isEmpty
      ? .trailingDelimiter : .unquotedDelimiter
  }

  private func position(at byte: UInt32, in entry: RecordEntry) -> SourcePosition {
    position(
      at: Int(byte), recordStart: Int(entry.start), recordLine: Int(entry.line))
  }

  /// The place of a byte, counted from the start of its record.
  func position(at byte: Int, recordStart: Int, recordLine: Int) -> SourcePosition {
    let (line, column) = Record.place(
      of: byte, from: recordStart, line: firstLine + recordLine, in: UnsafePointer(text.base))
    return SourcePosition(line: line, column: column, offset: firstOffset + byte)
  }
}

/// The bytes with a meaning.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
}
