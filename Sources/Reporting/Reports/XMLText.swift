/// Text in XML.
enum XMLText {
  /// The text for an attribute or between tags.
  ///
  /// What may not stand in XML at all, such as most controls, is made visible as on a terminal.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\u{FFFE}", "\u{FFFF}": result += SafeText.visible(scalar)
      default:
        if SafeText.isRisky(scalar) {
          result += SafeText.visible(scalar)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
