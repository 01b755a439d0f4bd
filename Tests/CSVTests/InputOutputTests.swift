import CSV
import Foundation
import Testing

/// Descriptors that work, and those that do not.
@Suite struct InputOutputTests {
  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  private func pipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    #expect(Foundation.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test func `what is written to a pipe is read from it`() throws {
    let ends = pipe()
    var sink = OutputSink(descriptor: ends.write, capacity: 8)
    try sink.write("id,name\n")
    try sink.write("1,a longer text than the buffer holds\n")
    try sink.write("2,b")
    try sink.flush()
    close(ends.write)
    var reader = try RecordReader(.descriptor(ends.read))
    var batch = RecordBatch()
    var names: [String] = []
    while try reader.read(into: &batch) {
      for index in 0..<batch.count { names.append(batch[index].string(1)) }
    }
    close(ends.read)
    #expect(names == ["a longer text than the buffer holds", "b"])
  }

  @Test func `whole records are handed out while the pipe is still open`() throws {
    let ends = pipe()
    var sink = OutputSink(descriptor: ends.write)
    try sink.write("id,name\n1,a\n2,")
    try sink.flush()
    var reader = try RecordReader(.descriptor(ends.read))
    var batch = RecordBatch()
    #expect(try reader.read(into: &batch))
    #expect(batch.count == 1)
    try sink.write("b\n")
    try sink.flush()
    #expect(try reader.read(into: &batch))
    #expect(batch[0].number == 2)
    close(ends.write)
    #expect(try !reader.read(into: &batch))
    close(ends.read)
  }

  @Test func `a non-blocking pipe is waited for`() async throws {
    let ends = pipe()
    _ = fcntl(ends.read, F_SETFL, O_NONBLOCK)
    let late = Thread {
      usleep(20_000)
      _ = write(ends.write, "name\na\n", 7)
      close(ends.write)
    }
    late.start()
    let reader = try RecordReader(.descriptor(ends.read))
    #expect(reader.header.names == ["name"])
    close(ends.read)
  }

  @Test func `a closed pipe is told from other failures`() throws {
    let ends = pipe()
    close(ends.read)
    var sink = OutputSink(descriptor: ends.write)
    try sink.write("x")
    let failure = #expect(throws: IOFailure.self) { try sink.flush() }
    #expect(failure?.kind == .closedPipe)
    close(ends.write)
  }

  @Test func `a full disk is told from other failures`() throws {
    let full = open("/dev/full", O_WRONLY)
    guard full >= 0 else { return }
    var sink = OutputSink(descriptor: full, capacity: 4)
    let failure = #expect(throws: IOFailure.self) { try sink.write("longer") }
    #expect(failure?.kind == .diskFull)
    #expect(failure?.reason == "No space left on device")
    close(full)
  }

  @Test func `a descriptor that cannot be read is a problem of the file`() throws {
    let failure = #expect(throws: RecordProblem.self) {
      _ = try RecordReader(.descriptor(-1))
    }
    #expect(failure?.kind == .unreadable(IOFailure(errno: EBADF)))
    let directory = open("/", O_RDONLY)
    let other = #expect(throws: RecordProblem.self) {
      _ = try RecordReader(.descriptor(directory))
    }
    #expect(other?.kind == .unreadable(IOFailure(errno: EISDIR)))
    close(directory)
  }

  @Test func `a sink in memory keeps everything`() throws {
    var sink = OutputSink()
    try sink.write("a")
    try sink.flush()
    try sink.write("b")
    #expect(sink.bytes == Array("ab".utf8))
  }
}
