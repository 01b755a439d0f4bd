import CBytes

/// Finds records and fields in a batch's bytes.
///
/// A state machine that skips to the next byte with a meaning, sixteen bytes at a time: in an
/// unquoted field that is a delimiter or a control character, in a quoted one a quote or a control
/// character. (Deciding by the parity of quotes would be quicker still, but a lone quote inside an
/// unquoted field is data and would turn the rest of the file inside out.)
///
/// The state outlives a call, so that a record that arrives in pieces is scanned once. A line feed
/// written after the last byte stops every search, so no search looks for the end.
///
/// After a bad quote the field goes on as if unquoted: the record then ends with its line, and the
/// records after it are safe.
struct RecordScanner: Sendable {
  /// Whether more bytes may follow those at hand.
  enum Tail {
    /// More may come.
    case open
    /// The file ends here: so does its last record.
    case end
    /// The text breaks off at a faulty byte: a record without its line end is not one.
    case cut
  }

  /// Why a scan came back.
  enum Outcome: Equatable {
    /// Everything at hand has been scanned.
    case spent
    /// As many records as were asked for.
    case enough
    /// The file cannot be read on from here.
    case stopped(at: Int, Cause)
  }

  /// What makes reading on impossible.
  enum Cause: Equatable {
    case unclosedQuote, nulByte, fieldTooLong, recordTooLong, tooManyColumns
  }

  private enum Mode { case between, fieldStart, quoted, plain }

  let delimiter: UInt8
  let strict: Bool
  let limits: Limits
  /// What each record should have; 0 for anything.
  var expected = 0

  private var mode = Mode.between
  private var i = 0
  private(set) var recordStart = 0
  private(set) var recordLine = 0
  private(set) var quoteAt: Int?
  private(set) var fieldStart = 0
  private var firstField = 0
  private var fieldMarks: UInt32 = 0
  /// Line ends so far.
  private(set) var line = 0
  private var problem = RecordEntry.Problem.none
  private var problemAt = 0

  init(_ dialect: Dialect, limits: Limits) {
    delimiter = dialect.delimiter
    strict = dialect.strict
    self.limits = limits
  }

  /// The first byte that belongs to no record yet.
  var rest: Int { mode == .between ? i : recordStart }
  /// The line that byte is on.
  var restLine: Int { mode == .between ? line : recordLine }

  /// Begins anew at the first byte of another buffer.
  mutating func restart() {
    mode = .between
    (i, line, recordStart, recordLine) = (0, 0, 0, 0)
    quoteAt = nil
  }

  /// How many fields the unfinished record has, the one in progress included.
  func fieldsBegun(in batch: borrowing RecordBatch) -> Int {
    mode == .between ? 1 : batch.ends.count - firstField + 1
  }

  /// Scans on to the end of the batch's bytes, or until it has `wanted` records.
  mutating func scan(
    _ batch: inout RecordBatch, tail: Tail, wanted: Int = .max
  ) -> Outcome {
    let end = batch.text.count
    let bytes = batch.text.base
    bytes[end] = Byte.lineFeed
    var i = self.i
    defer { self.i = i }

    while true {
      switch mode {
      case .between:
        let byte = bytes[i]
        if byte == Byte.lineFeed || byte == Byte.carriageReturn {
          let length = lineEnd(bytes, i, end, tail)
          if i == end || length == 0 { return .spent }
          i += length
          line += 1
          continue
        }
        if batch.entries.count >= wanted { return .enough }
        (recordStart, recordLine) = (i, line)
        firstField = batch.ends.count
        problem = .none
        quoteAt = nil
        mode = .fieldStart

      case .fieldStart:
        fieldStart = i
        fieldMarks = 0
        // Whether a quote opens the field cannot be seen yet.
        if i == end, tail == .open { return spent(batch, at: i) }
        if bytes[i] == Byte.quote {
          quoteAt = i
          i += 1
          mode = .quoted
        } else {
          mode = .plain
        }

      case .quoted:
        i = Self.next(bytes, i, Byte.quote)
        let byte = bytes[i]
        if byte == Byte.quote {
          if i + 1 == end, tail == .open { return spent(batch, at: i) }
          if bytes[i + 1] == Byte.quote {
            fieldMarks = FieldMark.doubled
            i += 2
            continue
          }
          i += 1
          quoteAt = nil
          let next = bytes[i]
          if next == delimiter || next == Byte.lineFeed || next == Byte.carriageReturn {
            fieldMarks |= FieldMark.quoted
          } else {
            if problem == .none { (problem, problemAt) = (.textAfterQuote, i) }
            fieldMarks = 0
          }
          mode = .plain
        } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
          let length = lineEnd(bytes, i, end, tail)
          if i == end || length == 0 {
            let outcome = spent(batch, at: i)
            guard outcome == .spent, tail == .end else { return outcome }
            return .stopped(at: quoteAt ?? i, .unclosedQuote)
          }
          i += length
          line += 1
        } else if byte == 0 {
          return stop(.nulByte, batch, at: i)
        } else {
          i += 1
        }

      case .plain:
        i = Self.next(bytes, i, delimiter)
        let byte = bytes[i]
        if byte == delimiter {
          if i - fieldStart > limits.field || batch.ends.count - firstField >= limits.columns - 1,
            let cause = overflow(batch, upTo: i, fieldsFollow: true)
          {
            return .stopped(at: i, cause)
          }
          endField(&batch, at: i, bytes)
          i += 1
          mode = .fieldStart
        } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
          let length = lineEnd(bytes, i, end, tail)
          if length == 0 || i == end && tail != .end { return spent(batch, at: i) }
          if i - fieldStart > limits.field || i - recordStart > limits.record,
            let cause = overflow(batch, upTo: i, fieldsFollow: false)
          {
            return .stopped(at: i, cause)
          }
          endField(&batch, at: i, bytes)
          endRecord(&batch, at: i)
          mode = .between
          if i < end {
            i += length
            line += 1
          }
        } else if byte == 0 {
          return stop(.nulByte, batch, at: i)
        } else {
          i += 1
        }
      }
    }
  }
}

