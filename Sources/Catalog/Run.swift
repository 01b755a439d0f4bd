package import CSV
package import Engine
import Synchronization

/// Writes judged records; each worker of a run has one of its own.
package protocol RecordWriting: SendableMetatype {
  /// Appends a judged record to the bytes that go out.
  mutating func write(_ judged: JudgedRecord, to output: inout ByteBuffer)
}

/// Where the bytes of a run go, in order, from one thread at a time.
package protocol RunOutput: AnyObject, Sendable {
  /// Takes what was written for a batch, and the raw rows that were left out of it.
  func take(_ output: borrowing ByteBuffer, rejects: borrowing ByteBuffer, _ tally: Tally)
    throws(IOFailure)
}

/// Judges all records of a source, on several threads, and hands the results on in order.
///
/// A worker takes the next batch under a lock, judges it alone, and waits for its turn to hand the
/// bytes on. Memory is bounded by a batch, its index and its output per worker; the bytes do not
/// depend on the number of workers.
package struct Run: Sendable {
  /// Compiled rules.
  package var program: Program
  /// Which column is which.
  package var map: ColumnMap
  /// What becomes of bad rows.
  package var badRows: BadRows
  /// How many threads judge.
  package var jobs: Int
  /// Whether writers are given the evidence in full.
  package var wantsEvidence: Bool

  /// Creates a run.
  package init(
    program: Program, map: ColumnMap, badRows: BadRows = .fail, jobs: Int = 1,
    wantsEvidence: Bool
  ) {
    self.program = program
    self.map = map
    self.badRows = badRows
    self.jobs = jobs
    self.wantsEvidence = wantsEvidence
  }

  /// How a run ended early.
  package enum Failure: Error, Sendable, Equatable {
    /// The source could not be read on.
    case source(RecordProblem)
    /// The results could not be written.
    case output(IOFailure)
  }

  /// What the workers share.
  private final class Shared: Sendable {
    struct State: ~Copyable {
      var source: RecordSource
      var nextTicket = 0
      var isFinished = false
    }
    let state: Mutex<State>
    let turns = Turns()
    let total: Mutex<Tally>
    let failure = Mutex<Failure?>(nil)

    init(_ source: consuming RecordSource, _ tally: Tally) {
      state = Mutex(State(source: source))
      total = Mutex(tally)
    }
  }

  /// Judges everything; the tally is of what was handed on.
  package func all<Writer: RecordWriting>(
    of source: consuming RecordSource, to output: any RunOutput,
    makeWriter: @Sendable () -> Writer
  ) -> (tally: Tally, failure: Failure?) {
    let shared = Shared(source, Tally(program.rules))
    withThreads(max(1, jobs)) { work(shared, output, makeWriter()) }
    return (shared.total.withLock { $0 }, shared.failure.withLock { $0 })
  }

  private func work<Writer: RecordWriting>(
    _ shared: Shared, _ output: any RunOutput, _ writer: consuming Writer
  ) {
    var writer = writer
    var judge = Judge(program, map: map, wantsEvidence: wantsEvidence)
    // What a batch takes, with its index and its output, stays in a core's own cache.
    var batch = RecordBatch(capacity: 1 << 18)
    var bytes = ByteBuffer(capacity: 1 << 19)
    var rejects = ByteBuffer(capacity: 64)
    while true {
      var problem: RecordProblem?
      let ticket = shared.state.withLock { state -> Int? in
        if state.isFinished { return nil }
        do throws(RecordProblem) {
          if try !state.source.read(into: &batch) { state.isFinished = true }
        } catch {
          problem = error
          state.isFinished = true
        }
        if state.isFinished, problem == nil { return nil }
        state.nextTicket += 1
        return state.nextTicket - 1
      }
      guard let ticket else { return }
      bytes.removeAll()
      rejects.removeAll()
      var tally = Tally(program.rules)
      if problem == nil {
        judgeBatch(batch, with: &judge, &writer, into: &bytes, &rejects, &tally)
      }
      shared.turns.wait(for: ticket)
      if shared.failure.withLock({ $0 == nil }) {
        hand(on: bytes, rejects, tally, problem, shared, output)
      }
      shared.turns.finish(ticket)
      if shared.failure.withLock({ $0 != nil }) {
        shared.state.withLock { $0.isFinished = true }
        return
      }
    }
  }

  /// Hands the results of one batch on, in its turn.
  private func hand(
    on bytes: borrowing ByteBuffer, _ rejects: borrowing ByteBuffer, _ tally: Tally,
    _ problem: RecordProblem?, _ shared: Shared, _ output: any RunOutput
  ) {
    if let problem {
      shared.failure.withLock { $0 = .source(problem) }
      return
    }
    let total = shared.total.withLock { total -> Tally? in
      // After a row that fails the run nothing is written, but the rest is still looked at.
      if badRows == .fail, total.problemCount > 0 {
        total.add(problemsOf: tally)
        return nil
      }
      total.add(tally)
      return total
    }
    guard let total else { return }
    do throws(IOFailure) {
      try output.take(bytes, rejects: rejects, total)
    } catch {
      shared.failure.withLock { $0 = .output(error) }
    }
  }

  private func judgeBatch<Writer: RecordWriting>(
    _ batch: borrowing RecordBatch, with judge: inout Judge, _ writer: inout Writer,
    into bytes: inout ByteBuffer, _ rejects: inout ByteBuffer, _ tally: inout Tally
  ) {
    var isStopped = false
    for index in 0..<batch.count {
      let record = batch[index]
      if record.isBad, let problem = batch.problem(index) {
        tally.count(problem)
        if badRows == .fail { isStopped = true }
        guard badRows == .keep, case .fieldCount(let found, let expected, _) = problem.kind,
          found < expected
        else {
          tally.rejected += 1
          rejects.append(record.raw)
          rejects.append(UInt8(ascii: "\n"))
          continue
        }
        tally.padded += 1
      }
      if isStopped { continue }
      let judged = judge.judge(record)
      tally.count(judged.outcome.class, judged.outcome.reason)
      if judged.outcome.sawHidden { tally.hidden.see(record) }
      if judged.outcome.isOtherLanguage { tally.otherLanguage.see(record) }
      writer.write(judged, to: &bytes)
    }
  }
}
