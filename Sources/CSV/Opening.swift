import Diagnostics

/// Reads the beginning of a file: the `sep=` line, the delimiter, the header.
///
/// The delimiter is decided here, once, from the header alone: of `, ; tab |` the one with which
/// the header has the columns the caller needs.
struct Opening: ~Copyable {
  /// What the header is with one delimiter.
  private struct Candidate {
    var delimiter: UInt8
    var header: Header?
    var problem: RecordProblem?
    /// Where the records begin, and on which line after the header's first.
    var rest = 0
    var restLine = 0
    var lineEnd = LineEnd.lf
  }

  static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  var input: TextInput
  /// The bytes read so far, as one batch.
  var head: RecordBatch
  private let options: ReaderOptions
  private var tail = RecordScanner.Tail.open
  /// How many bytes of text before those in `head` are done with.
  private var dropped = 0

  init(_ source: ByteSource, _ options: ReaderOptions, capacity: Int) {
    input = TextInput(source, encoding: options.encoding)
    head = RecordBatch(capacity: capacity)
    self.options = options
  }

  /// Decides on the dialect and the header, and leaves only records in `head`.
  mutating func decide(
    _ accepts: (Header) -> Bool
  ) throws(RecordProblem) -> (DialectChoice, Header) {
    let separator = try separatorLine()
    let known = options.delimiter ?? separator
    let reason: DialectChoice.Reason =
      options.delimiter != nil ? .given : separator != nil ? .separatorLine : .header
    if case .given(let names) = options.names {
      let delimiter = known ?? UInt8(ascii: ",")
      let first = try candidates([delimiter]).first
      let choice = DialectChoice(
        dialect: Dialect(delimiter: delimiter, strict: options.strict),
        reason: known == nil ? .assumed : reason, lineEnd: first?.lineEnd ?? .lf)
      return (choice, Header(names: names))
    }
    let candidates = try candidates(known.map { [$0] } ?? Opening.delimiters)
    let (chosen, header) = try choose(candidates, accepts)
    drop(chosen.rest, lines: chosen.restLine)
    let choice = DialectChoice(
      dialect: Dialect(delimiter: chosen.delimiter, strict: options.strict), reason: reason,
      lineEnd: chosen.lineEnd)
    return (choice, header)
  }
}

extension Opening {
  /// Reads on; false when there is nothing more.
  private mutating func more() throws(RecordProblem) -> Bool {
    guard tail == .open else { return false }
    if head.text.room.count < 64 { head.text.reserve(head.text.capacity) }
    let count: Int
    do {
      count = try input.read(into: head.text.room)
    } catch {
      throw RecordProblem(kind: .unreadable(error), record: 0, field: 0, position: start)
    }
    head.text.count += count
    head.firstOffset = input.markLength + dropped
    if count == 0 { tail = input.fault == nil ? .end : .cut }
    return count > 0
  }

  private var start: SourcePosition {
    SourcePosition(line: head.firstLine, column: 1, offset: head.firstOffset)
  }

  private mutating func drop(_ count: Int, lines: Int) {
    head.text.removeFirst(count)
    dropped += count
    head.firstOffset += count
    head.firstLine += lines
  }

