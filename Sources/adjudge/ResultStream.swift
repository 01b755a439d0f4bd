import CSV
import Catalog
import Reporting
import Synchronization

/// Where the results of a run go: standard output or a file, rejected rows to another, progress to
/// whoever watches.
///
/// Each batch is written at once and whole, so that an interrupted run has written whole records.
final class ResultStream: RunOutput {
  private struct State: ~Copyable {
    var results: OutputSink
    var rejects: OutputSink
    let hasRejects: Bool
    var hasRecords = false
    var progress: ProgressLine?
    var bytesRead = 0
  }

  private let state: Mutex<State>
  private let separatorLength: Int

  /// Creates a stream; `rejects` takes the rows that are left out.
  init(results: Int32, rejects: Int32?, separatorLength: Int, progress: ProgressLine?) {
    state = Mutex(
      State(
        results: OutputSink(descriptor: results),
        rejects: OutputSink(descriptor: rejects ?? -1), hasRejects: rejects != nil,
        progress: progress))
    self.separatorLength = separatorLength
  }

  func take(
    _ output: borrowing ByteBuffer, rejects: borrowing ByteBuffer, _ tally: Tally
  ) throws(IOFailure) {
    let bytes = output.bytes
    let left = rejects.bytes
    try state.withLock { state throws(IOFailure) in
      let skipped = !state.hasRecords && !bytes.isEmpty ? separatorLength : 0
      if !bytes.isEmpty { state.hasRecords = true }
      try state.results.write(UnsafeBufferPointer(rebasing: bytes[skipped...]))
      try state.results.flush()
      if state.hasRejects, !left.isEmpty {
        try state.rejects.write(left)
        try state.rejects.flush()
      }
      state.progress?.show(tally)
    }
  }

  /// Writes what is no record: the beginning and the end.
  func write(_ text: borrowing ByteBuffer) throws(IOFailure) {
    let bytes = text.bytes
    try state.withLock { state throws(IOFailure) in
      try state.results.write(bytes)
      try state.results.flush()
    }
  }

  /// Takes the progress line away.
  func finish() { state.withLock { $0.progress?.clear() } }

  /// Waits until no batch is being written, then runs `body` while none can be.
  func whileStill(_ body: () -> Void) { state.withLock { _ in body() } }
}

/// The line on a terminal that says how far a run has come.
struct ProgressLine: Sendable {
  private let console: Console
  private let width: Int
  private let totalBytes: Int?
  private let descriptor: Int32
  private let start = System.milliseconds
  private var lastShown = System.milliseconds
  private var isShown = false

  /// Creates a line, unless nobody watches.
  init?(console: Console, input descriptor: Int32, isOnTerminal: Bool) {
    guard console.isTerminal, !console.isQuiet, !isOnTerminal else { return nil }
    self.console = console
    self.descriptor = descriptor
    width = System.terminalWidth(2) ?? 80
    totalBytes = System.size(of: descriptor)
  }

  /// Shows how far it has come, at most ten times a second and not in the first second.
  mutating func show(_ tally: Tally) {
    let now = System.milliseconds
    guard now - start > 1000, now - lastShown > 100 else { return }
    lastShown = now
    isShown = true
    let progress = Progress(
      records: tally.judged + tally.rejected, bytes: System.position(of: descriptor) ?? 0,
      totalBytes: totalBytes, milliseconds: now - start)
    console.say("\r\u{1B}[K" + progress.line(width: width - 1))
  }

  /// Takes the line away.
  mutating func clear() {
    if isShown { console.say("\r\u{1B}[K") }
    isShown = false
  }
}
