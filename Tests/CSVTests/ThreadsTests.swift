import CSV
import Synchronization
import Testing

/// One reader behind a lock, and several who work on what it reads.
@Suite struct ThreadsTests {
  /// The lock, shared by reference.
  private final class Shared: Sendable {
    let reader: Mutex<RecordReader>

    init(_ reader: consuming sending RecordReader) { self.reader = Mutex(reader) }
  }

  @Test func `every record goes to exactly one worker`() async throws {
    let count = 20_000
    let rows = (1...count).map { "\($0),\"text \($0), and\nmore\"\n" }.joined()
    let source = ByteSource.bytes(Array(("id,name\n" + rows).utf8), chunk: 4096)
    let shared = Shared(try RecordReader(source))
    let parts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var batch = RecordBatch(capacity: 4096)
          var numbers: [Int] = []
          while try shared.reader.withLock({ try $0.read(into: &batch) }) {
            for index in 0..<batch.count {
              let record = batch[index]
              if record.string(0) == "\(batch.firstNumber + index)" {
                numbers.append(record.number)
              }
            }
          }
          return numbers
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(parts.sorted() == Array(1...count))
  }
}
