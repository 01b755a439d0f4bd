/// Writes into the room that a ``ByteBuffer`` has reserved, without asking for more at each byte.
///
/// Whoever takes a pen says how much it will write at most; sixteen bytes more may be touched.
public struct Pen: ~Copyable {
  /// Where the next byte goes.
  public var at: UnsafeMutablePointer<UInt8>

  @inlinable @inline(__always)
  init(at: UnsafeMutablePointer<UInt8>) { self.at = at }

  /// Writes one byte.
  @inlinable @inline(__always)
  public mutating func put(_ byte: UInt8) {
    at.pointee = byte
    at += 1
  }

  /// Writes two bytes.
  @inlinable @inline(__always)
  public mutating func put(_ first: UInt8, _ second: UInt8) {
    UnsafeMutableRawPointer(at).storeBytes(
      of: (UInt16(first) | UInt16(second) << 8).littleEndian, as: UInt16.self)
    at += 2
  }

  /// Writes bytes.
  @inlinable @inline(__always)
  public mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { at.update(from: start, count: bytes.count) }
    at += bytes.count
  }

  /// Writes bytes behind which sixteen more can be read: names and quotes are mostly short, and a few
  /// moves are sooner done than a call.
  @inlinable @inline(__always)
  public mutating func put(padded bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= 32, let start = bytes.baseAddress else { return put(bytes) }
    move(from: start, offset: 0)
    if bytes.count > 16 { move(from: start, offset: bytes.count &- 16) }
    at += bytes.count
  }

  /// Moves sixteen bytes.
  @inlinable @inline(__always)
  func move(from start: UnsafePointer<UInt8>, offset: Int) {
    let source = UnsafeRawPointer(start + offset)
    let target = UnsafeMutableRawPointer(at + offset)
    target.storeBytes(
      of: source.loadUnaligned(as: SIMD2<UInt64>.self), as: SIMD2<UInt64>.self)
  }

  /// Writes the UTF-8 of a text.
  @inlinable @inline(__always)
  public mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension ByteBuffer {
  /// A pen for at most so many bytes; ``close(_:)`` ends it, and nothing else may be appended before.
  @inlinable @inline(__always)
  public mutating func pen(for count: Int) -> Pen {
    reserve(count)
    return Pen(at: base + used)
  }

  /// Counts what a pen has written.
  @inlinable @inline(__always)
  public mutating func close(_ pen: consuming Pen) { used = pen.at - base }
}
