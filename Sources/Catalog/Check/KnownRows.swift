package import CSV
import Diagnostics

/// The rows of another version of a catalog, each as a fingerprint of its cells.
///
/// Rows that were only moved, or quoted in another way, are known.
package struct KnownRows: Sendable {
  private var rows: Set<Fingerprint> = []

  /// Knows no row.
  package init() {}

  /// Reads all rows of a source.
  package init(of source: consuming RecordSource) throws(RecordProblem) {
    var source = source
    var batch = RecordBatch()
    while try source.read(into: &batch) {
      for index in 0..<batch.count { rows.insert(Self.fingerprint(of: batch[index])) }
    }
  }

  func contains(_ row: Fingerprint) -> Bool { rows.contains(row) }

  static func fingerprint(of record: CSV.Record) -> Fingerprint {
    var row = Fingerprint()
    for field in 0..<record.fieldCount {
      // Doubled quotes may stay doubled: a cell that has them is always quoted.
      row.add(record.content(field))
      row.add(0xFF)
    }
    return row
  }
}
