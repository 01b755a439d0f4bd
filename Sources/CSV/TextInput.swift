/// Turns a source's bytes into UTF-8, a whole number of characters at a time.
///
/// UTF-8 is read straight into the caller's buffer and checked there; everything else is read into
/// a staging buffer and decoded from it. What precedes a faulty byte is always delivered first.
struct TextInput: ~Copyable, Sendable {
  private enum Form: Sendable {
    case undecided
    case utf8
    case utf16(bigEndian: Bool)
    case singleByte([UInt16])
  }

  private var source: ByteSource
  private let asked: TextEncoding?
  private var form = Form.undecided
  /// Bytes read and not yet delivered.
  private var staged = ByteBuffer(capacity: 1 << 16)
  /// How many of the staged bytes are used up.
  private var used = 0
  /// True when the staged bytes are the beginning of a character.
  private var starved = false
  private var ended = false
  /// Bytes of the file delivered so far.
  private var offset = 0

  /// The encoding the file is read in, once the first bytes have been seen.
  private(set) var encoding = TextEncoding.utf8
  /// The length of the byte order mark that was dropped.
  private(set) var markLength = 0
  /// What ended the text early.
  private(set) var fault: EncodingFault?

  init(_ source: ByteSource, encoding: TextEncoding?) {
    self.source = source
    asked = encoding
  }

  /// Reads at least one character into `room`, which must hold 16 bytes; 0 at the end or a fault.
  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    if case .undecided = form { try begin() }
    while fault == nil {
      let count: Int
      switch form {
      case .undecided: return 0
      case .utf8: count = try readUTF8(into: room)
      case .utf16(let bigEndian):
        if try !fill() { return 0 }
        count = decodeUTF16(into: room, bigEndian: bigEndian)
      case .singleByte(let table):
        if try !fill() { return 0 }
        count = decodeSingleBytes(into: room, table)
      }
      if count > 0 { return count }
      if ended && used == staged.count { return 0 }
    }
    return 0
  }
}

extension TextInput {
  /// Looks at the first four bytes for a byte order mark, or the zeros of UTF-16.
  private mutating func begin() throws(IOFailure) {
    while staged.count < 4, !ended {
      let count = try source.read(into: staged.room)
      staged.count += count
      ended = count == 0
    }
    let head = (0..<4).map { $0 < staged.count ? Int(staged.bytes[$0]) : -1 }
    let zeros = head.map { $0 == 0 }
    var marked: TextEncoding?
    if head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { marked = .utf8 }
    if head[0] == 0xFF, head[1] == 0xFE { marked = .utf16le }
    if head[0] == 0xFE, head[1] == 0xFF { marked = .utf16be }
    let guess: TextEncoding? =
      zeros == [false, true, false, true]
      ? .utf16le : zeros == [true, false, true, false] ? .utf16be : nil

    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] {
      return fail(.utf32, suggestion: nil)
    }
    switch asked {
    case nil:
      if marked == nil, let guess { return fail(.unmarkedUTF16, suggestion: guess) }
      encoding = marked ?? .utf8
    case .utf16:
      encoding = .utf16
      if marked == .utf8 { return fail(.otherMark(.utf8), suggestion: .utf8) }
      guard let known = marked ?? guess else {
        if staged.count == 0 { return settle(.utf16le) }
        return fail(.unknownByteOrder, suggestion: .utf16le)
      }
      encoding = known
    case let asked?:
      encoding = asked
      if let marked, marked != asked { return fail(.otherMark(marked), suggestion: marked) }
    }
    if marked != nil { markLength = encoding == .utf8 ? 3 : 2 }
    used = markLength
    offset = markLength
    settle(encoding)
  }

  private mutating func settle(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8: form = .utf8
    case .utf16, .utf16le: form = .utf16(bigEndian: false)
    case .utf16be: form = .utf16(bigEndian: true)
    case .windows1252, .latin1, .macRoman:
      form = .singleByte(SingleByteTable.scalars(of: encoding))
    }
  }

  private mutating func fail(_ kind: EncodingFault.Kind, suggestion: TextEncoding?) {
    fault = EncodingFault(kind: kind, offset: offset, encoding: encoding, suggestion: suggestion)
  }
}

