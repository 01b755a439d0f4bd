/// Bytes that grow at the end: what readers fill and writers render into.
///
/// It owns its memory and cannot be copied. Unlike an array it may be handed to a system call
/// uninitialised, and appending costs one comparison. Sixteen bytes after the end always exist, so
/// that a scan may load whole words.
package struct ByteBuffer: ~Copyable, @unchecked Sendable {
  @usableFromInline package private(set) var base: UnsafeMutablePointer<UInt8>
  @usableFromInline package private(set) var capacity: Int
  /// How many bytes are in use.
  @usableFromInline package internal(set) var count: Int

  static let slack = 16

  /// Creates an empty buffer with room for `capacity` bytes.
  package init(capacity: Int = 4096) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity + ByteBuffer.slack)
    (base + self.capacity).initialize(repeating: 0, count: ByteBuffer.slack)
    count = 0
  }

  deinit {
    base.deallocate()
  }

  /// True without a byte.
  package var isEmpty: Bool { count == 0 }

  /// The bytes, valid until the buffer changes.
  @inlinable package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// The room after the bytes in use.
  var room: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
  }

  /// Forgets the bytes and keeps the memory.
  package mutating func removeAll() {
    count = 0
  }

  /// Forgets the first `dropped` bytes.
  mutating func removeFirst(_ dropped: Int) {
    base.update(from: base + dropped, count: count - dropped)
    count -= dropped
  }

  /// Makes room for `extra` more bytes.
  @inlinable @inline(__always)
  package mutating func reserve(_ extra: Int) {
    if capacity &- count < extra { grow(extra) }
  }

  @usableFromInline package mutating func grow(_ extra: Int) {
    let larger = max(count + extra, capacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + ByteBuffer.slack)
    (moved + larger).initialize(repeating: 0, count: ByteBuffer.slack)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  /// Appends up to eight bytes, the first one lowest, in one move.
  @inlinable @inline(__always)
  package mutating func append(packed bytes: UInt64, count added: Int) {
    reserve(added)
    UnsafeMutableRawPointer(base + count).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    count &+= added
  }

  /// Appends bytes.
  @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends bytes behind which sixteen more can be read, as in a batch or another buffer.
  ///
  /// Names and quotes are mostly shorter than that, and two moves are sooner done than a call.
  @inlinable @inline(__always)
  package mutating func append(padded bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    guard bytes.count <= 16 else { return append(bytes) }
    reserve(bytes.count)
    let source = UnsafeRawPointer(start)
    let target = UnsafeMutableRawPointer(base + count)
    target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
    target.storeBytes(
      of: source.loadUnaligned(fromByteOffset: 8, as: UInt64.self), toByteOffset: 8,
      as: UInt64.self)
    count &+= bytes.count
  }

  /// Appends the UTF-8 of a text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
