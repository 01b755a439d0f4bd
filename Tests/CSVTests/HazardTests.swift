import CSV
import Diagnostics
import Testing

/// What real exports do to a reader, one named case each.
@Suite struct HazardTests {
  /// A table, what it reads as, and what is said about it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var records: [[String]] = []
    var says: [String] = []
    var strict = false

    var testDescription: String { name }
  }

  static let readable: [Case] = [
    Case(name: "line feeds", text: "id,name\n1,a\n2,b\n", records: [["1", "a"], ["2", "b"]]),
    Case(name: "pairs", text: "id,name\r\n1,a\r\n2,b\r\n", records: [["1", "a"], ["2", "b"]]),
    Case(
      name: "carriage returns", text: "id,name\r1,a\r2,b\r", records: [["1", "a"], ["2", "b"]]),
    Case(
      name: "mixed line ends", text: "id,name\r\n1,a\n2,b\r3,c\r\n",
      records: [["1", "a"], ["2", "b"], ["3", "c"]]),
    Case(name: "doubled conversion", text: "id,name\r\r\n1,a\r\r\n", records: [["1", "a"]]),
    Case(name: "no final line end", text: "id,name\n1,a", records: [["1", "a"]]),
    Case(name: "a final carriage return", text: "id,name\n1,a\r", records: [["1", "a"]]),
    Case(name: "an empty last field at the end", text: "id,name\n1,", records: [["1", ""]]),
    Case(
      name: "blank lines", text: "\n\r\nid,name\n\n1,a\n\n\r\n\r2,b\n\n",
      records: [["1", "a"], ["2", "b"]]),
    Case(
      name: "a row of empty cells", text: "id,name\n,\n1,a\n", records: [["", ""], ["1", "a"]]),
    Case(name: "header only", text: "id,name\n"),
    Case(name: "one column", text: "name\na\n\n\"\"\nb\n", records: [["a"], [""], ["b"]]),
    Case(
      name: "delimiters, quotes and line ends in quotes",
      text: "id,name\n1,\"a, \"\"b\"\"\r\nc\rd\ne\"\n", records: [["1", "a, \"b\"\r\nc\rd\ne"]]),
    Case(name: "nothing but quotes", text: "id,name\n\"\",\"\"\"\"\n", records: [["", "\""]]),
    Case(
      name: "a quote in an unquoted field", text: "id,name\n1,5\" pipe\n2,a \"b\" c\n3,d\"\n",
      records: [["1", "5\" pipe"], ["2", "a \"b\" c"], ["3", "d\""]]),
    Case(
      name: "a trailing delimiter everywhere", text: "id,name,\n1,a,\n", records: [["1", "a", ""]]),
    Case(
      name: "a quoted name", text: "\"id\",\"na\"\"me\",\"description\"\n1,a,b\n",
      records: [["1", "a", "b"]]),
    Case(
      name: "a combining accent after a comma", text: "id,name\n1,\u{301}x\n",
      records: [["1", "\u{301}x"]]),
    Case(
      name: "other control characters", text: "id,name\n1,a\u{1B}\u{B}\u{C}\u{1}\tb\n",
      records: [["1", "a\u{1B}\u{B}\u{C}\u{1}\tb"]]),
    Case(
      name: "line ends of Unicode are data", text: "id,name\n1,a\u{85}b\u{2028}c\n",
      records: [["1", "a\u{85}b\u{2028}c"]]),
    Case(name: "a byte order mark", text: "\u{FEFF}id,name\n1,a\n", records: [["1", "a"]]),
    Case(
      name: "strict, with quotes where they belong", text: "id,name\n1,\"a \"\"b\"\"\"\n",
      records: [["1", "a \"b\""]], strict: true),
  ]

  @Test(arguments: readable) func `it reads`(_ one: Case) {
    let reading = Reading(one.text, options: ReaderOptions(strict: one.strict))
    #expect(reading.records == one.records)
    #expect(reading.lines == [])
  }

  static let refused: [Case] = [
    Case(name: "empty", text: "", says: ["f:1:1: the input is empty"]),
    Case(name: "blank lines only", text: "\n\r\n\n", says: ["f:1:1: the input is empty"]),
    Case(
      name: "a mark only", text: "\u{FEFF}", says: ["f:1:1: the input is empty"]),
    Case(
      name: "two marks", text: "\u{FEFF}\u{FEFF}id,name\n",
      says: ["f:1:1: a second byte order mark (U+FEFF) stands before the first column name"]),
    Case(
      name: "a short row", text: "id,name\n1\n2,b\n", records: [["1"], ["2", "b"]],
      says: ["f:2:1: record 1 has 1 field; the header has 2"]),
    Case(
      name: "a long row", text: "id,name\n\"x\ny\",b\n1,a,b\n",
      records: [["x\ny", "b"], ["1", "a", "b"]],
      says: ["f:4:1: record 2 has 3 fields; the header has 2"]),
    Case(
      name: "a line of spaces", text: "id,name\n   \n", records: [["   "]],
      says: ["f:2:1: record 1 has 1 field; the header has 2"]),
    Case(
      name: "text after a quote, and the row after it", text: "id,name\n1,\"a\"b\n2,c\n",
      records: [["1", "\"a\"b"], ["2", "c"]],
      says: ["f:2:6: text follows the closing quote in column 'name' of record 1"]),
    Case(
      name: "quotes inside quotes", text: "id,name,x\n1,\"say \"hi\" now\",\"b\"\n2,c,\"d\"\n",
      records: [["1", "\"say \"hi\" now\"", "b"], ["2", "c", "d"]],
      says: ["f:2:9: text follows the closing quote in column 'name' of record 1"]),
    Case(
      name: "a space after a quote", text: "id,name\n\"1\" ,a\n", records: [["\"1\" ", "a"]],
      says: ["f:2:4: text follows the closing quote in column 'id' of record 1"]),
    Case(
      name: "text after a quote in the header", text: "id,\"name\"x\n1,a\n",
      says: ["f:1:10: text follows the closing quote in field 2 of the header"]),
    Case(
      name: "an unclosed quote", text: "id,name\n1,a\n2,\"b\n3,c\n", records: [["1", "a"]],
      says: ["f:3:3: the quote opened on line 3 is never closed"]),
    Case(
      name: "an unclosed quote after an embedded line end", text: "id,name\n\"x\r\ny\",\"b\n3,c\n",
      says: ["f:3:4: the quote opened on line 3 is never closed"]),
    Case(
      name: "a lone quote at the end", text: "id,name\n1,a\n\"", records: [["1", "a"]],
      says: ["f:3:1: the quote opened on line 3 is never closed"]),
    Case(
      name: "a NUL byte", text: "id,name\n1,a\n2,b\u{0}c\n3,d\n", records: [["1", "a"]],
      says: ["f:3:4: a NUL byte stands in column 'name' of record 2"]),
    Case(
      name: "a NUL byte in quotes", text: "id,name\n1,\"é\n\u{0}\"\n",
      says: ["f:3:1: a NUL byte stands in column 'name' of record 1"]),
    Case(
      name: "a stray quote, strictly", text: "id,name\n1,5\" pipe\n2,b\n",
      records: [["1", "5\" pipe"], ["2", "b"]],
      says: ["f:2:4: a quote stands inside the unquoted column 'name' of record 1"], strict: true),
  ]

  @Test(arguments: refused) func `it refuses`(_ one: Case) {
    let reading = Reading(one.text, options: ReaderOptions(strict: one.strict))
    #expect(reading.records == one.records)
    #expect(reading.lines == one.says)
  }

  @Test(arguments: [
    ("1, \"a, b\",x\n", RecordProblem.Hint.quoteAfterSpace), ("1,a,b,\n", .trailingDelimiter),
    ("\u{1A}\n", .endOfFileMark), ("1,a,b,c\n", .unquotedDelimiter),
  ])
  func `a row of the wrong length is explained`(row: String, hint: RecordProblem.Hint) throws {
    let reading = Reading("id,name,description\n" + row)
    let problem = try #require(reading.problems.first)
    guard case .fieldCount(_, 3, let found) = problem.kind else {
      Issue.record("\(problem)")
      return
    }
    #expect(found == hint)
    #expect(problem.isOfOneRow)
    #expect(Diagnostic.make(problem, file: "f").help.count == 1)
  }

  @Test func `a fatal problem is thrown again on every call`() throws {
    var reader = try RecordReader(.bytes(Array("id,name\n1,\"a".utf8)))
    var batch = RecordBatch()
    for _ in 0..<3 {
      #expect(throws: RecordProblem.self) { try reader.read(into: &batch) }
    }
  }

  @Test func `records know their number, line and offset`() {
    let reading = Reading("\u{FEFF}id,name\r\n1,\"a\nb\"\r\n\r\n2,c\n")
    #expect(reading.places == [[1, 2, 12], [2, 5, 23]])
  }
}
