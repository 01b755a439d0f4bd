/// Turns UTF-16, or an encoding of one byte a character, into UTF-8.
enum Decoder: Sendable {
  case utf16(bigEndian: Bool)
  /// The scalars of the bytes from 0x80; 0 for none.
  case table([UInt16])

  /// What came of some bytes.
  struct Result {
    /// How many bytes were used.
    var read = 0
    /// How many bytes of UTF-8 there are.
    var written = 0
    /// Why it ended before the bytes or the room did.
    var stop = Stop.none
  }

  /// Why decoding ended early.
  enum Stop: Equatable {
    case none
    /// The rest is the beginning of a character.
    case incomplete
    /// The next bytes, as many as these, are no character.
    case invalid(Int)
  }

  /// Decodes whole characters while there are bytes and room for four.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into room: UnsafeMutableRawBufferPointer
  ) -> Result {
    switch self {
    case .utf16(let bigEndian): decodeUTF16(input, room, high: bigEndian ? 0 : 1)
    case .table(let table): decodeBytes(input, room, table)
    }
  }

  private func decodeUTF16(
    _ input: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutableRawBufferPointer, high: Int
  ) -> Result {
    var result = Result()
    let unit = { (at: Int) in UInt32(input[at + high]) << 8 | UInt32(input[at + 1 - high]) }
    while result.read < input.count, result.written + 4 <= room.count {
      guard result.read + 2 <= input.count else {
        result.stop = .incomplete
        return result
      }
      var (scalar, length) = (unit(result.read), 2)
      if scalar & 0xFC00 == 0xD800 {
        guard result.read + 4 <= input.count else {
          result.stop = .incomplete
          return result
        }
        let second = unit(result.read + 2)
        if second & 0xFC00 == 0xDC00 {
          scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + (second & 0x3FF)
          length = 4
        }
      }
      guard scalar & 0x1F_F800 != 0xD800 else {
        result.stop = .invalid(2)
        return result
      }
      result.written += encode(scalar, at: result.written, in: room)
      result.read += length
    }
    return result
  }

  private func decodeBytes(
    _ input: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutableRawBufferPointer, _ table: [UInt16]
  ) -> Result {
    var result = Result()
    while result.read < input.count, result.written + 4 <= room.count {
      let byte = input[result.read]
      let scalar = byte < 0x80 ? UInt32(byte) : UInt32(table[Int(byte) - 0x80])
      guard byte < 0x80 || scalar != 0 else {
        result.stop = .invalid(1)
        return result
      }
      result.written += encode(scalar, at: result.written, in: room)
      result.read += 1
    }
    return result
  }

  /// Writes one scalar as UTF-8 and returns its length.
  @inline(__always)
  private func encode(
    _ scalar: UInt32, at start: Int, in room: UnsafeMutableRawBufferPointer
  ) -> Int {
    let last = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    switch scalar {
    case 0..<0x80:
      room[start] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      room[start] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      room[start + 1] = last
      return 2
    case 0x800..<0x1_0000:
      room[start] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      room[start + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      room[start + 2] = last
      return 3
    default:
      room[start] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      room[start + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      room[start + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      room[start + 3] = last
      return 4
    }
  }
}
