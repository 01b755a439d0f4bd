import Diagnostics
import Testing
import YAML

/// How files are laid out.
@Suite struct FormatterTests {
  @Test(
    arguments: [
      ("lists stand two in from their key", "a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"),
      ("mappings are two deep", "a:\n    b:\n        c: d\n", "a:\n  b:\n    c: d\n"),
      (
        "an item's keys stand under its first", "a:\n-   b: 1\n    c: 2\n",
        "a:\n  - b: 1\n    c: 2\n"
      ),
      ("lists in lists", "a:\n- - b\n  - c\n- - d\n", "a:\n  - - b\n    - c\n  - - d\n"),
      (
        "brackets hold no blanks", "a: [ b,c ,d ]\nb: { c : d,e: f }\n",
        "a: [b, c, d]\nb: {c: d, e: f}\n"
      ),
      ("a last comma falls", "a: [b, c, ]\n", "a: [b, c]\n"),
      ("quotes around words fall", "a: \"b\"\nc: 'd-e'\n", "a: b\nc: d-e\n"),
      (
        "quotes that mean something stay", "a: 'no'\nb: '1'\nc: \"x: y\"\n",
        "a: \"no\"\nb: \"1\"\nc: \"x: y\"\n"
      ),
      ("quotes in quotes", "a: 'say \"x\"'\nb: \"it's\"\n", "a: 'say \"x\"'\nb: \"it's\"\n"),
      ("an empty text is one", "a: ''\n", "a: \"\"\n"),
      ("blank lines come singly", "\n\na: b\n\n\n\nc: d\n\n\n", "a: b\n\nc: d\n"),
      ("blanks at the ends of lines fall", "a:   b  \nc: d\t\n", "a: b\nc: d\n"),
      ("line ends are line feeds", "a: b\r\nc: d\r\n", "a: b\nc: d\n"),
      ("a file ends with a line end", "a: b", "a: b\n"),
      ("a comment stays on its line", "a: b # c\nd: e   # f\n", "a: b # c\nd: e   # f\n"),
      ("a comment moves with its line", "a:\n    b: c  # d\n", "a:\n  b: c  # d\n"),
      (
        "a comment belongs to what follows", "a:\n    # b\n    c: d\n# e\nf: g\n",
        "a:\n  # b\n  c: d\n# e\nf: g\n"
      ),
      (
        "a comment at the end of a block stays in it", "a:\n    b: c\n    # d\ne: f\n",
        "a:\n  b: c\n  # d\ne: f\n"
      ),
      ("a comment at the end of a file", "a:\n  b: c\n\n# d\n", "a:\n  b: c\n\n# d\n"),
      ("comments alone", "# a\n\n\n# b\n", "# a\n\n# b\n"),
      ("a comment in brackets", "a: [b, # c\n   d]\n", "a: [b, # c\n  d]\n"),
      ("a comment on a line in brackets", "a: [b,\n # c\n\n d]\n", "a: [b,\n  # c\n  d]\n"),
      ("lines in brackets stay lines", "a:  [b,\n       c]\n", "a: [b,\n  c]\n"),
      ("brackets in an item", "a:\n- {b: c,\n  d: e}\n", "a:\n  - {b: c,\n     d: e}\n"),
      ("brackets below their key", "a:\n    [b,\n    c]\n", "a:\n  [b,\n   c]\n"),
      ("a text below its key", "a:\n      b\n", "a:\n  b\n"),
      (
        "a text on several lines", "a:\n  b: c\n       d\n\n       e\n",
        "a:\n  b: c\n    d\n\n    e\n"
      ),
      ("a quoted text on several lines", "a: \"b\n    c \n\n  d\"\n", "a: \"b\n  c\n\n  d\"\n"),
      (
        "a block of text", "a:\n    b: |\n          c\n            d\n\n          e\n",
        "a:\n  b: |\n    c\n      d\n\n    e\n"
      ),
      (
        "a folded block in a list", "a:\n- >-\n   b\n   c\n- d\n",
        "a:\n  - >-\n    b\n    c\n  - d\n"
      ),
      ("a key without a value", "a:\nb: \n", "a:\nb:\n"),
      ("a mark of the document", "---\na: b\n", "---\na: b\n"),
      ("a byte order mark falls", "\u{FEFF}a: b\n", "a: b\n"),
      ("an empty file", "", ""),
      ("a file of brackets", "{a: [b,\n c]}\n", "{a: [b,\n  c]}\n"),
      ("a colon in brackets without a value", "a: {b: , c: d}\n", "a: {b: , c: d}\n"),
    ] as [(String, String, String)])
  func `a file is laid out`(name: String, source: String, wanted: String) {
    #expect(Self.formatted(source) == wanted)
    #expect(Self.formatted(wanted) == wanted)
  }

