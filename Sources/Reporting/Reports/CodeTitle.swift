import Diagnostics

/// The short name of a code for people: `Duplicate column`.
enum CodeTitle {
  static func of(_ code: DiagnosticCode) -> String {
    let words = code.rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
