import CSV
import Catalog
import Reporting

/// Writes judged records in one of the formats; one per worker.
final class FormatWriter: RecordWriting {
  private let format: any RecordFormat
  private let separator: [UInt8]
  /// One thread has it, so that no access needs to be watched.
  @exclusivity(unchecked) private var scratch = FormatScratch()

  init(_ format: any RecordFormat) {
    self.format = format
    separator = Array(format.separator.utf8)
  }

  /// What stands before the first record.
  func begin(_ output: inout ByteBuffer) { format.begin(&output) }

  func write(_ judged: JudgedRecord, to output: inout ByteBuffer) {
    if !separator.isEmpty { separator.withUnsafeBufferPointer { output.append($0) } }
    format.append(judged, to: &output, scratch: &scratch)
  }

  /// What stands after the last record.
  func end(_ output: inout ByteBuffer) { format.end(&output) }

  /// The length of what every record begins with, and the first must not.
  var separatorLength: Int { separator.count }
}
