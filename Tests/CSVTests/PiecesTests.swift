import CSV
import Testing

/// The same bytes in other pieces.
@Suite struct PiecesTests {
  static let texts: [String] =
    (HazardTests.readable + HazardTests.refused).map(\.text) + [
      "sep=;\r\nid;name\r\n1;a\r\n", "\"sep=|\"\rid|name\r1|a\r",
      "\u{FEFF}sep=\t\nid\tname\n1\ta\n",
      "id,name\n1,äöü€𐍈 \"x\"\n\"2\",\"𐍈\"\"€\"\n", "id;name\n1;a,b\n", "sep=\nname\n",
      "sep=,", "name\r", "id,name\n1,\"\r\n\r\n\"\"\r\r\n\"\r\n\r\n2,\r\n",
    ]

  @Test(arguments: texts) func `pieces of every size read alike`(_ text: String) {
    let bytes = Array(text.utf8)
    let whole = Reading(bytes)
    for chunk in 1...max(1, bytes.count) {
      #expect(Reading(bytes, chunk: chunk) == whole, "in pieces of \(chunk)")
    }
    #expect(Reading(bytes, chunk: 3, capacity: 64) == whole, "in a small buffer")
  }

  @Test func `a record longer than the buffer is put together`() {
    let long = String(repeating: "wörd \"\"x\"\"\r\n", count: 20_000)
    let text = "id,name\n1,\"\(long)\"\n2,b\n"
    let whole = Reading(text)
    #expect(whole.records.count == 2)
    #expect(whole.records[0][1].utf8.count == long.utf8.count - 40_000)
    #expect(whole.places[1] == [2, 20_003, text.utf8.count - 4])
    for chunk in [701, 4096, 65_536] { #expect(Reading(text, chunk: chunk) == whole) }
    #expect(Reading(Array(text.utf8), chunk: 997, capacity: 64) == whole)
  }

  /// The same language, one byte after the other.
  private func plainly(_ bytes: [UInt8], delimiter: UInt8) -> (rows: [[String]], isOpen: Bool) {
    var rows: [[String]] = []
    var (row, field): ([String], [UInt8]) = ([], [])
    var (isQuoted, begun) = (false, false)
    var i = 0
    let endField = {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    while i < bytes.count {
      let byte = bytes[i]
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if i + 1 < bytes.count, bytes[i + 1] == byte {
          field.append(byte)
          i += 1
        } else {
          isQuoted = false
          let next = i + 1 < bytes.count ? bytes[i + 1] : UInt8(ascii: "\n")
          if next != delimiter, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") {
            // Raw from here: what came before gets its quotes back.
            let text = String(decoding: field, as: UTF8.self)
            field = Array("\"\(text.split("\"", doubling: true))\"".utf8)
          }
        }
      } else if byte == delimiter {
        endField()
        begun = true
        i += 1
        if i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
          isQuoted = true
          i += 1
        }
        continue
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if begun {
          endField()
          rows.append(row)
          (row, begun) = ([], false)
        }
      } else if !begun, byte == UInt8(ascii: "\"") {
        (begun, isQuoted) = (true, true)
      } else {
        begun = true
        field.append(byte)
      }
      i += 1
    }
    if begun, !isQuoted {
      endField()
      rows.append(row)
    }
    return (rows, isQuoted)
  }

  @Test(arguments: 0..<200) func `random bytes read as they do one by one`(seed: UInt64) {
    var random = Seeded(seed)
    let alphabet = ["a", "b", ",", ",", "\"", "\"", "\"", "\n", "\r", ";", "é", " "]
    for _ in 0..<100 {
      let count = Int.random(in: 0...60, using: &random)
      let text = (0..<count).map { _ in alphabet[Int.random(in: 0..<12, using: &random)] }.joined()
      let bytes = Array(text.utf8)
      let options = ReaderOptions(delimiter: UInt8(ascii: ","), names: .given([]))
      let chunk = Int.random(in: 1...20, using: &random)
      let reading = Reading(bytes, chunk: chunk, options: options)
      let plain = plainly(bytes, delimiter: UInt8(ascii: ","))
      #expect(reading.records == plain.rows, "\(text.debugDescription)")
      #expect((reading.failure?.kind == .unclosedQuote) == plain.isOpen)
      #expect(Reading(bytes, options: options) == reading)
    }
  }
}

extension String {
  /// The text with `mark` written twice wherever it stands.
  fileprivate func split(_ mark: Character, doubling: Bool) -> String {
    reduce(into: "") { $0 += $1 == mark ? "\($1)\($1)" : "\($1)" }
  }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
