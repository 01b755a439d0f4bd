import CSV
import Diagnostics
import Rules

/// One kind of thing that can be wrong with a record by itself.
protocol RecordCheck: Sendable {
  /// Looks at a record as it passes.
  func check(_ record: PassingRecord, _ findings: inout FindingList)
}

/// One kind of thing that shows only when all records have passed.
protocol CatalogCheck: Sendable {
  /// Looks at all records.
  func check(_ catalog: CheckedCatalog, _ findings: inout FindingList)
}

/// A record on its way past the checks.
struct PassingRecord {
  /// The record and what was found out about it.
  let judged: JudgedRecord
  /// What is kept of it.
  let entry: CheckedCatalog.Entry
  /// Its id, without surrounding blanks.
  let id: UnsafeBufferPointer<UInt8>
  /// Its place among the records.
  let index: Int
  /// How many words its description has.
  let words: Int
  /// What the check is about.
  let frame: CheckFrame

  /// Whether nothing is said of it where something should be.
  var lacksDescription: Bool { frame.columns.description != nil && words == 0 }

  /// A cell's text.
  func text(_ column: Int) -> String { judged.record.string(column) }

  /// Where a cell stands; where the record begins if that cannot be told.
  func place(_ column: Int?) -> SourceRange {
    guard let column, frame.isDelimited else { return SourceRange(at: entry.start) }
    return judged.record.range(ofField: column)
  }
}

/// What stays the same for all records.
struct CheckFrame: Sendable {
  /// The policy.
  let rules: RuleSet
  /// The columns that the policy judges by.
  let map: ColumnMap
  /// The columns beside them.
  let columns: CheckColumns
  /// The names of all columns.
  let header: Header
  /// Whether the records stand in the file as they were read, so that cells have places.
  let isDelimited: Bool

  /// The columns that are read, in order.
  let cells: [Int]

  init(
    rules: RuleSet, map: ColumnMap, columns: CheckColumns, header: Header, isDelimited: Bool
  ) {
    self.rules = rules
    self.map = map
    self.columns = columns
    self.header = header
    self.isDelimited = isDelimited
    let all = [map.id, columns.declared, columns.parent] + map.text
    cells = Set(all.compactMap(\.self)).sorted()
  }

  /// The name of a class.
  func name(of class: Int) -> String { rules.decision.classes[`class`] }
}
