package import CSV
package import Engine

/// Judges the records of one input, one after the other, in memory that is used again.
///
/// One judge belongs to one thread.
package struct Judge: ~Copyable {
  private let map: ColumnMap
  private let wantsEvidence: Bool
  private var evaluator: Evaluator
  /// A cell's text without its doubled quotes, one buffer per column that is read.
  private var unescaped: [CellBuffer]
  private var text: [UnsafeBufferPointer<UInt8>]
  private var structured: [UnsafeBufferPointer<UInt8>?]

  /// Creates a judge for records with these columns; evidence in full costs time.
  package init(_ program: Program, map: ColumnMap, wantsEvidence: Bool) {
    self.map = map
    self.wantsEvidence = wantsEvidence
    evaluator = Evaluator(program)
    unescaped = (map.text + map.structured).map { _ in CellBuffer() }
    text = map.text.map { _ in UnsafeBufferPointer(start: nil, count: 0) }
    structured = map.structured.map { _ in nil }
  }

  /// Whether the record judged last has characters that nobody sees.
  package var sawHidden: Bool { evaluator.sawHidden }

  /// Whether the record judged last has many words and none of the language's commonest.
  package var isOtherLanguage: Bool { evaluator.isOtherLanguage }

  /// Judges a record; what is returned is valid until the next one or until its batch changes.
  package mutating func judge(_ record: CSV.Record) -> JudgedRecord {
    evaluator.begin()
    for index in map.text.indices {
      let cell = map.text[index].map { record.field($0, scratch: &unescaped[index].bytes) }
      text[index] = cell ?? UnsafeBufferPointer(start: nil, count: 0)
      evaluator.add(text: text[index])
    }
    for index in map.structured.indices {
      structured[index] = map.structured[index].map {
        record.field($0, scratch: &unescaped[map.text.count + index].bytes)
      }
    }
    evaluator.finish(columns: structured.map { $0.map(Array.init) })
    let evidence = wantsEvidence ? evaluator.evidence() : nil
    return JudgedRecord(
      record: record, text: text, structured: structured, outcome: evaluator.outcome(),
      evidence: evidence)
  }
}

/// A buffer in an array, which cannot hold what cannot be copied.
private final class CellBuffer {
  var bytes = ByteBuffer(capacity: 256)
}