  /// The delimiter of a first line `sep=;` or `"sep=;"`, which is dropped.
  private mutating func separatorLine() throws(RecordProblem) -> UInt8? {
    // `"sep=;"` and its line end are nine bytes.
    while head.text.count < 9, try more() {}
    if head.text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let fault = EncodingFault(
        kind: .secondMark, offset: head.firstOffset, encoding: input.encoding)
      throw RecordProblem(kind: .encoding(fault), record: 0, field: 1, position: start)
    }
    var bytes = Array(head.text.bytes.prefix(9))
    let ends = bytes.firstIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    guard let length = ends ?? (tail == .end ? bytes.count : nil) else { return nil }
    let isPair = length + 1 < bytes.count && bytes[length...].starts(with: [0x0D, 0x0A])
    bytes.removeSubrange(length...)
    if bytes.count == 7, bytes.first == Byte.quote, bytes.last == Byte.quote {
      bytes = Array(bytes[1..<6])
    }
    guard bytes.count == 5, let separator = bytes.last, Dialect.canSeparate(separator),
      String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep="
    else { return nil }
    drop(min(head.text.count, length + (isPair ? 2 : 1)), lines: 1)
    return separator
  }

  /// What the header is with each delimiter, reading on until all of them can tell.
  private mutating func candidates(
    _ delimiters: [UInt8]
  ) throws(RecordProblem) -> [Candidate] {
    while true {
      var found: [Candidate] = []
      for delimiter in delimiters {
        guard let candidate = candidate(delimiter) else { break }
        found.append(candidate)
      }
      if found.count == delimiters.count { return found }
      _ = try more()
    }
  }

  /// What the header is with this delimiter; nil if more bytes are needed to tell.
  private mutating func candidate(_ delimiter: UInt8) -> Candidate? {
    head.clearIndex(firstNumber: 0)
    var scanner = RecordScanner(
      Dialect(delimiter: delimiter, strict: options.strict), limits: options.limits)
    let outcome = scanner.scan(&head, tail: tail, wanted: 1)
    var result = Candidate(delimiter: delimiter)
    if head.count > 0 {
      let record = head[0]
      result.header = head.header(record)
      result.problem = head.problem(0)
      result.rest = scanner.rest
      result.restLine = scanner.restLine
      let end = head.text.bytes.dropFirst(Int(head.entries.base[0].end)).prefix(2)
      let isPair = end.elementsEqual([Byte.carriageReturn, Byte.lineFeed])
      result.lineEnd = isPair ? .crlf : end.first == Byte.carriageReturn ? .cr : .lf
    } else if case .stopped(let at, let cause) = outcome {
      result.problem = head.problem(cause, at: at, scanner)
    } else if tail == .cut, let fault = input.fault {
      result.problem = head.problem(fault, scanner)
    } else if tail == .open {
      return nil
    }
    return result
  }

  /// Whether the text begins as a JSON array; nil if not even as an object.
  private var looksLikeJSON: Bool? {
    let signs = head.text.bytes.lazy.filter { $0 > 0x20 }.prefix(3)
    if signs.starts(with: "{\"".utf8) { return false }
    return signs.starts(with: "[{\"".utf8) ? true : nil
  }

  private func choose(
    _ candidates: [Candidate], _ accepts: (Header) -> Bool
  ) throws(RecordProblem) -> (Candidate, Header) {
    let accepted = candidates.filter { candidate in
      candidate.problem == nil && candidate.header.map(accepts) ?? false
    }
    // More columns are better, also up to a problem; of equals, the order of `delimiters` decides.
    let columns = { (candidate: Candidate) -> Int in
      if case .tooManyColumns(let limit) = candidate.problem?.kind { return limit }
      return candidate.header?.names.count ?? candidate.problem?.field ?? 0
    }
    let pool = accepted.isEmpty ? candidates : accepted
    let most = pool.map(columns).max() ?? 0
    let best = pool.filter { columns($0) == most }
    if !accepted.isEmpty, most > 1, best.count > 1 {
      throw RecordProblem(
        kind: .delimiterUnclear(best.map(\.delimiter)), record: 0, field: 0, position: start)
    }
    if accepted.isEmpty, let isArray = looksLikeJSON {
      throw RecordProblem(
        kind: .jsonAsText(isArray: isArray), record: 0, field: 0, position: start)
    }
    if let problem = best.first?.problem { throw problem }
    guard let chosen = best.first, let header = chosen.header else {
      throw RecordProblem(kind: .emptyInput, record: 0, field: 0, position: start)
    }
    return (chosen, header)
  }
}
