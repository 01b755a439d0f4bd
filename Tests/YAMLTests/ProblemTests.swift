import Diagnostics
import Testing
import YAML

/// Faulty texts, what is said about them and where.
struct ProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let marked: String
    let message: String
    var help: String?

    init(_ code: DiagnosticCode, _ marked: String, _ message: String, help: String? = nil) {
      (self.code, self.marked, self.message, self.help) = (code, marked, message, help)
    }

    var testDescription: String { marked.debugDescription }
  }

  static let characters = [
    Case(
      .yamlReserved, "a: «@foo bar» # c", "text that begins with '@' needs quotes",
      help: #"write "@foo bar""#),
    Case(
      .yamlReserved, "a: [x, «@foo bar», y]", "text that begins with '@' needs quotes",
      help: #"write "@foo bar""#),
    Case(
      .yamlReserved, "- «`foo`»", "text that begins with '`' needs quotes", help: #"write "`foo`""#),
    Case(.yamlReserved, "- «%foo»", "text that begins with '%' needs quotes"),
    Case(
      .yamlReserved, "- «* foo»", "text that begins with '*' needs quotes", help: #"write "* foo""#),
    Case(.yamlReserved, "- «& foo»", "text that begins with '&' needs quotes"),
    Case(
      .yamlReserved, "a: «> 10 people»\nb: c", "text that begins with '>' needs quotes",
      help: #"write "> 10 people""#),
    Case(.yamlReserved, "a: «>=10»\nb: c", "text that begins with '>' needs quotes"),
    Case(
      .yamlReserved, "a: «>5»\nb: c",
      "'>5' begins a block of text with a fixed indentation, which rule files lack",
      help: #"if it is a comparison, write ">5""#),
    Case(.yamlReserved, "a: «| foo»", "text that begins with '|' needs quotes"),
    Case(.yamlReserved, "a: «? foo»", "text that begins with '?' needs quotes"),
    Case(.yamlReserved, "a: «, foo»", "text that begins with ',' needs quotes"),
    Case(.yamlReserved, "a: «]»", "text that begins with ']' needs quotes"),
    Case(
      .yamlReserved, "says: «the work: done»\nb: c", "text with a ':' before a space needs quotes",
      help: #"write "the work: done""#),
    Case(
      .yamlReserved, "[x, {a: «b: c»}]", "text with a ':' before a space needs quotes",
      help: #"write "b: c""#),
    Case(
      .yamlReserved, "- [a, «b: c: d», e]", "text with a ':' before a space needs quotes",
      help: #"write "b: c: d""#),
    Case(.yamlReserved, "[«foo:»]", "text with a ':' before a space needs quotes"),
    Case(
      .yamlReserved, "a: «\"b\": c»", "text with a ':' before a space needs quotes",
      help: #"write '"b": c'"#),
    Case(
      .yamlReserved, "- «#hash tag»\n- b",
      "'#' begins a comment, so that nothing is left of this value", help: ##"write "#hash tag""##),
    Case(
      .yamlReserved, "{id: x, says: a, «b», c: d}",
      "the ',' before 'b' ends the value before it, and 'b' has none",
      help: #"if the comma belongs to the text, write "a, b""#),
    Case(
      .yamlReserved, "a: «- b»", "'- ' begins a list, which cannot stand on the line of its key",
      help: #"if it is text, write "- b""#),
  ]

  static let features = [
    Case(
      .yamlFeature, "a: «*foo» bar\nb: c", "'*foo' is an alias to YAML, and rule files have none",
      help: #"if it is text, quote it: "*foo bar""#),
    Case(
      .yamlFeature, "a: [«*foo» bar, c]", "'*foo' is an alias to YAML, and rule files have none",
      help: #"if it is text, quote it: "*foo bar""#),
    Case(
      .yamlFeature, "a: «&foo» bar", "'&foo' is an anchor to YAML, and rule files have none",
      help: #"if it is text, quote it: "&foo bar""#),
    Case(
      .yamlFeature, "- «!foo» bar", "'!foo' is a tag to YAML, and rule files have none",
      help: #"if it is text, quote it: "!foo bar""#),
    Case(
      .yamlFeature, "«%YAML 1.2»\n---\na: b",
      "'%' begins a YAML directive, and rule files have none"),
    Case(.yamlFeature, "«%foo»\na: b", "'%' begins a YAML directive, and rule files have none"),
    Case(
      .yamlFeature, "a: {«<<»: b}", "'<<' merges mappings in YAML, and rule files have no merging"),
    Case(
      .yamlFeature, "a: 1\n«---»\nb: 2", "'---' begins a second document; a rule file is one"),
    Case(.keyNotPlain, "«[a]»: b", "a list or mapping cannot be a key"),
    Case(.keyNotPlain, "? «a»\n: b", "'? ' before a key is not allowed"),
    Case(.keyNotPlain, "? «|\n  a»\n: b", "'? ' before a key is not allowed"),
    Case(.keyNotPlain, "{«:» b}", "a key is missing before ':'"),
    Case(.keyNotPlain, "«:» b", "a key is missing before ':'"),
  ]

  static let syntax = [
    Case(
      .yamlSyntax, "a: «[»x, y\nb: c\nd: [e]", "'[' is never closed", help: "put ']' where it ends"),
    Case(
      .yamlSyntax, "a: «[»C #, Java]\nb: c", "'[' is never closed",
      help: "' #, Java]' is a comment; put quotes around a text with ' #'"),
    Case(.yamlSyntax, "a: «{»x: 1, y: 2\nb: c", "'{' is never closed"),
    Case(.yamlSyntax, "«{»a: b", "'{' is never closed"),
    Case(.yamlSyntax, "a: [b]«]»", "']' closes nothing"),
    Case(.yamlSyntax, "a: {b: c«]»", "']' cannot close '{'"),
    Case(.yamlSyntax, "[a, «,» b]", "nothing stands before this ','"),
    Case(.yamlSyntax, "[[a] «b»]", "a ',' is missing before this"),
    Case(.yamlSyntax, "{«a»}", "'a' has no ':' and no value"),
    Case(
      .yamlSyntax, "a: \"foo\" «bar»\nb: c", "text goes on after the closing quote",
      help: #"quote all of it: '"foo" bar'"#),
    Case(
      .yamlSyntax, "- ['don'«t know'», b]", "text goes on after the closing quote",
      help: #"quote all of it: "don't know""#),
    Case(.yamlSyntax, "a: «\"»foo\nb: \"c\"\nd: e", "this quote is not closed on its line"),
    Case(.yamlSyntax, "a: «'»foo\nb: c\n", "this quote is never closed"),
    Case(
      .yamlSyntax, "a: \"C:«\\d»ata\"", "'\\d' means nothing between double quotes",
      help: "use single quotes: 'C:\\data'"),
    Case(.yamlSyntax, "a: \"«\\u»d800\"", "'\\u' is not followed by the number of a character"),
    Case(
      .yamlSyntax, "a: b\n«says:foo»\nd: e", "a space is missing after ':'", help: "write says: foo"
    ),
    Case(.yamlSyntax, "«says:foo»\nd: e", "a space is missing after ':'", help: "write says: foo"),
    Case(
      .yamlSyntax, "b: c\n«says foo»", "'says foo' is neither 'key: value' nor a list item '- …'"),
    Case(
      .yamlSyntax, "a: b\n  «c: d»", "the line is indented under a key that has a value already"),
    Case(
      .yamlSyntax, "a:\n  b: c\n «d: e»", "the line begins in column 2, where nothing above begins",
      help: "let it begin in column 1"),
    Case(.yamlSyntax, "  a: 1\n«b: 2»", "this does not belong to what stands above it"),
    Case(.yamlSyntax, "a: 1\n«- b»", "a list item stands where 'key: value' is expected"),
    Case(
      .yamlSyntax, "- a\n«b: 1»", "the list items around this begin with '- '; this does not"),
    Case(
      .yamlSyntax, "a: [sic] «foo»", "text goes on after the value",
      help: #"if all of it is text, write "[sic] foo""#),
    Case(
      .yamlSyntax, "«x»" + String(repeating: "x", count: 1_100) + ": b",
      "a key has at most 1,024 characters"),
  ]

  static let bytes = [
    Case(.controlCharacter, "a: b«\u{0}»c", "NUL character (U+0000)"),
    Case(.controlCharacter, "a: é«\u{7}»c", "invisible control character (U+0007)"),
    Case(.controlCharacter, "a: b«\u{9F}»c", "invisible control character (U+009F)"),
    Case(
      .controlCharacter, "a: b«\u{85}»c",
      "line separator (U+0085) that few programs take for a line end"),
    Case(
      .controlCharacter, "a: b«\u{2028}»c",
      "line separator (U+2028) that few programs take for a line end"),
    Case(.controlCharacter, "a: b\n«\u{FEFF}»c: d", "byte order mark (U+FEFF) inside the file"),
    Case(.controlCharacter, "\u{FEFF}«\u{FEFF}»c: d", "byte order mark (U+FEFF) inside the file"),
    Case(
      .tabIndentation, "a:\n«\t»b: c\n\td: e\n", "line is indented with a tab",
      help: "indent with spaces; one more line has a tab"),
    Case(.tabIndentation, "a:\n  - b\n «\t»- c\n", "line is indented with a tab"),
    Case(.tabIndentation, "-«\t»- c\n", "line is indented with a tab"),
    Case(.duplicateKey, "a: 1\nb: {c: 1, «c»: 2}", "key 'c' is here twice"),
    Case(.duplicateKey, "a: 1\nb: 1\n«\"a\"»: 2", "key 'a' is here twice"),
  ]

  @Test(arguments: characters + features + syntax + bytes)
  func `a problem is named at its place, with a way out`(_ example: Case) throws {
    let marked = Marked(example.marked)
    let document = Document(parsing: marked.bytes, file: "rules.yaml")
    let problem = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(problem.code == example.code)
    #expect(problem.message == example.message)
    #expect(problem.range == marked.range)
    if let help = example.help { #expect(problem.help.contains(help)) }
  }

  /// The same faults behind characters that bytes, scalars, UTF-16 and lines count differently.
  @Test(arguments: [
    "é: [é, «@»]", "😀: [😀, «@»]", "a: é\r\nc: «@d»", "a: b\rc: «@d»", "\u{FEFF}a: «@d»",
    "\u{FEFF}a: b\r\né😀: «@d»", "é: \"😀«\\q»\"", "a: 😀\r\n\r\nb: «\"»é", "- é\n- [«*»]",
    "e\u{301}: «`»",
  ])
  func `positions count scalars and bytes`(_ text: String) throws {
    let marked = Marked(text)
    let document = Document(parsing: marked.bytes, file: "rules.yaml")
    let range = try #require(document.diagnostics.first?.range)
    #expect(range == marked.range)
  }

  @Test
  func `a problem behind a line separator is on the line an editor shows`() {
    let bytes = Array("a: b\u{2028}c\u{85}d\ne: @f".utf8)
    let found = Document(parsing: bytes, file: "f").diagnostics
    #expect(found.map(\.code) == [.controlCharacter, .controlCharacter, .yamlReserved])
    #expect(found.last?.range?.start == SourcePosition(line: 2, column: 4, offset: 15))
  }

  @Test
  func `the first of two equal keys is labelled`() throws {
    let found = Document(parsing: Array("a: 1\nbb: 2\na: 3".utf8), file: "f").diagnostics
    let label = try #require(found.first?.labels.first)
    #expect(label.range.start == SourcePosition(line: 1, column: 1, offset: 0))
    #expect(label.text == "first here")
  }

  @Test
  func `problems of the profile before a syntax error are reported with it`() {
    let text = "a: !t 1\nb: 2\nb: 3\nc: [\u{7}\n"
    let document = Document(parsing: Array(text.utf8), file: "f")
    let codes: [DiagnosticCode] = [.yamlFeature, .duplicateKey, .yamlSyntax, .controlCharacter]
    #expect(document.diagnostics.map(\.code) == codes)
    #expect(!document.isComplete)
    #expect(document.root == nil)
  }

  @Test(
    arguments: [
      ("an overlong form", [0x61, 0xC0, 0x80], 1), ("a surrogate", [0xED, 0xA0, 0x80], 0),
      ("a lone continuation", [0x61, 0x62, 0x80], 2),
      ("an end in a character", [0x61, 0xE2, 0x82], 1),
      ("beyond U+10FFFF", [0xF4, 0x90, 0x80, 0x80], 0),
      ("Latin-1", [0x63, 0x61, 0x66, 0xE9, 0x0A], 3),
    ] as [(String, [UInt8], Int)])
  func `bytes that are not UTF-8 are refused`(_ name: String, _ bytes: [UInt8], offset: Int) {
    let found = Document(parsing: bytes, file: "f").diagnostics
    #expect(found.map(\.code) == [.encoding])
    #expect(
      found.first?.range?.start == SourcePosition(line: 1, column: offset + 1, offset: offset))
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x3A, 0], [0, 0x61, 0, 0x3A],
  ])
  func `UTF-16 is refused by name`(_ bytes: [UInt8]) {
    let found = Document(parsing: bytes, file: "f").diagnostics
    #expect(found.map(\.code) == [.encoding])
    #expect(found.first?.message == "the file is in UTF-16; rule files are in UTF-8")
  }
}
