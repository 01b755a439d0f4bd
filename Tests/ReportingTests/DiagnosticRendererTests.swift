import Diagnostics
import Testing

@testable import Reporting

@Suite struct DiagnosticRendererTests {
  /// A range of a source by what it holds.
  static func range(
    of text: String, in source: String, after: String = "", file: String = "a.yaml"
  ) -> SourceRange {
    let bytes = Array(source.utf8)
    func find(_ text: String, from start: Int) -> Int {
      let wanted = Array(text.utf8)
      for offset in start...bytes.count - wanted.count
      where Array(bytes[offset..<offset + wanted.count]) == wanted {
        return offset
      }
      Issue.record("'\(text)' is not in the source")
      return 0
    }
    func position(_ offset: Int) -> SourcePosition {
      let before = String(decoding: bytes[..<offset], as: UTF8.self).unicodeScalars
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      return SourcePosition(
        line: line.count, column: (line.last?.count ?? 0) + 1, offset: offset)
    }
    let from = after.isEmpty ? 0 : find(after, from: 0) + after.utf8.count
    let start = find(text, from: from)
    return SourceRange(start: position(start), end: position(start + text.utf8.count))
  }

  @Test func `a place has an excerpt with a caret under exactly its bytes`() {
    let source = "evidence:\n  - id: x\n    scores: {analisys: 6}\n"
    let diagnostic = Diagnostic(
      .unknownDimension, file: "a.yaml", range: Self.range(of: "analisys", in: source),
      message: "rule 'x' scores undefined dimension 'analisys'",
      help: ["did you mean 'analysis'? dimensions: education, analysis"])
    let output = DiagnosticRenderer(sources: ["a.yaml": Array(source.utf8)]).render([diagnostic])
    #expect(
      output == """
        a.yaml:3:14: error[unknown-dimension]: rule 'x' scores undefined dimension 'analisys'
           |
         3 |     scores: {analisys: 6}
           |              ^^^^^^^^
        help: did you mean 'analysis'? dimensions: education, analysis

        """)
  }

  @Test func `other places are labelled in the order of the file`() {
    let source = "rows:\n  - {id: K2}\n  - {id: K3}\n  - {id: K4}\n  - {id: B3}\n"
    let diagnostic = Diagnostic(
      .disagreeingRows, file: "a.yaml", range: Self.range(of: "B3", in: source), message: "m",
      labels: [
        .init(file: "a.yaml", range: Self.range(of: "K2", in: source), text: "also matches"),
        .init(file: "a.yaml", range: Self.range(of: "K3", in: source), text: "and this"),
      ])
    let output = DiagnosticRenderer(sources: ["a.yaml": Array(source.utf8)]).render(diagnostic)
    #expect(
      output == """
        a.yaml:5:10: error[disagreeing-rows]: m
           |
         2 |   - {id: K2}
           |          -- also matches
         3 |   - {id: K3}
           |          -- and this
        ...
         5 |   - {id: B3}
           |          ^^

        """)
  }

  @Test func `labels on the same line and in other files have their own marks`() {
    let source = "x: [one, two]\n"
    let other = "# \n\n\n\n\n\n\n\n\n\nlist: three\n"
    let diagnostic = Diagnostic(
      .duplicateID, severity: .warning, file: "a.yaml", range: Self.range(of: "two", in: source),
      message: "m",
      labels: [
        .init(file: "a.yaml", range: Self.range(of: "one", in: source), text: "first"),
        .init(file: "b.yaml", range: Self.range(of: "three", in: other), text: "then"),
        .init(file: "c.yaml", range: Self.range(of: "one", in: source), text: "last"),
      ])
    let output = DiagnosticRenderer(
      sources: ["a.yaml": Array(source.utf8), "b.yaml": Array(other.utf8)]
    ).render(diagnostic)
    #expect(
      output == """
        a.yaml:1:10: warning[duplicate-id]: m
           |
         1 | x: [one, two]
           |     --- first
           |          ^^^
          --> b.yaml:11:7
           |
        11 | list: three
           |       ----- then
           = c.yaml:1:5: last

        """)
  }

  @Test(arguments: [
    ("tabs", "\t\tx: bad", "        x: bad", 11),
    ("wide characters", "日本: bad", "日本: bad", 6),
    ("combining characters", "e\u{301}a: bad", "e\u{301}a: bad", 4),
    ("controls", "a\u{1B}b: bad", "a\\u{1B}b: bad", 10),
    ("bidirectional controls", "\u{202E}b: bad", "\\u{202E}b: bad", 11),
    ("a byte order mark", "\u{FEFF}b: bad", "b: bad", 3),
    ("emoji", "🙂: bad", "🙂: bad", 4),
    ("build server commands", "##[x] bad", "\\u{23}#[x] bad", 11),
  ]) func `a caret stands right after`(name: String, line: String, shown: String, column: Int) {
    let diagnostic = Diagnostic(
      .badTerm, file: "a.yaml", range: Self.range(of: "bad", in: line), message: "m")
    let output = DiagnosticRenderer(sources: ["a.yaml": Array(line.utf8)]).render(diagnostic)
    let lines = output.split(separator: "\n")
    #expect(lines[2] == " 1 | " + shown)
    #expect(lines[3] == "   | " + String(repeating: " ", count: column) + "^^^")
  }

  @Test func `a range of several lines is marked where it starts and where it ends`() {
    let source = "a:\n  - one\n  - two\n  - three\nb: 1\n"
    let range = Self.range(of: "- one\n  - two\n  - three\n", in: source)
    let diagnostic = Diagnostic(.wrongType, file: "a.yaml", range: range, message: "m")
    let output = DiagnosticRenderer(sources: ["a.yaml": Array(source.utf8)]).render(diagnostic)
    #expect(
      output == """
        a.yaml:2:3: error[wrong-type]: m
           |
         2 |   - one
           |   ^^^^^
        ...
         4 |   - three
           |   ^^^^^^^

        """)
  }

  @Test func `an empty range at the end of a file has one caret`() {
    let source = "a: 1\n"
    let end = SourcePosition(line: 2, column: 1, offset: 5)
    let diagnostic = Diagnostic(
      .missingKey, file: "a.yaml", range: SourceRange(at: end), message: "m")
    let output = DiagnosticRenderer(sources: ["a.yaml": Array(source.utf8)]).render(diagnostic)
    #expect(output == "a.yaml:2:1: error[missing-key]: m\n   |\n 2 |\n   | ^\n")
  }

  @Test func `of a long line only the part around the place is shown`() {
    let line = String(repeating: "word ", count: 60) + "bad" + String(repeating: " more", count: 60)
    let diagnostic = Diagnostic(
      .badTerm, file: "a.yaml", range: Self.range(of: "bad", in: line), message: "m")
    let output = DiagnosticRenderer(sources: ["a.yaml": Array(line.utf8)]).render(diagnostic)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines[2].hasPrefix(" 1 | ...word word"))
    #expect(lines[2].hasSuffix("..."))
    let caret = lines[3].unicodeScalars.count - 3
    #expect(String(lines[2].dropFirst(caret).prefix(3)) == "bad")
  }

  @Test func `a file without its bytes, and a problem without a place, are only named`() {
    let place = SourceRange(at: SourcePosition(line: 208, column: 1, offset: 9))
    let output = DiagnosticRenderer().render([
      Diagnostic(
        .fieldCount, file: "<stdin>", range: place,
        message: "record 207 has 5 fields; the header has 6"),
      Diagnostic(.emptyInput, severity: .warning, file: "::x\n.csv", message: "nothing in it"),
    ])
    #expect(
      output == """
        \\u{3A}:x\\n.csv: warning[empty-input]: nothing in it
        <stdin>:208:1: error[field-count]: record 207 has 5 fields; the header has 6

        """)
  }

  @Test func `diagnostics with excerpts stand apart, and all are counted`() {
    let diagnostics = [
      Diagnostic(.badTerm, file: "a", range: Self.range(of: "b", in: "b"), message: "m"),
      Diagnostic(.badTerm, severity: .warning, file: "b", message: "n"),
      Diagnostic(.badTerm, file: "c", message: "o"),
    ]
    let renderer = DiagnosticRenderer(sources: ["a": Array("b".utf8)])
    #expect(
      renderer.render(diagnostics) == """
        a:1:1: error[bad-term]: m
           |
         1 | b
           | ^

        b: warning[bad-term]: n
        c: error[bad-term]: o

        """)
    #expect(DiagnosticRenderer.count(diagnostics) == "2 errors, 1 warning")
  }

  @Test func `with colour, each part has its own`() {
    let diagnostic = Diagnostic(
      .badTerm, file: "a", range: Self.range(of: "b", in: "b"), message: "m", help: ["h"])
    let output = DiagnosticRenderer(
      sources: ["a": Array("b".utf8)], painter: Painter(isOn: true)
    ).render(diagnostic).replacing("\u{1B}", with: "^")
    #expect(
      output == """
        ^[1ma:1:1:^[0m ^[1;31merror[bad-term]:^[0m ^[1mm^[0m
        ^[2m   |^[0m
        ^[2m 1 |^[0m b
        ^[2m   |^[0m ^[1;31m^^[0m
        ^[32mhelp:^[0m h

        """)
  }
}
