/// How many columns of a terminal text takes.
package enum DisplayWidth {
  /// The columns of a text without control characters.
  package static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar: 0 for what combines, 2 for wide East Asian scalars and emoji, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Vowels and final consonants of Hangul join the consonant before them.
    if (0x1160...0x11FF).contains(value) { return 0 }
    return scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// The text cut to `width` columns, with `…` as its last where something was cut.
  package static func cut(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let columns = of(scalar)
      if used + columns > width - 1 { break }
      result.append(scalar)
      used += columns
    }
    return width > 0 ? String(result) + "…" : ""
  }

  /// The text with blanks after it up to `width` columns.
  package static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The blocks that Unicode's EastAsianWidth.txt calls wide or full-width, without the emoji that the
  /// standard library knows.
  private static func isWide(_ value: UInt32) -> Bool {
    if value < 0x1100 { return false }
    return wide.contains { $0.contains(value) }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
