#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A failed `read(2)` or `write(2)`.
package struct IOFailure: Error, Hashable, Sendable {
  /// What a caller does differently.
  package enum Kind: Hashable, Sendable {
    /// Nobody reads the other end any more.
    case closedPipe
    /// No room on the device, or over a quota or size limit.
    case diskFull
    /// Anything else.
    case other
  }

  /// The system's error number.
  package var errno: Int32

  /// Creates a failure from an error number.
  package init(errno: Int32) {
    self.errno = errno
  }

  /// What a caller does differently.
  package var kind: Kind {
    switch errno {
    case EPIPE: .closedPipe
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    default: .other
    }
  }

  /// The system's words for the error, such as `No space left on device`.
  package var reason: String {
    guard let words = strerror(errno) else { return "error \(errno)" }
    return String(cString: words)
  }
}

/// The system calls under sources and sinks, with interruptions taken care of.
enum Descriptor {
  /// Reads at most `room.count` bytes; 0 at the end.
  static func read(
    _ descriptor: Int32, into room: UnsafeMutableRawBufferPointer
  ) throws(IOFailure) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, room.baseAddress, room.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, room.baseAddress, room.count)
      #else
        let count = Darwin.read(descriptor, room.baseAddress, room.count)
      #endif
      if count >= 0 { return count }
      try recover(descriptor, Int16(POLLIN))
    }
  }

  /// Writes all of `bytes`.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(IOFailure) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else {
        try recover(descriptor, Int16(POLLOUT))
      }
    }
  }

  /// Returns when the call is worth trying again: after a signal, or once a descriptor that
  /// somebody else made non-blocking is ready.
  private static func recover(_ descriptor: Int32, _ event: Int16) throws(IOFailure) {
    let code = errno
    if code == EINTR { return }
    guard code == EAGAIN || code == EWOULDBLOCK else { throw IOFailure(errno: code) }
    var wait = pollfd(fd: descriptor, events: event, revents: 0)
    if poll(&wait, 1, -1) < 0, errno != EINTR { throw IOFailure(errno: errno) }
  }
}
