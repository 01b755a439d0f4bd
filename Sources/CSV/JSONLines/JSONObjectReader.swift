/// Reads one JSON object (RFC 8259) whose values become cells.
///
/// A string becomes its text; `null` becomes an empty cell; numbers, booleans, arrays and objects
/// become their JSON text. Nesting is only skipped over, at most ``depth`` deep.
// `line` points to memory that is only looked at while `read` runs.
struct JSONObjectReader: ~Copyable, @unchecked Sendable {
  /// How deep arrays and objects inside a value may go.
  static let depth = 64

  /// Why a line is no record.
  enum Fault: Error, Hashable, Sendable {
    case noObject
    case unexpected(at: Int)
    case duplicateKey(String)
    case badEscape(at: Int)
    case tooDeep(at: Int)
  }

  /// The texts of keys and values, one after the other.
  var text = ByteBuffer()
  /// Where each key and its value lie in `text`.
  private(set) var members: [(key: Range<Int>, value: Range<Int>)] = []

  var line: UnsafeBufferPointer<UInt8>
  var at = 0

  init() { line = UnsafeBufferPointer(start: nil, count: 0) }

  /// The bytes of a key or value, valid until the next object.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text.bytes[range])
  }

  /// Reads the object that is all of a line.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(Fault) {
    self.line = line
    at = 0
    text.removeAll()
    members.removeAll(keepingCapacity: true)
    skipSpace()
    guard take(UInt8(ascii: "{")) else { throw .noObject }
    skipSpace()
    if !take(UInt8(ascii: "}")) {
      repeat {
        try member()
        skipSpace()
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { throw .unexpected(at: at) }
    }
    skipSpace()
    if at < line.count { throw .unexpected(at: at) }
  }

  private mutating func member() throws(Fault) {
    skipSpace()
    let key = try string()
    for known in members where bytes(known.key).elementsEqual(bytes(key)) {
      throw .duplicateKey(String(decoding: bytes(key), as: UTF8.self))
    }
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw .unexpected(at: at) }
    skipSpace()
    if peek == UInt8(ascii: "\"") {
      members.append((key, try string()))
      return
    }
    let start = at
    try skipValue(0)
    let raw = UnsafeBufferPointer(rebasing: line[start..<at])
    let from = text.count
    if !raw.elementsEqual("null".utf8) { text.append(raw) }
    members.append((key, from..<text.count))
  }

  // MARK: Strings

  /// Reads a string and appends its text.
  mutating func string() throws(Fault) -> Range<Int> {
    guard take(UInt8(ascii: "\"")) else { throw .unexpected(at: at) }
    let start = text.count
    while let byte = peek {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return start..<text.count
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw .unexpected(at: at - 1)
      default: text.append(byte)
      }
    }
    throw .unexpected(at: at)
  }

  private mutating func escape() throws(Fault) {
    let start = at - 1
    guard let byte = peek else { throw .badEscape(at: start) }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var value = try hex(start)
      if (0xD800...0xDBFF).contains(value) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
          throw .badEscape(at: start)
        }
        let low = try hex(start)
        guard (0xDC00...0xDFFF).contains(low) else { throw .badEscape(at: start) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard value != 0, let scalar = Unicode.Scalar(value) else { throw .badEscape(at: start) }
      if let encoded = UTF8.encode(scalar) { for byte in encoded { text.append(byte) } }
    default: throw .badEscape(at: start)
    }
  }

  private mutating func hex(_ start: Int) throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .badEscape(at: start)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  // MARK: Values that are only passed on

  private mutating func skipValue(_ depth: Int) throws(Fault) {
    if depth > Self.depth { throw .tooDeep(at: at) }
    switch peek {
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipContainer(depth)
    case UInt8(ascii: "\""):
      let kept = text.count
      _ = try string()
      text.count = kept
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    default: try skipNumber()
    }
  }

  private mutating func skipContainer(_ depth: Int) throws(Fault) {
    let isObject = peek == UInt8(ascii: "{")
    let close = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    at += 1
    skipSpace()
    if take(close) { return }
    repeat {
      skipSpace()
      if isObject {
        guard peek == UInt8(ascii: "\"") else { throw .unexpected(at: at) }
        try skipValue(depth + 1)
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw .unexpected(at: at) }
        skipSpace()
      }
      try skipValue(depth + 1)
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(close) else { throw .unexpected(at: at) }
  }

  mutating func skip(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw .unexpected(at: at) }
    }
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
  mutating func skipNumber() throws(Fault) {
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try skipDigits() }
    if take(UInt8(ascii: ".")) { try skipDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(Fault) {
    let start = at
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
    if at == start { throw .unexpected(at: at) }
  }

  // MARK: Bytes

  var peek: UInt8? { at < line.count ? line[at] : nil }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    at += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
  }
}
