/// Bytes that grow at the end: what readers fill and writers render into.
///
/// It owns its memory and cannot be copied. Unlike an array it may be handed to a system call
/// uninitialised, and appending costs one comparison. Sixteen bytes after the end always exist, so
/// that a scan may load whole words.
///
/// What appends is `public` because what is `package` is not inlined into other modules.
public struct ByteBuffer: ~Copyable, @unchecked Sendable {
  /// The first byte.
  public private(set) var base: UnsafeMutablePointer<UInt8>
  /// For how many bytes there is room.
  public private(set) var capacity: Int
  @usableFromInline var used: Int

  /// How many bytes are in use.
  public internal(set) var count: Int {
    @inlinable get { used }
    set { used = newValue }
  }

  static let slack = 16

  /// Creates an empty buffer with room for `capacity` bytes.
  package init(capacity: Int = 4096) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity + ByteBuffer.slack)
    (base + self.capacity).initialize(repeating: 0, count: ByteBuffer.slack)
    used = 0
  }

  deinit {
    base.deallocate()
  }

  /// True without a byte.
  package var isEmpty: Bool { count == 0 }

  /// The bytes, valid until the buffer changes.
  @inlinable public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: used)
  }

  /// The room after the bytes in use.
  var room: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + count, count: capacity - used)
  }

  /// Forgets the bytes and keeps the memory.
  @inlinable public mutating func removeAll() { used = 0 }

  /// Forgets the first `dropped` bytes.
  mutating func removeFirst(_ dropped: Int) {
    base.update(from: base + dropped, count: used - dropped)
    used -= dropped
  }

  /// Makes room for `extra` more bytes.
  @inlinable @inline(__always)
  public mutating func reserve(_ extra: Int) {
    if capacity &- used < extra { grow(extra) }
  }

  @usableFromInline mutating func grow(_ extra: Int) {
    let larger = max(used + extra, capacity * 2)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + ByteBuffer.slack)
    (moved + larger).initialize(repeating: 0, count: ByteBuffer.slack)
    moved.update(from: base, count: used)
    base.deallocate()
    base = moved
    capacity = larger
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    used &+= 1
  }

  /// Appends up to eight bytes, the first one lowest, in one move.
  @inlinable @inline(__always)
  public mutating func append(packed bytes: UInt64, count added: Int) {
    reserve(added)
    UnsafeMutableRawPointer(base + used).storeBytes(of: bytes.littleEndian, as: UInt64.self)
    used &+= added
  }

  /// Appends bytes.
  @inlinable public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + used).update(from: start, count: bytes.count)
    used += bytes.count
  }

  /// Appends bytes behind which sixteen more can be read, as in a batch or another buffer.
  ///
  /// Names and quotes are mostly shorter than that, and two moves are sooner done than a call.
  @inlinable @inline(__always)
  public mutating func append(padded bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    guard bytes.count <= 16 else { return append(bytes) }
    reserve(bytes.count)
    let source = UnsafeRawPointer(start)
    let target = UnsafeMutableRawPointer(base + used)
    target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
    target.storeBytes(
      of: source.loadUnaligned(fromByteOffset: 8, as: UInt64.self), toByteOffset: 8,
      as: UInt64.self)
    used &+= bytes.count
  }

  /// Appends the UTF-8 of a text.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }
}
