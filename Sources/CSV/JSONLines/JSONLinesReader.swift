import Diagnostics

/// Reads records from JSON Lines: one object a line, its keys the columns.
///
/// The first object names the columns, unless the caller does. One may lack some, which are then
/// empty, but any other key is a problem of its record: nothing is lost in silence. The records go
/// into batches as delimited text, so that all that comes after is the same for both formats.
package struct JSONLinesReader: ~Copyable, Sendable {
  /// The columns.
  package let header: Header

  private var input: TextInput
  private var lines: Lines
  private var object = JSONObjectReader()
  private var number = 1
  private var failure: RecordProblem?
  private let limits: Limits

  /// Opens a source and reads the columns off its first object, if they are not given.
  package init(
    _ source: ByteSource, options: ReaderOptions = ReaderOptions()
  ) throws(RecordProblem) {
    input = TextInput(source, encoding: options.encoding)
    lines = Lines(limit: options.limits.record)
    limits = options.limits
    if case .given(let names) = options.names {
      header = Header(names: names)
      return
    }
    guard let first = try lines.next(&input, record: 0) else {
      throw Self.problem(.emptyInput, record: 0, line: 1, column: 1, offset: 0)
    }
    let line = lines.line
    do {
      try object.read(lines.bytes(first))
    } catch {
      throw Self.problem(.json, record: 1, line: line, column: 1, offset: lines.offset)
    }
    var names: [String] = []
    for member in object.members {
      names.append(String(decoding: object.bytes(member.key), as: UTF8.self))
    }
    if names.count > limits.columns {
      throw Self.problem(
        .tooManyColumns(limit: limits.columns), record: 1, line: line, column: 1,
        offset: lines.offset)
    }
    header = Header(names: names)
    lines.putBack()
  }

  /// Fills a batch with the next records; false at the end of the file.
  package mutating func read(into batch: inout RecordBatch) throws(RecordProblem) -> Bool {
    batch.clear(
      firstNumber: number, line: lines.nextLine, offset: lines.nextOffset,
      expected: header.names.count)
    while failure == nil, batch.count < 1024, batch.text.count < 1 << 19 {
      do {
        guard let line = try lines.next(&input, record: number + batch.count) else { break }
        try add(line, to: &batch)
      } catch {
        failure = error
      }
    }
    number += batch.count
    if batch.count > 0 { return true }
    if let failure { throw failure }
    return false
  }

  private mutating func add(
    _ line: Range<Int>, to batch: inout RecordBatch
  ) throws(RecordProblem) {
    let bytes = lines.bytes(line)
    var fault: RecordEntry.Problem = .none
    do {
      try object.read(bytes)
      for member in object.members where column(of: member.key) == nil { fault = .unknownKey }
    } catch {
      fault = .json
    }
    batch.beginRow(line: lines.line)
    if fault != .none {
      // The line itself, so that it can be kept among the rejects and read again once mended.
      batch.appendLine(bytes)
      batch.endRow(fault)
      return
    }
    for index in header.names.indices {
      let value = object.members.first { column(of: $0.key) == index }?.value
      if let value, value.count > limits.field {
        throw Self.problem(
          .fieldTooLong(limit: limits.field, isQuoted: false), record: number + batch.count,
          line: lines.line, column: index + 1, offset: lines.offset)
      }
      batch.appendField(value.map { object.bytes($0) } ?? UnsafeBufferPointer(start: nil, count: 0))
    }
    batch.endRow(.none)
  }

  private func column(of key: Range<Int>) -> Int? {
    let bytes = object.bytes(key)
    return header.names.firstIndex { $0.utf8.elementsEqual(bytes) }
  }

  private static func problem(
    _ kind: RecordProblem.Kind, record: Int, line: Int, column: Int, offset: Int
  ) -> RecordProblem {
    RecordProblem(
      kind: kind, record: record, field: 0,
      position: SourcePosition(line: line, column: column, offset: offset))
  }
}
