import Diagnostics

/// The lines of a text that are not blank, one at a time, in memory bounded by the longest.
struct Lines: ~Copyable, Sendable {
  private var text = ByteBuffer(capacity: 1 << 16)
  private var used = 0
  private var ended = false
  private let limit: Int
  private var last = 0..<0
  /// The physical line and the offset of the line read last.
  private(set) var line = 0
  private(set) var offset = 0
  /// Those of the line after it.
  private(set) var nextLine = 1
  private(set) var nextOffset = 0

  init(limit: Int) { self.limit = limit }

  /// The bytes of a line, valid until the next.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text.bytes[range])
  }

  /// Makes the line read last come again.
  mutating func putBack() {
    used = last.lowerBound
    (nextLine, nextOffset) = (line, offset)
  }

  /// The next line without its end; nil when there is none. `record` is what it belongs to.
  mutating func next(
    _ input: inout TextInput, record: Int
  ) throws(RecordProblem) -> Range<Int>? {
    while let found = try anyLine(&input, record: record) {
      if bytes(found).contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) {
        last = found
        return found
      }
    }
    return nil
  }

  private mutating func anyLine(
    _ input: inout TextInput, record: Int
  ) throws(RecordProblem) -> Range<Int>? {
    var searched = used
    while true {
      if let end = text.bytes[searched...].firstIndex(of: Byte.lineFeed) {
        return take(to: end, next: end + 1)
      }
      if ended {
        if let fault = input.fault { throw problem(.encoding(fault), record, offset: fault.offset) }
        return used < text.count ? take(to: text.count, next: text.count) : nil
      }
      searched = text.count - used
      text.removeFirst(used)
      used = 0
      if text.count > limit {
        throw problem(.recordTooLong(limit: limit), record, offset: nextOffset)
      }
      try fill(&input, record)
    }
  }

  private mutating func take(to end: Int, next: Int) -> Range<Int> {
    let range = used..<end
    (line, offset) = (nextLine, nextOffset)
    nextLine += 1
    nextOffset += next - used
    used = next
    return range
  }

  private mutating func fill(_ input: inout TextInput, _ record: Int) throws(RecordProblem) {
    if text.room.count < text.capacity / 4 { text.reserve(text.capacity) }
    do {
      let count = try input.read(into: text.room)
      text.count += count
      ended = count == 0
    } catch {
      throw problem(.unreadable(error), record, offset: nextOffset)
    }
  }

  private func problem(
    _ kind: RecordProblem.Kind, _ record: Int, offset: Int
  ) -> RecordProblem {
    RecordProblem(
      kind: kind, record: record, field: 0,
      position: SourcePosition(line: nextLine, column: 1, offset: offset))
  }
}
