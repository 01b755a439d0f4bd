/// What a scalar is to the reading of words.
package enum ScalarKind: UInt8, Sendable, BitwiseCopyable {
  case separator
  /// A letter without case.
  case letter
  case lower
  case upper
  case number
  /// Marks and format characters, skipped wherever they stand.
  case skipped
  case apostrophe
  case hyphen
  /// `.`
  case stop
  /// `!`, `?` and their like, and bullets that end a sentence wherever they stand.
  case end
  case lineBreak
  /// `;` and `:`
  case clause
  case ampersand
  /// `+` and `#`
  case suffix
  /// `*` and dashes, which open a list item when they are first on a line.
  case bullet
  /// Space and tab, the only separators that keep a line fresh.
  case space

  /// Whether the scalar is a letter.
  package var isLetter: Bool { self == .lower || self == .upper || self == .letter }
  /// Whether the scalar is a letter or a number.
  package var isWord: Bool { isLetter || self == .number }
}

extension ScalarKind {
  /// The kind of a scalar.
  package init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z": self = .lower
    case "A"..."Z": self = .upper
    case "0"..."9": self = .number
    case " ", "\t": self = .space
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": self = .lineBreak
    case "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}", "\u{FF07}": self = .apostrophe
    case "-", "\u{2010}", "\u{2011}": self = .hyphen
    case ".": self = .stop
    case "!", "?", "…", "。", "！", "？", "\u{2022}", "\u{2023}", "\u{25AA}", "\u{25CF}", "\u{25E6}",
      "\u{2043}":
      self = .end
    case ";", ":": self = .clause
    case "&", "\u{FF06}": self = .ampersand
    case "+", "#": self = .suffix
    case "*", "\u{2013}", "\u{2014}": self = .bullet
    case _ where scalar.isASCII: self = .separator
    default: self.init(scalar.properties.generalCategory)
    }
  }

  private init(_ category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter: self = .upper
    case .lowercaseLetter: self = .lower
    case .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
    case .decimalNumber, .letterNumber, .otherNumber: self = .number
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .skipped
    default: self = .separator
    }
  }
}
