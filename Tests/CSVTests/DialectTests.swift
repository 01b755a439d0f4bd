import CSV
import Testing

/// How the delimiter is found, and kept.
@Suite struct DialectTests {
  @Test(arguments: [
    ("comma", "id,name\n1,a\n", ",", DialectChoice.Reason.header),
    ("semicolon", "id;name\n1;a\n", ";", .header), ("tab", "id\tname\n1\ta\n", "\t", .header),
    ("pipe", "id|name\n1|a\n", "|", .header),
    ("commas in the rows", "id;name\n1,5;a,b,c\n", ";", .header),
    ("commas in a quoted name", "\"id, old\";name\n1;a\n", ";", .header),
    ("commas in a name", "id;a,b,c,d;name\n1;x;a\n", ";", .header),
    ("one column", "name\na;b\n", ",", .header),
    ("a separator line", "sep=;\nid;name\n1;a\n", ";", .separatorLine),
    ("a quoted one", "\"sep=|\"\r\nid|name\n1|a\n", "|", .separatorLine),
    ("one after a mark", "\u{FEFF}sep=;\rid;name\n1;a\n", ";", .separatorLine),
    ("one in capitals", "SEP=\t\nid\tname\n1\ta\n", "\t", .separatorLine),
    ("one of another character", "sep=^\nid^name\n1^a\n", "^", .separatorLine),
  ])
  func `the delimiter is read off the first lines`(
    name: String, text: String, delimiter: String, reason: DialectChoice.Reason
  ) {
    let reading = Reading(text)
    #expect(reading.choice?.dialect.delimiter == delimiter.utf8.first, "\(name)")
    #expect(reading.choice?.reason == reason, "\(name)")
    #expect(reading.header.contains("name"), "\(name)")
    #expect(reading.lines == [], "\(name)")
    #expect(reading.places.first?[1] == (reason == .separatorLine ? 3 : 2), "\(name)")
  }

  @Test func `a delimiter that was named is not looked for`() {
    let reading = Reading("sep=;\nid,name;x\n1,a\n", options: ReaderOptions(delimiter: 0x2C))
    #expect(reading.header == ["id", "name;x"])
    #expect(reading.choice?.reason == .given)
    #expect(reading.choice?.name == "comma")
  }

  @Test func `two delimiters that fit equally well are unclear`() {
    let reading = Reading("name,x;description\n")
    #expect(
      reading.lines == ["f:1:1: the header can be read with comma or semicolon as the delimiter"])
  }

  @Test func `without the needed columns the likeliest delimiter is taken`() {
    let reading = Reading("a;b;c,d\n1;2;3\n")
    #expect(reading.header == ["a", "b", "c,d"])
    #expect(reading.records == [["1", "2", "3"]])
  }

  @Test func `without a header in sight the likeliest problem is told`() {
    let reading = Reading("id,\"name\n1,a\n")
    #expect(reading.lines == ["f:1:4: the quote opened on line 1 is never closed"])
  }

  @Test func `a header that one delimiter never ends is read with another`() {
    let text = "id;\"na\nme\";name\n1;2;3\n"
    #expect(Reading(text).header == ["id", "na\nme", "name"])
    #expect(Reading(text, chunk: 1) == Reading(text))
  }

  @Test func `names given by the caller make the first line a record`() {
    let options = ReaderOptions(names: .given(["id", "name"]))
    let reading = Reading("1,a\n2\n", options: options)
    #expect(reading.header == ["id", "name"])
    #expect(reading.records == [["1", "a"], ["2"]])
    #expect(reading.choice?.reason == .assumed)
    #expect(reading.lines == ["f:2:1: record 2 has 1 field; 2 columns are named"])
    #expect(reading.places == [[1, 1, 0], [2, 2, 4]])
    #expect(Reading("", options: options).lines == [])
    #expect(Reading("sep=;\n1;a", options: options).records == [["1", "a"]])
  }

  @Test(arguments: [
    ("name\na\n", LineEnd.lf), ("name\r\na\n", .crlf), ("name\ra\n", .cr), ("name", .lf),
    ("name\r", .cr),
  ])
  func `the end of the first record is remembered`(text: String, end: LineEnd) {
    #expect(Reading(text).choice?.lineEnd == end)
    #expect(Reading(text, chunk: 1).choice?.lineEnd == end)
  }

  @Test(
    arguments: [
      (",", 0x2C), ("tab", 0x09), ("\\t", 0x09), ("\t", 0x09), ("semicolon", 0x3B), ("pipe", 0x7C),
      ("\u{1F}", 0x1F), ("\"", nil), ("a", nil), ("7", nil), ("é", nil), ("", nil), (",,", nil),
      ("\n", nil), ("\u{0}", nil),
    ] as [(String, UInt8?)])
  func `a delimiter can be written in words`(text: String, delimiter: UInt8?) {
    #expect(Dialect.delimiter(text) == delimiter)
  }

  @Test func `column names are compared without case, space and form`() {
    let header = Header(names: [" ID", "Name\u{A0}", "É", "e\u{301}", "", ""])
    #expect(header.columns(named: "id") == [0])
    #expect(header.columns(named: "NAME ") == [1])
    #expect(header.duplicates.map { [$0.column, $0.first] } == [[3, 2]])
  }
}
