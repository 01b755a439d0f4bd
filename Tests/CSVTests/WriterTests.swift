import CSV
import Testing

/// What is written, and that it reads back.
@Suite struct WriterTests {
  private func written(_ rows: [[String]], _ writer: CSVWriter) -> String {
    var buffer = ByteBuffer()
    for row in rows { writer.appendRecord(row, to: &buffer) }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", ["a", "b c", " d "], "a,b c, d \n"), ("delimiter", ["a,b", "c;d"], "\"a,b\",c;d\n"),
    ("quote", ["a\"b"], "\"a\"\"b\"\n"), ("line ends", ["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"),
    ("empty", ["", ""], ",\n"), ("one empty field", [""], "\"\"\n"),
    ("formula", ["=1+1", "-2"], "=1+1,-2\n"),
  ])
  func `fields are quoted only if they must be`(name: String, row: [String], line: String) {
    #expect(written([row], CSVWriter()) == line, "\(name)")
  }

  @Test func `another delimiter and line end`() {
    let writer = CSVWriter(delimiter: UInt8(ascii: "\t"), lineEnd: .crlf)
    #expect(written([["a\tb", "c,d"]], writer) == "\"a\tb\"\tc,d\r\n")
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""), ("=a,b", "\"'=a,b\""), ("a=1", "a=1"), ("", ""), ("1-", "1-"),
  ])
  func `cells that spreadsheets would compute are defused`(cell: String, safe: String) {
    #expect(written([[cell, "x"]], CSVWriter(excelSafe: true)) == safe + ",x\n")
  }

  @Test(arguments: 0..<100) func `random tables read back as written`(seed: UInt64) {
    var random = Seeded(seed)
    let alphabet = ["a", "é", ",", ";", "\"", "\n", "\r", "\t", "|", " ", "𐍈", "\u{FEFF}"]
    let writer = CSVWriter(
      delimiter: [0x2C, 0x3B, 0x09, 0x7C][Int(seed % 4)],
      lineEnd: [.lf, .crlf, .cr][Int(seed % 3)])
    let columns = Int.random(in: 1...6, using: &random)
    let rows = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<12, using: &random)]
        }.joined()
      }
    }
    let names = ["name"] + (1..<columns).map { "c\($0)" }
    let text = written([names] + rows, writer)
    let options = ReaderOptions(delimiter: writer.delimiter, strict: true)
    let reading = Reading(
      text, chunk: Int.random(in: 1...50, using: &random), options: options)
    #expect(reading.records == rows)
    #expect(reading.lines == [])
    #expect(reading.choice?.lineEnd == writer.lineEnd)
  }

  @Test(arguments: [
    ("id,name,x\n1,\"a \"\"b\"\"\",\n", "1,\"a \"\"b\"\"\",\n", UInt8(ascii: ","), false),
    ("id,name,x\n\"1\",a,'\n", "\"1\",a,'\n", UInt8(ascii: ","), false),
    ("id,name,x\n1\n", "1,,\n", UInt8(ascii: ","), false),
    ("id,name,x\n\"1\",\"a,;\"\"b\",c\n", "1;\"a,;\"\"b\";c\n", UInt8(ascii: ";"), false),
    ("id,name,x\n\"1\",\"=a\",c\n", "\"1\",'=a,c\n", UInt8(ascii: ","), true),
  ])
  func `records pass through as they came`(
    text: String, line: String, delimiter: UInt8, excelSafe: Bool
  ) throws {
    var reader = try RecordReader(.bytes(Array(text.utf8)))
    var batch = RecordBatch()
    #expect(try reader.read(into: &batch))
    var buffer = ByteBuffer()
    var scratch = ByteBuffer()
    let writer = CSVWriter(delimiter: delimiter, excelSafe: excelSafe)
    writer.append(
      batch[0], readWith: UInt8(ascii: ","), columns: 3, to: &buffer, scratch: &scratch)
    writer.endRecord(&buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == line)
  }

  @Test(arguments: HazardTests.readable) func `raw records add up to the file`(
    _ one: HazardTests.Case
  ) {
    let reading = Reading(one.text)
    for (raw, place) in zip(reading.raw, reading.places) {
      let bytes = Array(one.text.utf8)
      #expect(Array(bytes[place[2]..<place[2] + raw.count]) == raw)
    }
    let again = reading.raw.reduce(into: Array("id,name\n".utf8)) { $0 += $1 + [0x0A] }
    let options = ReaderOptions(delimiter: UInt8(ascii: ","), names: .given([]))
    #expect(Array(Reading(again, options: options).records.dropFirst()) == reading.records)
  }
}
