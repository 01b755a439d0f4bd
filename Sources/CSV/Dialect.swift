/// How a file separates fields, and how strictly it is taken.
package struct Dialect: Hashable, Sendable {
  /// The byte between fields.
  package var delimiter: UInt8
  /// Whether a quote inside an unquoted field is refused instead of being data.
  package var strict: Bool

  /// Creates a dialect.
  package init(delimiter: UInt8 = UInt8(ascii: ","), strict: Bool = false) {
    self.delimiter = delimiter
    self.strict = strict
  }

  /// The delimiter somebody wrote as `;`, `\t`, `tab`, `comma`, `semicolon` or `pipe`; nil if it
  /// cannot separate fields.
  package static func delimiter(_ text: String) -> UInt8? {
    switch text {
    case "comma": return UInt8(ascii: ",")
    case "semicolon": return UInt8(ascii: ";")
    case "tab", "\\t": return UInt8(ascii: "\t")
    case "pipe": return UInt8(ascii: "|")
    default:
      guard text.utf8.count == 1, let byte = text.utf8.first else { return nil }
      return canSeparate(byte) ? byte : nil
    }
  }

  /// Whether a byte may stand between fields: a tab, or an ASCII character that is visible and
  /// neither a quote nor a letter or digit; and the separators that ASCII has for this.
  static func canSeparate(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): false
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      false
    case UInt8(ascii: "\t"), 0x1C...0x1F, 0x20...0x7E: true
    default: false
    }
  }
}

/// What ends a record.
package enum LineEnd: String, Hashable, Sendable {
  /// One byte, as everything outside Windows writes it.
  case lf = "\n"
  /// Two bytes, as RFC 4180 has it.
  case crlf = "\r\n"
  /// One byte, as old Macintosh programs wrote it.
  case cr = "\r"
}

/// The dialect of a file, and how it is known.
package struct DialectChoice: Hashable, Sendable {
  /// What the delimiter was read from.
  package enum Reason: Hashable, Sendable {
    /// The caller named it.
    case given
    /// A first line such as `sep=;`.
    case separatorLine
    /// The header has the needed columns with it.
    case header
    /// There is no header to read it from: a comma.
    case assumed
  }

  /// The dialect.
  package var dialect: Dialect
  /// What the delimiter was read from.
  package var reason: Reason
  /// What ends the first record; others may end otherwise. A single line without an end has `lf`.
  package var lineEnd: LineEnd

  /// The delimiter in words: `comma`, `semicolon`, `tab`, `pipe`, or the character in quotes.
  package var name: String {
    Self.name(of: dialect.delimiter)
  }

  /// A delimiter in words.
  package static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "pipe"
    default: "'\(Unicode.Scalar(delimiter))'"
    }
  }
}