  @Test func `a list that is too wide is filled from there on`() throws {
    let words = (1...40).map { "word\($0)" }
    let wide =
      "a: [\(words.prefix(30).joined(separator: ", ")),\n  \(words.dropFirst(30).joined(separator: ", "))]\n"
    let laidOut = try #require(Self.formatted(wide))
    let lines = laidOut.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= Formatter.widest })
    #expect(lines.dropLast().allSatisfy { $0.count > Formatter.widest - 10 })
    #expect(Self.formatted(laidOut) == laidOut)
  }

  @Test(arguments: [
    ("broken syntax", "a: [b\n"), ("a key twice", "a: b\na: c\n"), ("a tab", "a:\n\tb: c\n"),
    ("an anchor", "a: &b c\n"), ("two documents", "a: b\n---\nc: d\n"),
    ("a block that says how deep it is", "a: |2\n    b\n"),
  ])
  func `what cannot be laid out is left`(name: String, source: String) {
    guard case .refused(let problems) = Formatter.format(Array(source.utf8), file: "f") else {
      Issue.record("laid out")
      return
    }
    #expect(!problems.isEmpty && problems.allSatisfy { !$0.message.isEmpty })
  }

  @Test func `generated files keep values and comments, and are laid out once`() {
    for seed in 0..<400 {
      var file = GeneratedFile(seed: UInt64(seed))
      let source = file.write()
      guard let once = Self.formatted(source) else {
        Issue.record("seed \(seed) is refused:\n\(source)")
        continue
      }
      #expect(Self.formatted(once) == once, "seed \(seed):\n\(source)")
      #expect(Self.values(source) == Self.values(once), "seed \(seed):\n\(source)\n\(once)")
      #expect(Self.comments(source) == Self.comments(once), "seed \(seed)")
    }
  }

  @Test func `faulty files are refused or keep what they say`() {
    var laidOut = 0
    for seed in 0..<3_000 {
      var file = GeneratedFile(seed: UInt64(seed))
      var bytes = Array(file.write().utf8)
      for _ in 0...file.pick(3) {
        let place = file.pick(max(1, bytes.count))
        let byte = Array("  \n-:#,[]{}'\"|>ab".utf8)[file.pick(16)]
        if file.pick(2) == 0 { bytes.insert(byte, at: place) } else { bytes[place] = byte }
      }
      guard case .formatted(let once) = Formatter.format(bytes, file: "f") else { continue }
      laidOut += 1
      let source = String(decoding: bytes, as: UTF8.self)
      let text = String(decoding: once, as: UTF8.self)
      #expect(Self.formatted(text) == text, "seed \(seed):\n\(source)\n--\n\(text)")
      #expect(Self.values(source) == Self.values(text), "seed \(seed):\n\(source)")
    }
    #expect(laidOut > 300)
  }

  private static func formatted(_ source: String) -> String? {
    guard case .formatted(let bytes) = Formatter.format(Array(source.utf8), file: "f") else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a file says, as one text.
  private static func values(_ source: String) -> String {
    Document(parsing: Array(source.utf8), file: "f").root.map(written) ?? "nothing"
  }

  private static func written(_ node: Node) -> String {
    switch node.content {
    case .scalar(let text, _): node.isMissing ? "~" : text.debugDescription
    case .sequence(let items): "[" + items.map(written).joined(separator: ",") + "]"
    case .mapping(let entries):
      "{" + entries.map { $0.key.debugDescription + ":" + written($0.value) }.joined(separator: ",")
        + "}"
    }
  }

  /// The comments of a generated file, which are marked.
  private static func comments(_ source: String) -> [Substring] {
    source.matches(of: /# !\d+/).map(\.output)
  }
}
