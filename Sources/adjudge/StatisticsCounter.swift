import CSV
import Catalog
import Synchronization
import Tuning

/// Adds judged records to statistics instead of writing them.
final class StatisticsCounter: RecordWriting, Sendable {
  /// Where the columns stand.
  struct Columns: Sendable {
    /// The right classes.
    var gold: Int
    /// The ratings, in the order of the statistics.
    var ratings: [Int]
    /// The identifier; nil where the record's number stands for it.
    var id: Int?
  }

  private let counted: Mutex<Statistics>
  private let columns: Columns

  /// Creates a counter that goes on from `statistics`.
  init(_ statistics: Statistics, columns: Columns) {
    counted = Mutex(statistics)
    self.columns = columns
  }

  /// What has been counted.
  var statistics: Statistics { counted.withLock { $0 } }

  func write(_ judged: JudgedRecord, to output: inout ByteBuffer) {
    guard let evidence = judged.evidence else { return }
    let record = judged.record
    let gold = record.string(columns.gold)
    let ratings = columns.ratings.map { Rating.number(in: record.string($0).utf8) }
    let id = columns.id.map(record.string) ?? "\(record.number)"
    counted.withLock { $0.add(gold: gold, evidence: evidence, ratings: ratings, id: id) }
  }
}
