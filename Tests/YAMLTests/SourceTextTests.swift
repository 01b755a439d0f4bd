import Diagnostics
import Testing

@testable import YAML

/// Lines and columns worked out when they are asked for, against counting from the beginning.
@Suite struct SourceTextTests {
  static let texts = [
    "", "a", "\u{FEFF}a: é\nb", "é", "one\r\ntwo\rthree\n\nfive é 業\n",
    String(repeating: "x", count: 100), String(repeating: "é業𐍈a", count: 40),
    String(repeating: "plain text, ", count: 20) + "é" + String(repeating: " and more", count: 20),
    String(repeating: "zwölf\n", count: 30) + String(repeating: "ß", count: 70),
  ]

  @Test(arguments: texts)
  func `every byte has the place that counting gives it`(text: String) {
    let source = SourceText(Array(text.utf8))
    let start = text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0
    var (line, column, offset, index) = (1, 1, start, 0)
    let scalars = Array(text.unicodeScalars.dropFirst(start / 3))
    for (place, scalar) in scalars.enumerated() {
      let expected = SourcePosition(line: line, column: column, offset: offset)
      #expect(source.position(ofOffset: offset) == expected)
      #expect(source.offset(ofIndex: index) == offset)
      let isPair = scalar == "\r" && place + 1 < scalars.count && scalars[place + 1] == "\n"
      (line, column) =
        !isPair && (scalar == "\n" || scalar == "\r") ? (line + 1, 1) : (line, column + 1)
      offset += scalar.utf8.count
      index += 1
    }
    #expect(
      source.position(ofOffset: offset)
        == SourcePosition(line: line, column: column, offset: offset))
    #expect(source.scalarCount == index)
  }
}
