/// How a file of records is to be read.
package struct ReaderOptions: Hashable, Sendable {
  /// Where column names come from.
  package enum Names: Hashable, Sendable {
    /// The first record.
    case header
    /// The caller; the first record is data. Without names, records may have any number of fields.
    case given([String])
  }

  /// The encoding; nil for UTF-8, or UTF-16 if a byte order mark says so.
  package var encoding: TextEncoding?
  /// The delimiter; nil to read it off the file's `sep=` line or header.
  package var delimiter: UInt8?
  /// Whether a quote inside an unquoted field is refused.
  package var strict: Bool
  /// Where column names come from.
  package var names: Names
  /// How large things may get.
  package var limits: Limits

  /// Creates options.
  package init(
    encoding: TextEncoding? = nil, delimiter: UInt8? = nil, strict: Bool = false,
    names: Names = .header, limits: Limits = Limits()
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.strict = strict
    self.names = names
    self.limits = limits
  }
}
