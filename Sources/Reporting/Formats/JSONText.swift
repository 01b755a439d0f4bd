import CSV

/// Strings and the other small parts of JSON.
enum JSONText {
  /// Appends UTF-8 as a JSON string.
  ///
  /// What could steer a terminal (controls, bidirectional controls, line separators) is escaped; a
  /// reader gets the same string back.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    buffer.reserve(bytes.count + 2)
    buffer.append(UInt8(ascii: "\""))
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        buffer.append(byte)
        index += 1
      } else if byte < 0x80 {
        escape(byte, to: &buffer)
        index += 1
      } else {
        index += append(scalarAt: index, of: bytes, to: &buffer)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// Appends a text as a JSON string.
  static func append(_ text: String, to buffer: inout ByteBuffer) {
    var text = text
    text.withUTF8 { append($0, to: &buffer) }
  }

  /// Appends a key with its colon.
  static func append(key: String, to buffer: inout ByteBuffer) {
    append(key, to: &buffer)
    buffer.append(UInt8(ascii: ":"))
  }

  private static func escape(_ byte: UInt8, to buffer: inout ByteBuffer) {
    switch byte {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case UInt8(ascii: "\n"): buffer.append("\\n")
    case UInt8(ascii: "\r"): buffer.append("\\r")
    case UInt8(ascii: "\t"): buffer.append("\\t")
    default: append(hex: UInt32(byte), to: &buffer)
    }
  }

  /// Appends a scalar beyond ASCII as it is, or escaped if it could steer a terminal.
  private static func append(
    scalarAt index: Int, of bytes: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer
  ) -> Int {
    let first = bytes[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let end = min(index + length, bytes.count)
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[index + 1..<end] { value = value << 6 | UInt32(next & 0x3F) }
    // Tags (U+E0000 and on) have no short escape and steer nothing.
    if value < 0x1_0000, let scalar = Unicode.Scalar(value), SafeText.isRisky(scalar) {
      append(hex: value, to: &buffer)
    } else {
      buffer.append(UnsafeBufferPointer(rebasing: bytes[index..<end]))
    }
    return end - index
  }

  private static func append(hex value: UInt32, to buffer: inout ByteBuffer) {
    buffer.append("\\u")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
