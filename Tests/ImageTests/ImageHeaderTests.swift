import Image
import Testing

/// An image that is none, of another format, cut off or altered is told apart and refused.
@Suite struct ImageHeaderTests {
  private static func image() -> [UInt8] {
    var coder = ImageCoder()
    for number in 0..<100 { coder.write(number * number) }
    return ImageHeader(fingerprint: "0123456789abcdef").seal(coder)
  }

  private static func open(_ image: [UInt8]) throws(ImageFault) -> ImageHeader {
    try image.withUnsafeBufferPointer { bytes throws(ImageFault) in
      var coder = ImageCoder(reading: bytes)
      return try ImageHeader(reading: &coder)
    }
  }

  @Test func `a header comes back`() throws {
    #expect(try Self.open(Self.image()).fingerprint == "0123456789abcdef")
  }

  @Test(arguments: [[], Array("dimensions:".utf8), [0xFF, 0xFF, 0xFF], [0x0D]] as [[UInt8]])
  func `what is no image is told`(bytes: [UInt8]) {
    #expect(throws: ImageFault.notAnImage) { try Self.open(bytes) }
  }

  @Test func `another format is told by its number`() {
    var image = Self.image()
    // The format stands right behind the first text and its length.
    image[14] += 1
    #expect(throws: ImageFault.otherVersion(ImageHeader.version + 1)) { try Self.open(image) }
    #expect(ImageFault.otherVersion(7).message.contains("format 7"))
  }

  @Test func `what is cut off or too long is refused`() {
    let image = Self.image()
    #expect(throws: ImageFault.wrongLength) { try Self.open(Array(image.dropLast())) }
    #expect(throws: ImageFault.wrongLength) { try Self.open(image + [0]) }
    for count in image.indices {
      #expect(throws: ImageFault.self, "\(count)") { try Self.open(Array(image[..<count])) }
    }
  }

  @Test func `no byte can be altered unseen`() {
    let image = Self.image()
    for index in image.indices {
      var altered = image
      altered[index] ^= 1 << UInt8(index % 7)
      #expect(throws: ImageFault.self, "\(index)") { try Self.open(altered) }
    }
  }
}
