import Image
import Testing

/// Parts of all kinds come back as they were, and what does not fit is refused.
@Suite struct ImageCoderTests {
  private static let numbers = [
    0, 1, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xD800, 0xDFFF, 0xFFFF, 0x10_0000, 0x10_F7FE,
    0x10_F7FF, 0x10_F800, 0x11_0000, 1 << 40, .max,
  ]

  /// What a coder wrote, read again.
  private static func reading<Value>(
    _ bytes: [UInt8], _ read: (inout ImageCoder) throws(ImageFault) -> Value
  ) throws(ImageFault) -> Value {
    try bytes.withUnsafeBufferPointer { bytes throws(ImageFault) in
      var coder = ImageCoder(reading: bytes)
      let value = try read(&coder)
      try coder.finish()
      return value
    }
  }

  @Test(arguments: numbers)
  func `a number comes back`(number: Int) throws {
    var coder = ImageCoder()
    coder.write(number)
    let bytes = coder.written
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(
      try Self.reading(bytes) { coder throws(ImageFault) in
        try coder.readNumber(through: number)
      } == number)
  }

  @Test(arguments: numbers.dropFirst())
  func `a number above the limit is refused`(number: Int) {
    var coder = ImageCoder()
    coder.write(number)
    let bytes = coder.written
    #expect(throws: ImageFault.outOfRange) {
      try Self.reading(bytes) { coder throws(ImageFault) in
        try coder.readNumber(through: number - 1)
      }
    }
  }

  @Test func `what is out of range is not written either`() {
    var coder = ImageCoder()
    var number = 4
    #expect(throws: ImageFault.outOfRange) { try coder.code(&number, in: 0...3) }
    #expect(throws: ImageFault.outOfRange) { try coder.code(&number, below: 4) }
  }

  @Test func `a list of parts serves both ways`() throws {
    struct Parts: Equatable {
      var number = 0
      var maybe: Int?
      var bits: UInt64 = 0
      var flag = false
      var text = ""
      var none: String? = ""
      var texts: [String] = []

      mutating func code(_ coder: inout ImageCoder) throws(ImageFault) {
        try coder.code(&number, in: -5...5)
        try coder.code(&maybe, in: 0...9)
        try coder.code(bits: &bits)
        try coder.code(&flag)
        try coder.code(&text)
        try coder.code(&none)
        try coder.code(&texts)
      }
    }
    var written = Parts(
      number: -5, maybe: 9, bits: .max - 1, flag: true, text: "naïve\u{0}\n", none: nil,
      texts: ["", "\u{10FFFF}"])
    var coder = ImageCoder()
    try written.code(&coder)
    let bytes = coder.written
    let read = try Self.reading(bytes) { coder throws(ImageFault) in
      var parts = Parts()
      try parts.code(&coder)
      return parts
    }
    #expect(read == written)
    for count in bytes.indices {
      #expect(throws: ImageFault.self, "cut to \(count)") {
        try Self.reading(Array(bytes[..<count])) { coder throws(ImageFault) in
          var parts = Parts()
          try parts.code(&coder)
        }
      }
    }
  }
}
