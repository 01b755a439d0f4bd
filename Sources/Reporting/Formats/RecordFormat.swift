package import CSV
package import Catalog

/// A way of writing judged records, one after the other.
package protocol RecordFormat: Sendable {
  /// What stands between two records.
  var separator: String { get }
  /// Appends what stands before the first record.
  func begin(_ buffer: inout ByteBuffer)
  /// Appends one record.
  func append(
    _ judged: JudgedRecord, to buffer: inout ByteBuffer, scratch: inout FormatScratch)
  /// Appends what stands after the last record.
  func end(_ buffer: inout ByteBuffer)
}

extension RecordFormat {
  package var separator: String { "" }
  package func begin(_ buffer: inout ByteBuffer) {}
  package func end(_ buffer: inout ByteBuffer) {}
}

/// Memory that a format uses again for each record.
package struct FormatScratch: ~Copyable {
  /// A value before it is escaped.
  package var value = ByteBuffer()
  /// A cell without its doubled quotes.
  package var cell = ByteBuffer()

  /// Creates empty scratch.
  package init() {}
}

/// The names of the formats on the command line.
package enum OutputFormat: String, Sendable, CaseIterable {
  case csv, tsv, jsonl, json, markdown, table
}
