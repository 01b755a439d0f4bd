import Foundation
import Testing

@testable import Text

/// The table of foldings is generated from Foundation's view of Unicode.
///
/// To renew it: `ADJUDGE_RECORD=1 swift test --filter FoldTableTests`.
@Suite struct FoldTableTests {
  @Test func `the table in the sources is what Unicode says`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Text/FoldTable.swift").standardizedFileURL
    let wanted = Self.source()
    if ProcessInfo.processInfo.environment["ADJUDGE_RECORD"] != nil {
      try wanted.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == wanted)
  }

  @Test(arguments: [
    ("é", "e"), ("Ü", "u"), ("ß", "ss"), ("Ł", "l"), ("ﬁ", "fi"), ("Ａ", "a"), ("Σ", "σ"),
    ("İ", "i"), ("½", "12"), ("㍿", "㍿"), ("東", "東"), ("Æ", "ae"), ("Й", "и"),
  ])
  func `a letter folds`(letter: String, folded: String) {
    var table = FoldTable()
    var out: [Unicode.Scalar] = []
    for scalar in letter.unicodeScalars { table.fold(scalar) { out.append($0) } }
    #expect(String(String.UnicodeScalarView(out)) == folded)
  }

  @Test func `every letter and number folds as Foundation folds it`() {
    var table = FoldTable()
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), Self.isWord(scalar) else { continue }
      var out: [Unicode.Scalar] = []
      table.fold(scalar) { out.append($0) }
      if out != Self.fold(scalar) { Issue.record("U+\(String(value, radix: 16)) folds to \(out)") }
    }
  }

  // MARK: What the table holds

  static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i",
    "þ": "th",
  ]

  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  static func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let once = String(scalar).decomposedStringWithCompatibilityMapping
    let lower = once.unicodeScalars.map { $0.properties.lowercaseMapping }.joined()
    return lower.decomposedStringWithCompatibilityMapping.unicodeScalars.filter(isWord)
      .flatMap { Array((special[$0] ?? String($0)).unicodeScalars) }
  }

  /// The source text of the table.
  static func source() -> String {
    var rows: [(from: UInt32, to: [UInt32])] = []
    for value in UInt32(0x80)...0x10FFFF {
      // Hangul syllables decompose by arithmetic, not by table.
      if (0xAC00...0xD7A3).contains(value) { continue }
      guard let scalar = Unicode.Scalar(value), isWord(scalar) else { continue }
      let folded = fold(scalar)
      if folded != [scalar] { rows.append((value, folded.map(\.value))) }
    }
    var runs: [String] = []
    var next = 0
    while next < rows.count {
      let (count, stride, rise) = run(rows, at: next)
      let row = rows[next]
      let target = row.to.map { String($0, radix: 16) }.joined(separator: "_")
      var text = String(row.from, radix: 16)
      if count > 1 { text += "*\(count)/\(stride)" }
      text += ">" + target
      if rise > 0 { text += "+\(rise)" }
      runs.append(text)
      next += count
    }
    var lines: [String] = []
    var line = ""
    for text in runs {
      if line.utf8.count + text.utf8.count + 1 > 96 {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? text : " " + text
    }
    lines.append(line)
    return """
      extension FoldTable {
        /// Letters and numbers whose folding is not themselves, generated from Unicode.
        ///
        /// `from*count/stride>to+rise`, in hexadecimal scalar values but for count, stride and rise: the
        /// scalars `from`, `from + stride`, … fold to `to`, the last scalar of which rises each time.
        static let source: StaticString = \"\"\"
      \(lines.map { "    " + $0 }.joined(separator: "\n"))
          \"\"\"
      }

      """
  }

  /// The longest regular run of rows that begins at `start`.
  static func run(
    _ rows: [(from: UInt32, to: [UInt32])], at start: Int
  ) -> (count: Int, stride: UInt32, rise: UInt32) {
    var best: (count: Int, stride: UInt32, rise: UInt32) = (1, 1, 0)
    for stride in UInt32(1)...2 {
      for rise in UInt32(0)...2 {
        var count = 1
        while start + count < rows.count,
          rows[start + count].from == rows[start].from + stride * UInt32(count),
          let last = rows[start].to.last, let other = rows[start + count].to.last,
          rows[start].to.dropLast() == rows[start + count].to.dropLast(),
          other == last + rise * UInt32(count)
        {
          count += 1
        }
        if count > best.count { best = (count, stride, rise) }
      }
    }
    return best
  }
}
