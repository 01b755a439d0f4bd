import CSV
import Diagnostics
import Testing

/// What is not UTF-8, and what only looks like it.
@Suite struct EncodingTests {
  static let text = "id,name\r\n1,Prüfung €𐍈\n2,\"a\n\"\"b\"\n"

  /// The text in UTF-16.
  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      bigEndian
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test(arguments: [
    (false, true, nil), (true, true, nil), (false, true, TextEncoding.utf16), (true, true, .utf16),
    (false, false, .utf16), (true, false, .utf16), (false, false, .utf16le),
    (true, false, .utf16be), (false, true, .utf16le), (true, true, .utf16be),
  ])
  func `UTF-16 reads alike in pieces of every size`(
    bigEndian: Bool, mark: Bool, encoding: TextEncoding?
  ) {
    let bytes = EncodingTests.utf16(EncodingTests.text, bigEndian: bigEndian, mark: mark)
    for chunk in 1...bytes.count {
      let reading = Reading(bytes, chunk: chunk, options: ReaderOptions(encoding: encoding))
      #expect(reading.records == [["1", "Prüfung €𐍈"], ["2", "a\n\"b"]], "in pieces of \(chunk)")
      #expect(reading.lines == [])
    }
  }

  /// Bytes and the first line of what is said about them.
  static let faults: [(String, [UInt8], TextEncoding?, String)] = [
    (
      "windows-1252", Array("id,name\n1,Caf".utf8) + [0xE9, 0x2C], nil,
      "f:2:6: the byte E9 at offset 13, in column 'name' of record 1, cannot be utf-8"
    ),
    (
      "a lone byte at the end", Array("id,name\n1,é".utf8) + [0xC3], nil,
      "f:2:4: the file ends inside a character at offset 12, in column 'name' of record 1"
    ),
    (
      "an overlong form", Array("id,name\n".utf8) + [0xC0, 0xAF], nil,
      "f:2:1: the byte C0 at offset 8, in column 'id' of record 1, cannot be utf-8"
    ),
    (
      "a surrogate", Array("id,name\n".utf8) + [0xED, 0xA0, 0x80], nil,
      "f:2:1: the byte ED at offset 8, in column 'id' of record 1, cannot be utf-8"
    ),
    (
      "beyond Unicode", Array("id,name\n".utf8) + [0xF4, 0x90, 0x80, 0x80], nil,
      "f:2:1: the byte F4 at offset 8, in column 'id' of record 1, cannot be utf-8"
    ),
    (
      "in the header", [0x69, 0xFF, 0x0A], nil,
      "f:1:2: the byte FF at offset 1, in field 1 of the header, cannot be utf-8"
    ),
    (
      "UTF-16 without a mark", utf16(text, bigEndian: false, mark: false), nil,
      "f:1:1: the file looks like UTF-16 without a byte order mark"
    ),
    (
      "UTF-32", [0xFF, 0xFE, 0, 0, 0x69, 0, 0, 0], nil, "f:1:1: the file is UTF-32"
    ),
    (
      "an odd byte", utf16("id,name\n", bigEndian: true, mark: true) + [0], nil,
      "f:2:1: the file ends inside a character at offset 18, in column 'id' of record 1"
    ),
    (
      "half a pair", utf16("id,name\n1,", bigEndian: false, mark: true) + [0x3D, 0xD8, 0x2C, 0],
      nil,
      "f:2:3: the bytes 3D D8 at offset 22, in column 'name' of record 1, cannot be utf-16le"
    ),
    (
      "a mark of the other order", utf16("name\n", bigEndian: true, mark: true), .utf16le,
      "f:1:1: the file begins with the byte order mark of utf-16be, not utf-16le"
    ),
    (
      "a mark where code pages have none", [0xEF, 0xBB, 0xBF] + Array("name\n".utf8), .windows1252,
      "f:1:1: the file begins with the byte order mark of utf-8, not windows-1252"
    ),
    (
      "no order at all", Array("name\nx".utf8), .utf16, "f:1:1: the file has no byte order mark"
    ),
    (
      "a hole in the code page", Array("name\nab".utf8) + [0x81], .windows1252,
      "f:2:3: the byte 81 at offset 7, in column 'name' of record 1, cannot be windows-1252"
    ),
  ]

  @Test(arguments: faults.indices) func `other encodings are named by place`(_ index: Int) {
    let (name, bytes, encoding, line) = EncodingTests.faults[index]
    let options = ReaderOptions(encoding: encoding)
    let whole = Reading(bytes, options: options)
    #expect(whole.lines == [line], "\(name)")
    #expect(whole.records == [])
    for chunk in 1...bytes.count {
      #expect(Reading(bytes, chunk: chunk, options: options) == whole, "\(name), \(chunk)")
    }
  }

  @Test func `records before a faulty byte are handed out`() {
    let bytes = Array("id,name\n1,a\n2,b\r".utf8) + [0xFF]
    #expect(Reading(bytes).records == [["1", "a"], ["2", "b"]])
    #expect(Reading(bytes, chunk: 1) == Reading(bytes))
  }

  @Test(
    arguments: [
      (TextEncoding.windows1252, [0x80, 0x93, 0xE9], "€“é"),
      (.latin1, [0x85, 0xA4, 0xE9], "\u{85}¤é"),
      (.macRoman, [0xDB, 0xD2, 0x8E], "€“é"),
    ] as [(TextEncoding, [UInt8], String)])
  func `code pages are decoded`(encoding: TextEncoding, bytes: [UInt8], text: String) {
    let table = Array("name\n".utf8) + bytes + Array(",x\n".utf8)
    let options = ReaderOptions(encoding: encoding, delimiter: UInt8(ascii: ";"))
    #expect(Reading(table, options: options).records == [[text + ",x"]])
    #expect(Reading(table, chunk: 1, options: options).records == [[text + ",x"]])
  }

  @Test func `every scalar is let through, and every other pair or triple of bytes refused`() {
    var all = "name\n"
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if value % 64 == 0 || value < 0x1000 || value & 0xFFFF > 0xFF00 {
        all.unicodeScalars.append(scalar)
        if value % 512 == 0 { all += "\n" }
      }
    }
    #expect(Reading(all, options: ReaderOptions(delimiter: UInt8(ascii: "|"))).lines == [])
    for lead in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0), through: 0xF0, by: 0x10) {
        let bytes = [lead, second | 1, 0x81, 0x61]
        let isText = String(validating: bytes + [0x0A], as: UTF8.self) != nil
        let reading = Reading(Array("name\n".utf8) + bytes)
        if second != 0x00 { #expect((reading.codes == []) == isText, "\(bytes)") }
      }
    }
  }
}
