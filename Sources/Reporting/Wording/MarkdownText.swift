/// Text in a cell of a Markdown table.
enum MarkdownText {
  /// The text on one line, with what Markdown would take for markup escaped.
  static func escape(_ text: String) -> String { escape(Array(text.utf8)) }

  /// The same for UTF-8 bytes.
  static func escape(_ bytes: [UInt8]) -> String {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    return lines.map { line in
      var result = ""
      for character in SafeText.escape(bytes: line) {
        if "\\|*`<[]".contains(character) { result.append("\\") }
        result.append(character)
      }
      return result
    }.joined(separator: "<br>")
  }
}
