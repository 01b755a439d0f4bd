/// The line on a terminal that says how far a run has come.
package struct Progress: Sendable, Equatable {
  /// Records read so far.
  package var records: Int
  /// Bytes read so far.
  package var bytes: Int
  /// Bytes there are; nil where nobody knows, as in a pipe.
  package var totalBytes: Int?
  /// Milliseconds since the start.
  package var milliseconds: Int

  /// Takes a reading.
  package init(records: Int, bytes: Int, totalBytes: Int? = nil, milliseconds: Int) {
    self.records = records
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.milliseconds = milliseconds
  }

  /// The line, such as `12,000 records · 40% · 8,000 records/s · 2 s left`, at most `width` columns.
  package func line(width: Int) -> String {
    var parts = [Count.of(records, "record")]
    let share = totalBytes.map { $0 > 0 ? min(100, bytes * 100 / $0) : 100 }
    if let share { parts.append("\(share)%") }
    if milliseconds >= 500 {
      parts.append("\(Count.grouped(records * 1000 / milliseconds)) records/s")
    }
    if let totalBytes, bytes > 0, milliseconds >= 2000, let share, share < 100 {
      let left = milliseconds / 1000 * max(0, totalBytes - bytes) / bytes
      parts.append("\(Count.grouped(left)) s left")
    }
    return DisplayWidth.cut(parts.joined(separator: " · "), to: width)
  }
}
