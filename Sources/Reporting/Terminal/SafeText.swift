/// Makes text harmless and visible for terminals and the logs of build servers.
///
/// Control characters, line ends, bidirectional controls and other invisible scalars are written as
/// escapes, bytes that are no UTF-8 as `\xFF`. Build servers obey lines that begin with `::` and text
/// that holds `##[…]` or `##vso[…]`; such openings are broken up. What comes out is one line.
package enum SafeText {
  /// The text with everything risky escaped.
  package static func escape(_ text: String) -> String {
    escape(bytes: text.utf8)
  }

  /// The text of UTF-8 bytes with everything risky escaped.
  package static func escape(bytes: some Collection<UInt8>) -> String {
    var result = ""
    for piece in pieces(of: bytes) { result += piece.text }
    return result
  }

  /// The same for text that stands first on its line.
  package static func escape(lineStart bytes: some Collection<UInt8>) -> String {
    let text = escape(bytes: bytes)
    let blanks = text.prefix { $0 == " " }
    guard text.dropFirst(blanks.count).hasPrefix("::") else { return text }
    return blanks + "\\u{3A}" + text.dropFirst(blanks.count + 1)
  }

  /// One scalar or bad byte, as it is shown.
  package struct Piece: Equatable {
    /// What is shown.
    package var text: String
    /// How many bytes it stands for.
    package var length: Int
    /// How many columns it takes.
    package var width: Int
  }

  /// The pieces of UTF-8 bytes, in order; together they stand for every byte.
  package static func pieces(of bytes: some Collection<UInt8>) -> [Piece] {
    var result: [Piece] = []
    result.reserveCapacity(bytes.count)
    var rest = Array(bytes)[...]
    while let first = rest.first {
      var length = 1
      if first < 0x80 {
        let breaks = first == UInt8(ascii: "#") && opensCommand(rest)
        let scalar = Unicode.Scalar(first)
        result.append(shown(scalar, length: 1, always: breaks))
      } else if let (scalar, count) = decode(rest) {
        length = count
        result.append(shown(scalar, length: count, always: false))
      } else {
        let text = "\\x" + hex(UInt32(first), digits: 2)
        result.append(Piece(text: text, length: 1, width: text.utf8.count))
      }
      rest = rest.dropFirst(length)
    }
    return result
  }

  private static func shown(_ scalar: Unicode.Scalar, length: Int, always: Bool) -> Piece {
    guard always || isRisky(scalar) else {
      return Piece(text: String(scalar), length: length, width: DisplayWidth.of(scalar))
    }
    let text = visible(scalar)
    return Piece(text: text, length: length, width: text.utf8.count)
  }

  /// A scalar as an escape.
  static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{" + hex(scalar.value, digits: 1) + "}"
    }
  }

  /// Whether `##` stands here, followed by letters if any and a bracket.
  private static func opensCommand(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.dropFirst().first == UInt8(ascii: "#") else { return false }
    let name = bytes.dropFirst(2).prefix(16)
    return name.first { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
      == UInt8(ascii: "[")
  }

  /// Reads one scalar beyond ASCII, strictly; nil for bytes that are none.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return nil }
    return (Unicode.UTF8.decode(encoded), encoded.count)
  }

  /// Whether a scalar could move the cursor, reorder the line, or hide.
  static func isRisky(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F: true  // soft hyphen, marks
    case 0x2028...0x202E, 0x2060...0x206F: true  // line ends, bidirectional controls
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true  // byte order mark, annotations, tags
    default: false
    }
  }

  static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
