import Foundation

/// Section 1, *Folding*: case, marks and compatibility forms away.
enum Folding {
  /// The letters that no decomposition takes apart.
  private static let special: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i",
    "þ": "th",
  ]

  /// What a letter or number becomes; for a few that are marks in disguise, nothing.
  static func fold(_ scalar: Unicode.Scalar) -> String {
    let small = decompose(decompose(String(scalar)).lowercased())
    return small.unicodeScalars.filter { isLetter($0) || isNumber($0) }
      .map { special[$0] ?? String($0) }.joined()
  }

  private static func decompose(_ text: String) -> String {
    text.decomposedStringWithCompatibilityMapping
  }

  /// General category L.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// General category N.
  static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// General category M.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// General category Cf.
  static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }
}
