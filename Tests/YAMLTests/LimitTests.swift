import Diagnostics
import Testing
import YAML

struct LimitTests {
  private func parse(_ text: String) -> Document { Document(parsing: Array(text.utf8), file: "f") }

  @Test
  func `a bomb of brackets is refused at once`() {
    let clock = ContinuousClock()
    let time = clock.measure {
      let document = parse(String(repeating: "[", count: 1 << 20))
      #expect(document.diagnostics.map(\.code) == [.tooDeep])
      #expect(
        document.diagnostics.first?.range?.start == SourcePosition(line: 1, column: 33, offset: 32))
    }
    #expect(time < .seconds(2))
  }

  @Test
  func `thirty-two levels are allowed`() {
    let deep = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(parse(deep).diagnostics.isEmpty)
    #expect(parse("- " + deep).diagnostics.map(\.code) == [.tooDeep])
  }

  @Test
  func `a hundred thousand values are allowed and no more`() {
    let most = String(repeating: "- a\n", count: 99_999)
    #expect(parse(most).diagnostics.isEmpty)
    let found = parse(most + "- b\n- c\n").diagnostics
    #expect(found.map(\.code) == [.tooManyNodes])
    #expect(found.first?.range?.start == SourcePosition(line: 100_001, column: 3, offset: 400_002))
  }

  @Test
  func `a text of 64 KiB is allowed and no longer one`() {
    let most = String(repeating: "x", count: 1 << 16)
    #expect(parse("a: \(most)").diagnostics.isEmpty)
    let found = parse("a: \(most)x\nb: !t c").diagnostics
    #expect(found.map(\.code) == [.scalarTooLong, .yamlFeature])
    #expect(found.first?.range?.start == SourcePosition(line: 1, column: 4, offset: 3))
  }

  @Test
  func `a file of 1 MiB is allowed and no larger one`() {
    let line = "- " + String(repeating: "x", count: 61) + "\n"
    let most = String(repeating: line, count: 1 << 14)
    #expect(most.utf8.count == 1 << 20)
    #expect(parse(most).diagnostics.isEmpty)
    #expect(parse(most + "\n").diagnostics.map(\.code) == [.fileTooLarge])
  }

  @Test
  func `many keys and many values on one line stay fast`() {
    let keys = "{" + (0..<45_000).map { "k\($0): é" }.joined(separator: ", ") + "}"
    let clock = ContinuousClock()
    let time = clock.measure { #expect(parse(keys).diagnostics.isEmpty) }
    #expect(time < .seconds(10))
    let found = parse("k0: 1\n" + (0..<100).map { "k\($0): 1" }.joined(separator: "\n")).diagnostics
    #expect(found.map(\.code) == [.duplicateKey])
  }
}
