/// A buffered way out that reports every failed write.
///
/// What has been appended is lost unless `flush()` succeeds; nothing is written when the sink goes
/// out of scope, because nobody could be told that it failed.
package struct OutputSink: ~Copyable, Sendable {
  private let descriptor: Int32?
  private let capacity: Int
  private var pending: ByteBuffer

  /// A sink over an open descriptor, which stays the caller's to close.
  package init(descriptor: Int32, capacity: Int = 1 << 16) {
    self.descriptor = descriptor
    self.capacity = capacity
    pending = ByteBuffer(capacity: capacity)
  }

  /// A sink that keeps everything in memory, for tests.
  package init() {
    descriptor = nil
    capacity = .max
    pending = ByteBuffer()
  }

  /// The bytes not yet written; for a sink in memory, all of them.
  package var bytes: [UInt8] { Array(pending.bytes) }

  /// Appends bytes, writing when the buffer is full.
  package mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(IOFailure) {
    if pending.count + bytes.count > capacity { try flush() }
    if bytes.count >= capacity, let descriptor {
      try Descriptor.write(descriptor, UnsafeRawBufferPointer(bytes))
    } else {
      pending.append(bytes)
    }
  }

  /// Appends the bytes of a buffer.
  package mutating func write(_ buffer: borrowing ByteBuffer) throws(IOFailure) {
    try write(buffer.bytes)
  }

  /// Appends the UTF-8 of a text.
  package mutating func write(_ text: String) throws(IOFailure) {
    var buffer = ByteBuffer(capacity: text.utf8.count)
    buffer.append(text)
    try write(buffer)
  }

  /// Writes what is buffered; a sink in memory keeps it.
  package mutating func flush() throws(IOFailure) {
    guard let descriptor else { return }
    defer { pending.removeAll() }
    try Descriptor.write(descriptor, UnsafeRawBufferPointer(pending.bytes))
  }
}
