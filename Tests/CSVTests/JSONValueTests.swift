import Testing

@testable import CSV

@Suite struct JSONValueTests {
  /// A value as one text, with the places of lists and objects.
  private static func shown(_ value: JSONValue) -> String {
    switch value.content {
    case .null: "null"
    case .truth(let truth): "\(truth)"
    case .number(let digits): digits
    case .text(let text): "'\(text)'"
    case .list(let values): "\(value.offset)[\(values.map(shown).joined(separator: " "))]"
    case .object(let members):
      "\(value.offset){"
        + members.sorted { $0.key < $1.key }.map { "\($0):\(shown($1))" }.joined(separator: " ")
        + "}"
    }
  }

  @Test(arguments: [
    ("a text", #"  "x\u00e9\n" "#, "'xé\n'"), ("a number", "-1.5e3", "-1.5e3"),
    ("words", "[true,false,null]", "0[true false null]"),
    ("nothing in it", "[ [], { } ]", "0[2[] 6{}]"),
    (
      "an object over lines", "{\n \"a\" : [1, 2],\r\n \"b\": {\"a\": \"c\"}\n}\n",
      "0{a:9[1 2] b:24{a:'c'}}"
    ),
  ])
  func `values are read with their places`(name: String, text: String, wanted: String) throws {
    #expect(Self.shown(try JSONValue.read(Array(text.utf8))) == wanted, "\(name)")
  }

  @Test(arguments: [
    ("nothing", "", 0), ("two values", "1 2", 2), ("an open list", "[1,", 3),
    ("no comma", "[1 2]", 3),
    ("a comma too many", "[1,]", 3), ("no key", "{1:2}", 1), ("a word", "nul", 3),
    ("a leading zero", "[01]", 2), ("a control character", "\"\u{1}\"", 1),
  ])
  func `what is no JSON is refused at its place`(name: String, text: String, offset: Int) {
    #expect(throws: JSONValue.Problem(offset: offset), "\(name)") {
      try JSONValue.read(Array(text.utf8))
    }
  }

  @Test func `bytes that are no UTF-8 and a key that stands twice are refused`() {
    #expect(throws: JSONValue.Problem(offset: 2)) {
      try JSONValue.read([0x22, 0x61, 0xFF, 0x22])
    }
    #expect(throws: JSONValue.Problem.self) {
      try JSONValue.read(Array(#"{"a":1,"a":2}"#.utf8))
    }
  }

  @Test func `nesting is bounded`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(throws: JSONValue.Problem(offset: JSONObjectReader.depth + 1)) {
      try JSONValue.read(deep)
    }
  }
}
