import Diagnostics
import Testing
import YAML

struct DocumentTests {
  private func parse(_ text: String) -> Document { Document(parsing: Array(text.utf8), file: "f") }

  @Test(arguments: [
    "", "\n", "# nothing\n", "---\n", "\u{FEFF}", "---\n# a\n...\n", "\u{FEFF}# x\r\n",
  ])
  func `a file without content has no root and no problem`(_ text: String) {
    let document = parse(text)
    #expect(document.root == nil)
    #expect(document.isComplete)
    #expect(document.diagnostics.isEmpty)
  }

  /// Each text, what it is read as, and the ranges of its scalars as `line:column-line:column`.
  @Test(arguments: [
    ("a: b", "{a: b}", "1:1-1:2 1:4-1:5"),
    ("- x y # c\n- 'it''s'\n", "[x y, it's]", "1:3-1:6 2:3-2:10"),
    ("a: |\n  one\n  two\n\nb: c", "{a: one\ntwo\n, b: c}", "1:1-1:2 1:4-3:6 5:1-5:2 5:4-5:5"),
    ("a: >\n  one\n  two\n\n\n", "{a: one two\n}", "1:1-1:2 1:4-3:6"),
    ("a: one\n  two\nb: 1", "{a: one two, b: 1}", "1:1-1:2 1:4-2:6 3:1-3:2 3:4-3:5"),
    ("a:\nb:\n", "{a: , b: }", "1:1-1:2 1:3-1:3 2:1-2:2 2:3-2:3"),
    ("-\n- a", "[, a]", "1:2-1:2 2:3-2:4"),
    (
      "é: [😀, 'ü']\r\nb: \"\\u00e9\"", "{é: [😀, ü], b: é}",
      "1:1-1:2 1:5-1:6 1:8-1:11 2:1-2:2 2:4-2:12"
    ),
    ("\u{FEFF}a: b", "{a: b}", "1:1-1:2 1:4-1:5"),
    ("--- \na: b\n...\n", "{a: b}", "2:1-2:2 2:4-2:5"),
  ])
  func `contents and places are read`(_ text: String, _ content: String, _ places: String) throws {
    let document = parse(text)
    #expect(document.diagnostics.isEmpty)
    let root = try #require(document.root)
    #expect(root.flat == content)
    #expect(root.places.joined(separator: " ") == places)
  }

  @Test
  func `lists and mappings end with their last item or bracket`() throws {
    let root = try #require(parse("a:\n  - b: 1\n    c: 2\n\n# end\nd: [ 1, 2 ] \n").root)
    guard case .mapping(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(entries.map { $0.value.range.written } == ["2:3-3:9", "6:4-6:12"])
    #expect(root.range.written == "1:1-6:12")
  }

  @Test
  func `offsets count the byte order mark`() throws {
    let root = try #require(parse("\u{FEFF}é: b").root)
    guard case .mapping(let entries) = root.content else { return #expect(Bool(false)) }
    #expect(entries[0].keyRange.start.offset == 3)
    #expect(entries[0].value.range.start.offset == 7)
  }

  @Test
  func `quotes are put so that the text stays as it is`() {
    #expect(Quoting.quoted("it's") == #""it's""#)
    #expect(Quoting.quoted(#"a "b" c"#) == #"'a "b" c'"#)
    #expect(Quoting.quoted(#"it's "b""#) == #"'it''s "b"'"#)
    #expect(Quoting.quoted(#"C:\d"#) == #"'C:\d'"#)
  }
}

extension Node {
  /// The content on one line.
  var flat: String {
    switch content {
    case .scalar(let text, _): text
    case .sequence(let items): "[" + items.map(\.flat).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.flat)" }.joined(separator: ", ") + "}"
    }
  }

  /// The places of keys and scalars, in order.
  var places: [String] {
    switch content {
    case .scalar: [range.written]
    case .sequence(let items): items.flatMap(\.places)
    case .mapping(let entries): entries.flatMap { [$0.keyRange.written] + $0.value.places }
    }
  }
}

extension SourceRange {
  /// As `line:column-line:column`.
  var written: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
