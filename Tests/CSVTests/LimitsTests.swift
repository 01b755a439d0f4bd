import CSV
import Testing

/// Things that get too large.
@Suite struct LimitsTests {
  private let limits = Limits(field: 5, record: 16, columns: 4)

  @Test(arguments: [
    ("a field at the limit", "n,name\n1,abcde\n1,\"abcde\"\n", []),
    (
      "a field over it", "n,name\n1,abcdef\n",
      ["f:2:3: column 'name' of record 1 is longer than 5 bytes"]
    ),
    (
      "a quoted field over it", "n,name\n1,\"abcdef\"\n",
      ["f:2:3: column 'name' of record 1 is longer than 5 bytes"]
    ),
    (
      "a quote that never closes", "n,name\n1,\"a\n2,b\n3,c\n",
      ["f:2:3: column 'name' of record 1 is longer than 5 bytes"]
    ),
    (
      "a record at the limit", "n,name\nabcde,abcde,abcd\n",
      ["f:2:1: record 1 has 3 fields; the header has 2"]
    ),
    (
      "a record over it", "n,name\nabcde,abcde,abcde\n", ["f:2:1: record 1 is longer than 16 bytes"]
    ),
    ("columns at the limit", "a,b,c,name\n1,2,3,4\n", []),
    ("columns over it", "n,name\n1,2,3,4,5\n", ["f:2:8: record 1 has more than 4 columns"]),
    ("columns of a header", "a,b,c,d,name\n", ["f:1:8: the header has more than 4 columns"]),
    (
      "a NUL behind the limit", "n,name\n1,abcdef\u{0}\n",
      ["f:2:3: column 'name' of record 1 is longer than 5 bytes"]
    ),
    (
      "a NUL before it", "n,name\n1,abc\u{0}def\n",
      ["f:2:6: a NUL byte stands in column 'name' of record 1"]
    ),
  ])
  func `limits hold, however the bytes arrive`(name: String, text: String, says: [String]) {
    let options = ReaderOptions(delimiter: UInt8(ascii: ","), limits: limits)
    let whole = Reading(text, options: options)
    #expect(whole.lines == says, "\(name)")
    for chunk in 1...text.utf8.count {
      #expect(Reading(text, chunk: chunk, options: options) == whole, "\(name), \(chunk)")
    }
  }

  @Test(arguments: 0..<50) func `random tables meet limits alike in any pieces`(seed: UInt64) {
    var random = Seeded(seed)
    let alphabet = ["a", "b", ",", "\"", "\"", "\n", "\r", "\u{0}", "é"]
    let options = ReaderOptions(
      delimiter: UInt8(ascii: ","), strict: seed % 2 == 0, names: .given([]), limits: limits)
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        let pick = Int.random(in: 0..<60, using: &random)
        return pick < 50 ? alphabet[pick % 7] : alphabet[pick % 9]
      }.joined()
      let whole = Reading(text, options: options)
      for chunk in [1, 2, 3, 5, 7, 16, 31] {
        #expect(Reading(text, chunk: chunk, options: options) == whole, "\(text.debugDescription)")
      }
    }
  }

  @Test func `the limits that ship hold a field of a mebibyte`() {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(Reading("name,x\n\(long),\"\(long)\"\n").lines == [])
    #expect(
      Reading("name\n\(long)x\n", chunk: 65_536).lines == [
        "f:2:1: column 'name' of record 1 is longer than 1 MiB"
      ])
    let wide = Array(repeating: "x", count: 4097).joined(separator: ",")
    #expect(Reading("name,\(wide)\n").codes == ["too-many-columns"])
  }
}
