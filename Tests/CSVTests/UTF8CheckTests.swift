import Testing

@testable import CSV

/// Broken and unbroken bytes against the standard library's reading of UTF-8.
@Suite struct UTF8CheckTests {
  static let pieces: [[UInt8]] = [
    Array("plain text".utf8), Array("a".utf8), Array("é".utf8), Array("Я".utf8), Array("業".utf8),
    Array("प".utf8), Array("\u{D7FF}\u{E000}".utf8), Array("𐍈".utf8), Array("\u{10FFFF}".utf8),
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xE0],
    [0xED, 0xA0, 0x80], [0xED, 0x9F], [0xED], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF0, 0x90], [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF], [0xF5], [0xFF], [0],
  ]

  @Test func `finds the first byte with which no character begins`() {
    var random = SystemRandomNumberGenerator()
    for round in 0..<20_000 {
      // Most texts are well-formed for long, so that every place within a block is seen.
      let sound = Int.random(in: 0..<60, using: &random)
      var bytes: [UInt8] = []
      while bytes.count < sound { bytes += Self.pieces[Int.random(in: 0..<9, using: &random)] }
      if round % 3 > 0 { bytes += Self.pieces.randomElement(using: &random) ?? [] }
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        bytes += Self.pieces[Int.random(in: 0..<9, using: &random)]
      }
      expect(bytes)
    }
  }

  private func expect(_ bytes: [UInt8]) {
    func isValid(_ part: ArraySlice<UInt8>) -> Bool {
      String(validating: part, as: UTF8.self) != nil
    }
    let result = bytes.withUnsafeBytes(UTF8Check.check)
    switch result {
    case .valid:
      #expect(isValid(bytes[...]), "\(bytes)")
    case .invalid(let at), .incomplete(let at):
      #expect(isValid(bytes[..<at]), "\(bytes)")
      for end in at + 1..<min(at + 4, bytes.count) + 1 {
        #expect(!isValid(bytes[at..<end]), "\(bytes)")
      }
      // What is incomplete is so because the bytes end.
      let isCut = ["80", "A0", "90"].contains { hex in
        let trail = UInt8(hex, radix: 16) ?? 0
        return isValid(bytes[at...] + [trail]) || isValid(bytes[at...] + [trail, 0x80])
          || isValid(bytes[at...] + [trail, 0x80, 0x80])
      }
      #expect(isCut == (result == .incomplete(at: at)), "\(bytes)")
    }
  }
}
