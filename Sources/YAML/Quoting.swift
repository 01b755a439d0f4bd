/// Writes texts so that YAML reads them back as they are.
package enum Quoting {
  /// The text between quotes: double ones if that needs no escapes, else single ones.
  package static func quoted(_ text: String) -> String {
    if text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return "'"
        + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'"
    }
    return "\"\(text)\""
  }
}
