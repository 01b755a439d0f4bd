package import Diagnostics

/// What is wrong with a file of records, as data; `Diagnostic.make(_:file:)` words it.
package struct RecordProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// There is not even a header.
    case emptyInput
    /// The header has the needed columns with more than one delimiter.
    case delimiterUnclear([UInt8])
    /// A short or a long row.
    case fieldCount(found: Int, expected: Int, hint: Hint?)
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote inside an unquoted field, in strict mode.
    case strayQuote
    /// The file ends before a quote is closed; the position is where it opened.
    case unclosedQuote
    /// A NUL byte.
    case nulByte
    /// Text in another encoding.
    case encoding(EncodingFault)
    /// A field over the limit, perhaps because the quote that opens it is never closed.
    case fieldTooLong(limit: Int, isQuoted: Bool)
    /// A record over the limit.
    case recordTooLong(limit: Int)
    /// More columns than the limit.
    case tooManyColumns(limit: Int)
    /// A line of JSON Lines that is no object, or not JSON.
    case json
    /// Text that is to be delimited, but begins as JSON does.
    case jsonAsText(isArray: Bool)
    /// A key that the first object lacks.
    case unknownKey
    /// Reading failed.
    case unreadable(IOFailure)
  }

  /// What a row with the wrong number of fields looks like.
  package enum Hint: Hashable, Sendable {
    /// A quote after a space does not open a quoted field.
    case quoteAfterSpace
    /// A delimiter after the last field.
    case trailingDelimiter
    /// More fields than columns: perhaps text with a delimiter that is not quoted.
    case unquotedDelimiter
    /// The end-of-file mark of old systems, 0x1A.
    case endOfFileMark
  }

  /// What is wrong.
  package var kind: Kind
  /// The data record, counted from 1; 0 is the header.
  package var record: Int
  /// The field in it, counted from 1; 0 when the record as a whole is meant.
  package var field: Int
  /// The physical line, the column in it, and the byte offset in the text as UTF-8.
  package var position: SourcePosition

  /// Whether this row alone is bad, so that a caller may skip it and go on.
  package var isOfOneRow: Bool {
    switch kind {
    case .fieldCount, .textAfterQuote, .strayQuote, .json, .unknownKey: record > 0
    default: false
    }
  }
}
