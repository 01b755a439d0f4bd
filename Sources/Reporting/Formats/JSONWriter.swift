import CSV

/// Builds one JSON value in a buffer, minding the commas.
struct JSONWriter: ~Copyable {
  private(set) var buffer: ByteBuffer
  private var needsComma = false

  init(capacity: Int = 4096) { buffer = ByteBuffer(capacity: capacity) }

  mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }

  mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    enclose("{", "}", body)
  }

  mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    enclose("[", "]", body)
  }

  mutating func value(_ text: String?) {
    comma()
    if let text { JSONText.append(text, to: &buffer) } else { buffer.append("null") }
  }

  mutating func value(_ number: Int) {
    comma()
    buffer.append(decimal: number)
  }

  /// A range of bytes as `[first, after last]`.
  mutating func value(_ range: Range<Int>) {
    array { array in
      array.value(range.lowerBound)
      array.value(range.upperBound)
    }
  }

  mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    if let text { JSONText.append(text, to: &buffer) } else { buffer.append("null") }
    needsComma = true
  }

  mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    if let number { buffer.append(decimal: number) } else { buffer.append("null") }
    needsComma = true
  }

  /// A finite number with the fewest digits that give it back.
  mutating func member(_ key: String, _ number: Double?) {
    self.key(key)
    buffer.append(number.map(\.description) ?? "null")
    needsComma = true
  }

  mutating func member(_ key: String, _ isTrue: Bool) {
    self.key(key)
    buffer.append(isTrue ? "true" : "false")
    needsComma = true
  }

  mutating func member(_ key: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.key(key)
    JSONText.append(bytes, to: &buffer)
    needsComma = true
  }

  mutating func key(_ key: String) {
    comma()
    JSONText.append(key: key, to: &buffer)
    needsComma = false
  }

  private mutating func enclose(
    _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    comma()
    buffer.append(open)
    needsComma = false
    body(&self)
    buffer.append(close)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
