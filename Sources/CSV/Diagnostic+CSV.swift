package import Diagnostics

extension Diagnostic {
  /// A problem in a file of records, in words.
  package static func make(
    _ problem: RecordProblem, file: String, header: Header? = nil
  ) -> Diagnostic {
    let (code, message, help) = words(problem, header)
    return Diagnostic(
      code, file: file, range: SourceRange(at: problem.position), message: message,
      help: help.map { [$0] } ?? [])
  }

  private static func words(
    _ problem: RecordProblem, _ header: Header?
  ) -> (DiagnosticCode, String, String?) {
    let record = problem.record == 0 ? "the header" : "record \(problem.record)"
    let field = place(problem, header)
    switch problem.kind {
    case .emptyInput:
      return (.emptyInput, "the input is empty", "the first record must name the columns")
    case .delimiterUnclear(let delimiters):
      let names = delimiters.map(DialectChoice.name).joined(separator: " or ")
      return (
        .delimiterUnclear, "the header can be read with \(names) as the delimiter",
        "name the delimiter with -d"
      )
    case .fieldCount(let found, let expected, let hint):
      let fields = found == 1 ? "1 field" : "\(found) fields"
      let wanted =
        header?.raw == [] ? "\(expected) columns are named" : "the header has \(expected)"
      return (.fieldCount, "\(record) has \(fields); \(wanted)", hint.map(words))
    case .textAfterQuote:
      return (
        .textAfterQuote, "text follows the closing quote in \(field)",
        "double a quote inside a quoted field (\"\"), or quote the whole field"
      )
    case .strayQuote:
      return (
        .strayQuote, "a quote stands inside the unquoted \(field)",
        "quote the whole field and double the quotes inside it, or leave out --strict"
      )
    case .unclosedQuote:
      return (
        .unclosedQuote, "the quote opened on line \(problem.position.line) is never closed",
        "close it, or double it (\"\") if it is text"
      )
    case .nulByte:
      return (
        .nulByte, "a NUL byte stands in \(field)",
        problem.record <= 1
          ? "if the file is UTF-16, say --encoding utf-16le; else export it again"
          : "the file is damaged from here on: export it again"
      )
    case .encoding(let fault):
      return (.encoding, words(fault, field), help(fault))
    case .fieldTooLong(let limit, let isQuoted):
      return (
        .fieldTooLong, "\(field) is longer than \(bytes(limit))",
        isQuoted
          ? "close the quote it opens with, or raise the limit"
          : "raise the limit, or check the delimiter with -d"
      )
    case .recordTooLong(let limit):
      return (
        .recordTooLong, "\(record) is longer than \(bytes(limit))",
        "raise the limit, or check its quotes and line ends"
      )
    case .tooManyColumns(let limit):
      return (
        .tooManyColumns, "\(record) has more than \(limit) columns",
        "raise the limit, or check the delimiter with -d"
      )
    case .json:
      return (
        .badJSON, "\(record) is not a JSON object on one line",
        "write each record as {\"column\": \"text\", ...} on a line of its own"
      )
    case .jsonAsText(let isArray):
      return (
        .badJSON, "the input looks like JSON, and is read as CSV",
        isArray
          ? "write each object on a line of its own, without the brackets, and say --input jsonl"
          : "say --input jsonl"
      )
    case .unknownKey:
      return (
        .badJSON, "\(record) has a key that is no column",
        "the first record must have every key, empty where it has no value, or --columns name all"
      )
    case .unreadable(let failure):
      return (.fileUnreadable, "reading failed: \(failure.reason)", nil)
    }
  }

  private static func words(_ hint: RecordProblem.Hint) -> String {
    switch hint {
    case .quoteAfterSpace: "a quote after a space opens nothing: remove the space before it"
    case .trailingDelimiter: "remove the delimiter at the end of the line, or give it a header"
    case .unquotedDelimiter: "quote fields that hold the delimiter, or name another one with -d"
    case .endOfFileMark: "remove the end-of-file mark 0x1A that old systems append"
    }
  }

  private static func words(_ fault: EncodingFault, _ field: String) -> String {
    let place = "at offset \(fault.offset), in \(field)"
    let encoding = fault.encoding.rawValue
    switch fault.kind {
    case .invalid(let bytes):
      let shown = bytes.map(hexadecimal).joined(separator: " ")
      let noun = bytes.count == 1 ? "byte" : "bytes"
      return "the \(noun) \(shown) \(place), cannot be \(encoding)"
    case .truncated: return "the file ends inside a character \(place)"
    case .unmarkedUTF16: return "the file looks like UTF-16 without a byte order mark"
    case .utf32: return "the file is UTF-32"
    case .otherMark(let other):
      return "the file begins with the byte order mark of \(other.rawValue), not \(encoding)"
    case .unknownByteOrder: return "the file has no byte order mark"
    case .secondMark: return "a second byte order mark (U+FEFF) stands before the first column name"
    }
  }

  private static func help(_ fault: EncodingFault) -> String {
    switch fault.kind {
    case .utf32: "export it as UTF-8"
    case .secondMark: "remove the three bytes EF BB BF at offset \(fault.offset)"
    default:
      fault.suggestion.map { "try --encoding \($0.rawValue)" } ?? "export it again as UTF-8"
    }
  }

  /// A field by its column's name, or its number.
  private static func place(_ problem: RecordProblem, _ header: Header?) -> String {
    let index = problem.field - 1
    var field = "field \(problem.field)"
    if problem.record > 0, let names = header?.names, names.indices.contains(index),
      !names[index].isEmpty
    {
      field = "column '\(names[index])'"
    }
    return problem.record == 0 ? "\(field) of the header" : "\(field) of record \(problem.record)"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func bytes(_ count: Int) -> String {
    count >= 1 << 20 && count % (1 << 20) == 0 ? "\(count >> 20) MiB" : "\(count) bytes"
  }
}