extension TextInput {
  private mutating func readUTF8(
    into room: UnsafeMutableRawBufferPointer
  ) throws(IOFailure) -> Int {
    var count = min(room.count, staged.count - used)
    room.copyMemory(
      from: UnsafeRawBufferPointer(start: staged.base + used, count: count))
    used += count
    if count == 0 || starved {
      let read =
        ended
        ? 0 : try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
      if read == 0 {
        ended = true
        if count > 0 { fail(.truncated, suggestion: .windows1252) }
        return 0
      }
      count += read
    }
    starved = false
    switch UTF8Check.check(UnsafeRawBufferPointer(rebasing: room[..<count])) {
    case .valid: break
    case .incomplete(let at):
      if used == staged.count {
        used = 0
        staged.count = 0
        starved = true
        staged.append(
          UnsafeBufferPointer(rebasing: room.assumingMemoryBound(to: UInt8.self)[at..<count]))
      } else {
        used -= count - at
      }
      count = at
    case .invalid(let at):
      offset += at
      // Not the bytes after it: they may not have been read yet.
      fail(.invalid([room[at]]), suggestion: .windows1252)
      return at
    }
    offset += count
    return count
  }

  /// Stages more bytes when there are none to decode; false at the end of the text.
  private mutating func fill() throws(IOFailure) -> Bool {
    if used < staged.count, !starved { return true }
    let rest = staged.count - used
    staged.base.update(from: staged.base + used, count: rest)
    used = 0
    staged.count = rest
    let count = ended ? 0 : try source.read(into: staged.room)
    if count == 0 {
      ended = true
      if rest > 0 { fail(.truncated, suggestion: nil) }
      return false
    }
    staged.count += count
    starved = false
    return true
  }

  private mutating func decodeUTF16(
    into room: UnsafeMutableRawBufferPointer, bigEndian: Bool
  ) -> Int {
    let (high, low) = bigEndian ? (0, 1) : (1, 0)
    let bytes = staged.base
    var output = 0
    while output + 4 <= room.count {
      guard used + 2 <= staged.count else {
        starved = true
        break
      }
      let unit = UInt32(bytes[used + high]) << 8 | UInt32(bytes[used + low])
      var (scalar, length) = (unit, 2)
      if unit & 0xF800 == 0xD800 {
        guard unit < 0xDC00 else {
          fail(.invalid([bytes[used], bytes[used + 1]]), suggestion: nil)
          break
        }
        guard used + 4 <= staged.count else {
          starved = true
          break
        }
        let second = UInt32(bytes[used + 2 + high]) << 8 | UInt32(bytes[used + 2 + low])
        guard second & 0xFC00 == 0xDC00 else {
          fail(.invalid([bytes[used], bytes[used + 1]]), suggestion: nil)
          break
        }
        scalar = 0x1_0000 + (unit & 0x3FF) << 10 + (second & 0x3FF)
        length = 4
      }
      output += encode(scalar, at: output, in: room)
      used += length
      offset += length
    }
    return output
  }

  private mutating func decodeSingleBytes(
    into room: UnsafeMutableRawBufferPointer, _ table: [UInt16]
  ) -> Int {
    var output = 0
    while output + 4 <= room.count, used < staged.count {
      let byte = staged.base[used]
      if byte < 0x80 {
        room[output] = byte
        output += 1
      } else {
        let scalar = table[Int(byte) - 0x80]
        guard scalar != 0 else {
          fail(.invalid([byte]), suggestion: nil)
          break
        }
        output += encode(UInt32(scalar), at: output, in: room)
      }
      used += 1
      offset += 1
    }
    return output
  }

  /// Writes one scalar as UTF-8 and returns its length.
  @inline(__always)
  private func encode(
    _ scalar: UInt32, at start: Int, in room: UnsafeMutableRawBufferPointer
  ) -> Int {
    switch scalar {
    case 0..<0x80:
      room[start] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case 0x80..<0x800:
      room[start] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      room[start + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 2
    case 0x800..<0x1_0000:
      room[start] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      room[start + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      room[start + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 3
    default:
      room[start] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      room[start + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      room[start + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      room[start + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return 4
    }
  }
}
