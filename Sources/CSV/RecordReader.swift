import Diagnostics

/// Reads the records of a file, a batch at a time, in constant memory.
///
/// Made, it has read the header and knows the delimiter. Each call fills a batch with whole records
/// and keeps the bytes of an unfinished one for the next call. Behind a lock it serves several
/// threads, each with a batch of its own; `RecordBatch.firstNumber` tells the order.
///
/// The same bytes give the same records and problems, in whatever pieces they arrive.
package struct RecordReader: ~Copyable, Sendable {
  /// The dialect and how it is known.
  package let choice: DialectChoice
  /// The columns.
  package let header: Header

  private var input: TextInput
  private var scanner: RecordScanner
  /// The beginning of a record whose end has not been read.
  private var carry: ByteBuffer
  /// Whether `carry` may hold whole records, as it does after the header was read.
  private var isFresh = true
  private var isFinished = false
  private var failure: RecordProblem?
  private var number = 1
  private var line: Int
  private var offset: Int

  /// Opens a source and reads its header.
  ///
  /// `accepts` tells whether a header has the columns that are needed, which is how the delimiter
  /// is found; if no delimiter gives them the likeliest is taken, and the caller, who looks the
  /// columns up anyway, says what is missing. `capacity` is the size of the first read in bytes.
  package init(
    _ source: ByteSource, options: ReaderOptions = ReaderOptions(), capacity: Int = 1 << 16,
    accepts: (Header) -> Bool = { _ in true }
  ) throws(RecordProblem) {
    var opening = Opening(source, options, capacity: capacity)
    (choice, header) = try opening.decide(accepts)
    scanner = RecordScanner(choice.dialect, limits: options.limits)
    scanner.expected = header.names.count
    carry = ByteBuffer(capacity: opening.head.text.count)
    carry.append(opening.head.text.bytes)
    line = opening.head.firstLine
    offset = opening.head.firstOffset
    input = opening.input
  }

  /// The encoding the file is read in.
  package var encoding: TextEncoding { input.encoding }

  /// Fills a batch with the next whole records; false at the end of the file.
  ///
  /// Rows that are bad on their own are in the batch, marked. What makes reading on impossible is
  /// thrown after the records before it have been handed out, and again on every later call.
  package mutating func read(into batch: inout RecordBatch) throws(RecordProblem) -> Bool {
    batch.clear(firstNumber: number, line: line, offset: offset, expected: scanner.expected)
    scanner.restart()
    batch.text.append(carry.bytes)
    carry.removeAll()
    while failure == nil, !isFinished, batch.count == 0 {
      let tail = try isFresh ? .open : fill(&batch)
      isFresh = false
      let outcome = scanner.scan(&batch, tail: tail)
      if case .stopped(let at, let cause) = outcome {
        failure = batch.problem(cause, at: at, scanner)
      } else if tail == .cut, let fault = input.fault {
        failure = batch.problem(fault, scanner)
      }
      isFinished = tail == .end
    }
    let rest = scanner.rest
    if failure == nil, !isFinished {
      carry.append(UnsafeBufferPointer(rebasing: batch.text.bytes[rest...]))
    }
    batch.text.count = rest
    number += batch.count
    line += scanner.restLine
    offset += rest
    if batch.count > 0 { return true }
    if let failure { throw failure }
    return false
  }

  /// Reads on behind the batch's bytes.
  private mutating func fill(
    _ batch: inout RecordBatch
  ) throws(RecordProblem) -> RecordScanner.Tail {
    if batch.text.room.count < batch.text.capacity / 4 {
      batch.text.reserve(batch.text.capacity)
    }
    do {
      let count = try input.read(into: batch.text.room)
      batch.text.count += count
      if count > 0 { return .open }
      return input.fault == nil ? .end : .cut
    } catch {
      let position = SourcePosition(line: line, column: 1, offset: offset)
      let problem = RecordProblem(
        kind: .unreadable(error), record: number, field: 0, position: position)
      failure = problem
      throw problem
    }
  }
}
