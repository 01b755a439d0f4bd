/// Turns a source's bytes into UTF-8, a whole number of characters at a time.
///
/// UTF-8 is read straight into the caller's buffer and checked there; everything else is read into
/// a staging buffer and decoded from it. What precedes a faulty byte is always delivered first.
struct TextInput: ~Copyable, Sendable {
  private enum Form: Sendable {
    case undecided
    case utf8
    case other(Decoder)
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
      case .other(let decoder):
        if try !fill() { return 0 }
        count = decode(decoder, into: room)
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
      return fail(.utf32)
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
    case .utf16, .utf16le: form = .other(.utf16(bigEndian: false))
    case .utf16be: form = .other(.utf16(bigEndian: true))
    case .windows1252, .latin1, .macRoman:
      form = .other(.table(SingleByteTable.scalars(of: encoding)))
    }
  }

  private mutating func fail(_ kind: EncodingFault.Kind, suggestion: TextEncoding? = nil) {
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
      if rest > 0 { fail(.truncated) }
      return false
    }
    staged.count += count
    starved = false
    return true
  }

  /// Decodes what is staged, as far as there is room for it.
  private mutating func decode(
    _ decoder: Decoder, into room: UnsafeMutableRawBufferPointer
  ) -> Int {
    let input = UnsafeBufferPointer(rebasing: staged.bytes[used...])
    let result = decoder.decode(input, into: room)
    used += result.read
    offset += result.read
    switch result.stop {
    case .none: break
    case .incomplete: starved = true
    case .invalid(let length): fail(.invalid(Array(input[result.read...].prefix(length))))
    }
    return result.written
  }
}
