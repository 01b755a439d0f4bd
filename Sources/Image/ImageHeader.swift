/// What stands before an image's parts: what it is, which format, of which rules, how long, and a sum
/// of its bytes.
public struct ImageHeader: Sendable, Equatable {
  /// The format that is written and read; a change to what any type writes is a new one.
  public static let version = 2
  /// How an image begins.
  static let magic = "adjudge image"

  /// The fingerprint of the rule files that it was made from.
  public var fingerprint: String

  /// Creates a header.
  public init(fingerprint: String) { self.fingerprint = fingerprint }
}

extension ImageHeader {
  /// Puts a header before the parts that a coder wrote.
  public func seal(_ parts: consuming ImageCoder) -> [UInt8] {
    let parts = parts.written
    var coder = ImageCoder()
    coder.write(text: Self.magic)
    coder.write(Self.version)
    coder.write(text: fingerprint)
    coder.write(parts.count)
    coder.write(wide: parts.withUnsafeBufferPointer { sum(with: $0) })
    return coder.written + parts
  }

  /// Reads the header and leaves the coder at the first part, once all that it says is found to hold.
  public init(reading coder: inout ImageCoder) throws(ImageFault) {
    let magic = try? coder.readText()
    guard magic == Self.magic else { throw .notAnImage }
    let version = try coder.readNumber(through: .max)
    guard version == Self.version else { throw .otherVersion(version) }
    fingerprint = try coder.readText()
    let length = try coder.readNumber(through: .max)
    let sum = try coder.readWide()
    guard coder.rest.count == length else { throw .wrongLength }
    guard self.sum(with: coder.rest) == sum else { throw .altered }
  }

  /// The sum of what the header says and of all parts.
  private func sum(with parts: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let own = Array(fingerprint.utf8).withUnsafeBufferPointer { Self.sum(of: $0) }
    return Self.mixed(own, Self.sum(of: parts))
  }

  /// A sum in which each byte and its place counts, eight bytes at a time, the same on every machine.
  private static func sum(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    // Two sums side by side: each step waits for the one before.
    var (even, odd): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
    var at = 0
    while at + 16 <= raw.count {
      even = mixed(even, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      odd = mixed(odd, raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
      at += 16
    }
    for byte in bytes[at...] { even = mixed(even, UInt64(byte)) }
    return mixed(mixed(even, odd), UInt64(raw.count))
  }

  @inline(__always)
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ UInt64(littleEndian: word)) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product &>> 32
  }
}
