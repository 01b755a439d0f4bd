import Diagnostics

extension RecordBatch {
  /// Forgets everything but the memory.
  mutating func clear(firstNumber: Int, line: Int, offset: Int, expected: Int) {
    text.removeAll()
    clearIndex(firstNumber: firstNumber)
    firstLine = line
    firstOffset = offset
    self.expected = expected
  }

  /// Forgets the records and keeps the bytes.
  mutating func clearIndex(firstNumber: Int) {
    ends.count = 0
    entries.count = 0
    self.firstNumber = firstNumber
  }

  /// A record as a header.
  func header(_ record: Record) -> Header {
    let columns = 0..<record.fieldCount
    let entry = entries.base[0]
    return Header(
      names: columns.map(record.string), raw: Array(record.raw),
      positions: columns.map { column in
        position(
          at: record.fieldStart(column), recordStart: Int(entry.start),
          recordLine: Int(entry.line))
      })
  }

  /// The problem that stopped `scanner` in the record after those in the batch.
  func problem(
    _ cause: RecordScanner.Cause, at byte: Int, _ scanner: RecordScanner
  ) -> RecordProblem {
    let kind: RecordProblem.Kind
    var place = byte
    var field = scanner.fieldsBegun(in: self)
    switch cause {
    case .unclosedQuote: kind = .unclosedQuote
    case .nulByte: kind = .nulByte
    case .tooManyColumns:
      kind = .tooManyColumns(limit: scanner.limits.columns)
      field = 0
    case .fieldTooLong:
      place = scanner.fieldStart
      kind = .fieldTooLong(
        limit: scanner.limits.field, isQuoted: text.base[place] == Byte.quote)
    case .recordTooLong:
      place = scanner.recordStart
      kind = .recordTooLong(limit: scanner.limits.record)
      field = 0
    }
    return problem(kind, at: place, field: field, scanner)
  }

  /// The faulty byte after the last one in the batch, as a problem of the record it is in.
  func problem(_ fault: EncodingFault, _ scanner: RecordScanner) -> RecordProblem {
    var problem = problem(
      .encoding(fault), at: text.count, field: scanner.fieldsBegun(in: self), scanner)
    problem.position.offset = fault.offset
    return problem
  }

  private func problem(
    _ kind: RecordProblem.Kind, at byte: Int, field: Int, _ scanner: RecordScanner
  ) -> RecordProblem {
    RecordProblem(
      kind: kind, record: firstNumber + count, field: field,
      position: position(
        at: byte, recordStart: scanner.rest, recordLine: scanner.restLine))
  }
}
