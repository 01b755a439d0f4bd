/// Where bytes come from: an open descriptor, or memory.
package struct ByteSource: Sendable {
  private enum Origin: Sendable {
    case descriptor(Int32)
    case memory([UInt8], next: Int, chunk: Int)
  }

  private var origin: Origin

  /// An open file descriptor, which stays the caller's to close.
  package static func descriptor(_ descriptor: Int32) -> ByteSource {
    ByteSource(origin: .descriptor(descriptor))
  }

  /// Bytes in memory, handed out at most `chunk` at a time.
  package static func bytes(_ bytes: [UInt8], chunk: Int = .max) -> ByteSource {
    ByteSource(origin: .memory(bytes, next: 0, chunk: max(1, chunk)))
  }

  /// Reads what is there, at most `room.count` bytes; 0 means the end.
  ///
  /// One call returns as soon as anything has come, so that a slow pipe is answered line by line.
  package mutating func read(
    into room: UnsafeMutableRawBufferPointer
  ) throws(IOFailure) -> Int {
    switch origin {
    case .descriptor(let descriptor):
      return try Descriptor.read(descriptor, into: room)
    case .memory(let bytes, let next, let chunk):
      let count = min(room.count, chunk, bytes.count - next)
      bytes.withUnsafeBytes { all in
        room.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[next..<next + count]))
      }
      origin = .memory(bytes, next: next + count, chunk: chunk)
      return count
    }
  }
}
