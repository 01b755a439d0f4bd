import CSV

extension ByteBuffer {
  /// Appends bytes that were rendered before.
  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends two signs.
  @inline(__always)
  mutating func append(_ first: UInt8, _ second: UInt8) {
    append(packed: UInt64(first) | UInt64(second) << 8, count: 2)
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    var pen = pen(for: 20)
    if number < 0 { pen.put(UInt8(ascii: "-")) }
    pen.put(decimal: number.magnitude)
    close(pen)
  }
}

extension Pen {
  /// Writes a number with its sign: `+3`, `-2`, `0`; twenty bytes at most.
  @inline(__always)
  mutating func put(signed number: Int) {
    if number != 0 { put(UInt8(ascii: number < 0 ? "-" : "+")) }
    put(decimal: number.magnitude)
  }

  /// Writes a number in decimal digits.
  @inline(__always)
  mutating func put(decimal number: UInt) {
    if number < 10 {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    } else {
      put(manyDigitsOf: number)
    }
  }

  @inline(never)
  private mutating func put(manyDigitsOf number: UInt) {
    if number >= 10 { put(manyDigitsOf: number / 10) }
    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
