/// How a text of one line is written.
enum ScalarText {
  /// Words that readers of YAML take for something else than text.
  private static let meanings: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "none", "nan", "inf",
  ]

  /// Plain words without quotes, all else that is quoted in double quotes where that needs no
  /// escapes; what is not quoted, or cannot be seen, stays as it is written.
  static func canonical(_ scalar: Layout.Scalar, raw: String) -> String {
    guard scalar.style == .singleQuoted || scalar.style == .doubleQuoted else { return raw }
    if isWord(scalar.text) { return scalar.text }
    let isPlain = scalar.text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && ($0.isASCII || $0.properties.isAlphabetic)
    }
    return isPlain ? Quoting.quoted(scalar.text) : raw
  }

  /// Whether a text is a word of letters, digits, `_` and `-` that begins with a letter and means
  /// nothing to YAML.
  private static func isWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return !meanings.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
      }
  }
}