extension RecordScanner {
  /// The next byte from `i` on that is `sign` or may be a line end or NUL; there is one.
  @inline(__always)
  private static func next(
    _ bytes: UnsafeMutablePointer<UInt8>, _ i: Int, _ sign: UInt8
  ) -> Int {
    var at = i
    var found = cbytes_stops(bytes + at, sign)
    while found == 0 {
      at &+= 16
      found = cbytes_stops(bytes + at, sign)
    }
    return at &+ found.trailingZeroBitCount
  }

  /// The length of the line end at `i`: CR LF is one; 0 while a CR's partner may be yet to come.
  @inline(__always)
  private func lineEnd(
    _ bytes: UnsafeMutablePointer<UInt8>, _ i: Int, _ end: Int, _ tail: Tail
  ) -> Int {
    if bytes[i] == Byte.lineFeed { return 1 }
    if i + 1 == end { return tail == .open ? 0 : 1 }
    return bytes[i + 1] == Byte.lineFeed ? 2 : 1
  }

  @inline(__always)
  private mutating func endField(
    _ batch: inout RecordBatch, at end: Int, _ bytes: UnsafeMutablePointer<UInt8>
  ) {
    batch.ends.append(UInt32(truncatingIfNeeded: end) | fieldMarks)
    if strict, fieldMarks == 0, problem == .none {
      let field = UnsafeBufferPointer(start: bytes + fieldStart, count: end - fieldStart)
      if let quote = field.firstIndex(of: Byte.quote) {
        (problem, problemAt) = (.strayQuote, fieldStart + quote)
      }
    }
  }

  @inline(__always)
  private mutating func endRecord(_ batch: inout RecordBatch, at end: Int) {
    let count = batch.ends.count - firstField
    if expected != 0, count != expected, problem == .none { problem = .fieldCount }
    batch.entries.append(
      RecordEntry(
        start: UInt32(truncatingIfNeeded: recordStart), end: UInt32(truncatingIfNeeded: end),
        firstField: UInt32(truncatingIfNeeded: firstField),
        fieldCount: UInt32(truncatingIfNeeded: count), line: UInt32(truncatingIfNeeded: recordLine),
        problemAt: UInt32(truncatingIfNeeded: problemAt), problem: problem))
  }

  private func spent(_ batch: borrowing RecordBatch, at i: Int) -> Outcome {
    overflow(batch, upTo: i, fieldsFollow: false).map { .stopped(at: i, $0) } ?? .spent
  }

  private func stop(_ cause: Cause, _ batch: borrowing RecordBatch, at i: Int) -> Outcome {
    .stopped(at: i, overflow(batch, upTo: i, fieldsFollow: false) ?? cause)
  }

  /// The limit that the unfinished record breaks first on its way to byte `i`.
  ///
  /// By place in the file and not by when it is noticed, so that the same file gives the same
  /// message however its bytes arrive.
  private func overflow(
    _ batch: borrowing RecordBatch, upTo i: Int, fieldsFollow: Bool
  ) -> Cause? {
    let isQuoted = quoteAt == fieldStart || fieldMarks & FieldMark.quoted != 0
    let contentStart = isQuoted ? fieldStart + 1 : fieldStart
    let contentEnd = fieldMarks & FieldMark.quoted != 0 ? i - 1 : i
    let fieldLimit = contentStart + limits.field
    let recordLimit = recordStart + limits.record
    let breaksField = contentEnd > fieldLimit
    let breaksRecord = i > recordLimit
    if breaksField, !breaksRecord || fieldLimit <= recordLimit { return .fieldTooLong }
    if breaksRecord { return .recordTooLong }
    if fieldsFollow, batch.ends.count - firstField + 1 >= limits.columns { return .tooManyColumns }
    return nil
  }
}
