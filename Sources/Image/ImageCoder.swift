/// Writes the parts of an image one after the other, or reads them.
///
/// A type that goes into an image lists its parts once, in a method that passes each to `code`: the
/// list serves both ways, so that what is read cannot differ from what was written. What is written is
/// checked as what is read is: every number is within the limits that its reader relies on.
///
/// An image is text, so that it can stand in source code as a literal: each number is one Unicode
/// scalar, UTF-8 being a way to write small numbers short, and texts stand as they are. It knows no
/// byte order and no layout of structures.
public struct ImageCoder: ~Copyable {
  /// Whether parts are read.
  public let isReading: Bool
  /// What was written.
  public private(set) var written: [UInt8] = []
  @usableFromInline var next: UnsafePointer<UInt8>
  @usableFromInline let end: UnsafePointer<UInt8>

  /// Creates a coder that writes.
  public init() {
    isReading = false
    next = Self.nowhere
    end = Self.nowhere
  }

  /// Creates a coder that reads bytes, which must outlive it.
  public init(reading bytes: UnsafeBufferPointer<UInt8>) {
    isReading = true
    next = bytes.baseAddress ?? Self.nowhere
    end = next + bytes.count
  }

  private static var nowhere: UnsafePointer<UInt8> {
    UnsafePointer(bitPattern: MemoryLayout<UInt64>.alignment).unsafelyUnwrapped
  }

  /// The bytes that were not read yet.
  public var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: next, count: end - next)
  }

  /// Says whether everything was read.
  public func finish() throws(ImageFault) {
    if isReading, next != end { throw .wrongLength }
  }

  // MARK: Writing

  /// Numbers from here on stand 0x800 higher, behind the scalars that do not exist.
  private static var gap: UInt32 { 0xD800 }
  /// The scalar before a number that needs four: sixteen bits each, the lowest first.
  private static var wide: UInt32 { 0x10FFFF }
  /// The largest number that one scalar holds.
  private static var largest: Int { Int(wide) - 1 - 0x800 }

  /// Writes bytes of a text as they are.
  public mutating func append(_ bytes: some Sequence<UInt8>) { written += bytes }

  /// Writes a number, which is not negative.
  public mutating func write(_ number: Int) {
    if number > Self.largest { return write(wide: UInt64(number)) }
    let value = UInt32(number)
    write(scalar: value < Self.gap ? value : value + 0x800)
  }

  /// Writes a number of 64 bits.
  public mutating func write(wide bits: UInt64) {
    write(scalar: Self.wide)
    for shift in [0, 16, 32, 48] as [UInt64] { write(Int(bits >> shift & 0xFFFF)) }
  }

  private mutating func write(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    append(UTF8.encode(scalar).map { Array($0) } ?? [])
  }

  /// Writes a text: its length in bytes, then the bytes.
  public mutating func write(text: String) {
    write(text.utf8.count)
    append(text.utf8)
  }

  // MARK: Reading

  /// Reads a number from 0 up to a limit.
  @inlinable @inline(__always)
  public mutating func readNumber(through limit: Int) throws(ImageFault) -> Int {
    if next < end, next.pointee < 0x80, Int(next.pointee) <= limit {
      next += 1
      return Int(next[-1])
    }
    return try readLongNumber(through: limit)
  }

  @usableFromInline
  mutating func readLongNumber(through limit: Int) throws(ImageFault) -> Int {
    guard next < end else { throw .wrongLength }
    if next.pointee < 0x80 { throw .outOfRange }
    let scalar = try readScalar()
    if scalar == Self.wide {
      let bits = try readBits()
      guard bits <= UInt64(limit) else { throw .outOfRange }
      return Int(bits)
    }
    let number = Int(scalar < Self.gap ? scalar : scalar &- 0x800)
    if number > limit { throw .outOfRange }
    return number
  }

  /// Reads a number of 64 bits.
  public mutating func readWide() throws(ImageFault) -> UInt64 {
    guard next < end else { throw .wrongLength }
    guard next.pointee >= 0x80, try readScalar() == Self.wide else { throw .outOfRange }
    return try readBits()
  }

  private mutating func readBits() throws(ImageFault) -> UInt64 {
    var bits: UInt64 = 0
    for shift in 0..<4 {
      bits |= UInt64(try readNumber(through: 0xFFFF)) << UInt64(16 * shift)
    }
    return bits
  }

  /// Reads a scalar of several bytes; one more is known to be there.
  @inline(__always)
  private mutating func readScalar() throws(ImageFault) -> UInt32 {
    let first = UInt32(next.pointee)
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard end - next >= count else { throw .wrongLength }
    // Each of the bytes that follow has six bits; any other is above them.
    func low(_ at: Int) -> UInt32 { UInt32(next[at] ^ 0x80) }
    let (second, third) = (low(1), count > 2 ? low(2) : 0)
    let fourth = count > 3 ? low(3) : 0
    guard second | third | fourth < 0x40, first >= 0xC0, first < 0xF8 else { throw .outOfRange }
    next += count
    switch count {
    case 2: return (first & 0x1F) << 6 | second
    case 3: return (first & 0xF) << 12 | second << 6 | third
    default: return (first & 7) << 18 | second << 12 | third << 6 | fourth
    }
  }

  /// Reads so many bytes, to be looked at before the image goes.
  @inlinable
  public mutating func readBytes(_ count: Int) throws(ImageFault) -> UnsafeBufferPointer<UInt8> {
    guard end - next >= count else { throw .wrongLength }
    let bytes = UnsafeBufferPointer(start: next, count: count)
    next += count
    return bytes
  }

  /// Reads a text.
  public mutating func readText() throws(ImageFault) -> String {
    let count = try readNumber(through: end - next)
    return String(decoding: try readBytes(count), as: UTF8.self)
  }
}
