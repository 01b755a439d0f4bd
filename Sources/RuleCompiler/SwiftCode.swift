import Rules

/// A Swift file that holds texts as literals: unlike lists of bytes, those compile at once.
struct SwiftCode {
  private var lines = ["/// What was embedded while the package was built.", "enum Embedded {"]

  /// The file.
  var text: String { (lines + ["}", ""]).joined(separator: "\n") }

  /// Adds files, each with its path.
  mutating func add(files: [RuleSource], named name: String) throws {
    lines.append("  static let \(name): [(path: String, text: StaticString)] = [")
    for file in files {
      lines.append(
        "    (\(try Self.literal(Array(file.path.utf8))), \(try Self.literal(file.bytes))),")
    }
    lines.append("  ]")
  }

  /// Adds one text.
  mutating func add(literal bytes: [UInt8], named name: String) throws {
    lines.append("  static let \(name): StaticString = \(try Self.literal(bytes))")
  }

  private static func literal(_ bytes: [UInt8]) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("only UTF-8 can be embedded")
    }
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal.unicodeScalars.append(contentsOf: ["\\", scalar])
      case "\n": literal += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FEFF}":
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
