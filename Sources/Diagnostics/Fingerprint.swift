/// A short name for bytes that is the same on every machine and day: FNV-1a, 64 bits.
///
/// It tells apart what changed by itself, not what somebody changed so as to deceive.
public struct Fingerprint: Hashable, Sendable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The fingerprint of nothing.
  public init() {}

  /// The fingerprint of parts, each of which is closed, so that `ab`, `c` and `a`, `bc` differ.
  public init(_ parts: String...) {
    for part in parts {
      add(part.utf8)
      add(0xFF)
    }
  }

  /// Adds one byte.
  public mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Adds bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds the bytes of a file, of which a generic call would fetch each one through a table.
  public mutating func add(file: [UInt8]) {
    for byte in file { add(byte) }
  }

  /// The number itself.
  public var number: UInt64 { hash }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
