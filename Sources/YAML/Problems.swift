internal import Diagnostics

/// The wording of what can be wrong with a file by the profile; see ``SyntaxProblem`` for the rest.
struct Problems {
  /// What diagnostics call the file.
  let file: String

  func fileTooLarge(_ count: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, file: file,
      message: "the file has \(count) bytes; a rule file has at most \(Limits.fileBytes)",
      help: ["divide it into several files; any section may stand in any file"])
  }

  // MARK: Bytes

  func otherEncoding(_ name: String) -> Diagnostic {
    let start = SourcePosition(line: 1, column: 1, offset: 0)
    return Diagnostic(
      .encoding, file: file, range: SourceRange(at: start),
      message: "the file is in \(name); rule files are in UTF-8",
      help: ["save it again with the encoding UTF-8"])
  }

  func invalidUTF8(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
    let hex = (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    var help = "save the file again with the encoding UTF-8"
    if byte >= 0xA0 {
      let letter = Unicode.Scalar(byte)
      help += "; in Windows-1252 (Western European) this byte is '\(letter)'"
    }
    return Diagnostic(
      .encoding, file: file, range: range, message: "byte 0x\(hex) is not valid UTF-8 here",
      help: [help])
  }

  func controlCharacter(_ scalar: UInt32, at range: SourceRange) -> Diagnostic {
    var hex = String(scalar, radix: 16, uppercase: true)
    hex = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    let message =
      switch scalar {
      case 0x00: "NUL character (U+0000)"
      case 0x85, 0x2028, 0x2029: "line separator (U+\(hex)) that few programs take for a line end"
      case 0xFEFF: "byte order mark (U+FEFF) inside the file"
      default: "invisible control character (U+\(hex))"
      }
    let help =
      scalar == 0xFEFF ? "delete it; it is often left where files were joined" : "delete it"
    // What was meant by a line separator, the end of a line or none, is anybody's guess.
    let isSeparator = [0x85, 0x2028, 0x2029].contains(scalar)
    return Diagnostic(
      .controlCharacter, file: file, range: range, message: message, help: [help],
      edits: isSeparator ? [] : [TextEdit(range: range, replacement: "")])
  }

  func tabIndentation(at range: SourceRange, more: Int) -> Diagnostic {
    let others =
      switch more {
      case 0: ""
      case 1: "; one more line has a tab"
      default: "; \(more) more lines have tabs"
      }
    return Diagnostic(
      .tabIndentation, file: file, range: range, message: "line is indented with a tab",
      help: ["indent with spaces\(others)"])
  }

  // MARK: Size

  func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooDeep, file: file, range: range,
      message: "lists and mappings stand more than \(Limits.depth) deep in one another")
  }

  func tooManyNodes(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .tooManyNodes, file: file, range: range,
      message: "the file has more than \(Limits.nodes) values",
      help: ["divide it into several files; any section may stand in any file"])
  }

  func scalarTooLong(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .scalarTooLong, file: file, range: range,
      message: "text of \(count) bytes; at most \(Limits.scalarBytes) are allowed",
      help: ["a missing closing quote can make a text this long"])
  }

  // MARK: Keys

  func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .duplicateKey, file: file, range: range, message: "key '\(key)' is here twice",
      labels: [Diagnostic.Label(file: file, range: first, text: "first here")],
      help: ["keep one of them, or put both contents under one"])
  }

  func keyNotPlain(at range: SourceRange, what: String) -> Diagnostic {
    Diagnostic(
      .keyNotPlain, file: file, range: range, message: what,
      help: ["write keys as plain words: 'key: value'"])
  }

  // MARK: Features of YAML that rule files do without

  func multipleDocuments(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, file: file, range: range,
      message: "'---' begins a second document; a rule file is one",
      help: ["remove the line, or put what follows into a file of its own"])
  }

  func directive(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, file: file, range: range,
      message: "'%' begins a YAML directive, and rule files have none",
      help: ["remove the line, or quote the text"])
  }

  func mergeKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, file: file, range: range,
      message: "'<<' merges mappings in YAML, and rule files have no merging",
      help: ["write the keys out"])
  }

  func feature(_ token: String, name: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlFeature, file: file, range: range,
      message: "'\(token)' is \(name) to YAML, and rule files have none",
      help: ["if it is text, quote it: \(Quoting.quoted(meant))"])
  }

  // MARK: Characters that mean something to YAML

  func reserved(_ meant: String, at range: SourceRange) -> Diagnostic {
    let first = meant.unicodeScalars.first.map { String($0) } ?? ""
    return Diagnostic(
      .yamlReserved, file: file, range: range,
      message: "text that begins with '\(first)' needs quotes",
      help: ["write \(Quoting.quoted(meant))"],
      edits: [TextEdit(range: range, replacement: Quoting.quoted(meant))])
  }

  func blockIndicator(_ meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlReserved, file: file, range: range,
      message: "'\(meant)' begins a block of text with a fixed indentation, which rule files lack",
      help: [
        "if it is a comparison, write \(Quoting.quoted(meant))",
        "if a block of text follows, write only '\(meant.prefix(1))'",
      ])
  }

  func comment(_ meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .yamlReserved, file: file, range: range,
      message: "'#' begins a comment, so that nothing is left of this value",
      help: ["write \(Quoting.quoted(meant))"],
      edits: [TextEdit(range: range, replacement: Quoting.quoted(meant))])
  }

  func strayComma(_ key: String, at range: SourceRange, meant: String?) -> Diagnostic {
    if let meant {
      return Diagnostic(
        .yamlReserved, file: file, range: range,
        message: "the ',' before '\(key)' ends the value before it, and '\(key)' has none",
        help: ["if the comma belongs to the text, write \(Quoting.quoted(meant))"])
    }
    return Diagnostic(
      .yamlSyntax, file: file, range: range, message: "'\(key)' has no ':' and no value",
      help: ["inside { } write 'key: value' between commas"])
  }
}
