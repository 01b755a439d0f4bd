package import CSV
package import Engine

/// Judges the records of one input, one after the other, in memory that is used again.
///
/// One judge belongs to one thread.
package struct Judge: ~Copyable {
  private let wantsEvidence: Bool
  private var evaluator: Evaluator
  /// A cell's text without its doubled quotes; one buffer for each column that is read.
  private let text: [CellBuffer]
  private let structured: [CellBuffer]
  private let textCells: CellList<UnsafeBufferPointer<UInt8>>
  private let structuredCells: CellList<UnsafeBufferPointer<UInt8>?>

  /// Creates a judge for records with these columns; evidence in full costs time.
  package init(_ program: Program, map: ColumnMap, wantsEvidence: Bool) {
    self.wantsEvidence = wantsEvidence
    evaluator = Evaluator(program)
    text = map.text.map(CellBuffer.init)
    structured = map.structured.map(CellBuffer.init)
    textCells = CellList(
      repeating: UnsafeBufferPointer(start: nil, count: 0), count: map.text.count)
    structuredCells = CellList(repeating: nil, count: map.structured.count)
  }

  /// Judges a record; what is returned is valid until the next one or until its batch changes.
  package mutating func judge(_ record: CSV.Record) -> JudgedRecord {
    evaluator.begin()
    for index in text.indices {
      let cell = text[index].cell(of: record) ?? UnsafeBufferPointer(start: nil, count: 0)
      textCells.cells[index] = cell
      evaluator.add(text: cell)
    }
    for index in structured.indices {
      structuredCells.cells[index] = structured[index].cell(of: record)
    }
    let columns = UnsafeBufferPointer(structuredCells.cells)
    evaluator.finish(columns: columns)
    let evidence = wantsEvidence ? evaluator.evidence() : nil
    return JudgedRecord(
      record: record, text: UnsafeBufferPointer(textCells.cells), structured: columns,
      outcome: evaluator.outcome(), evidence: evidence)
  }
}

/// One column of the records, and a buffer for its text where that differs from its bytes.
private final class CellBuffer {
  private let column: Int?
  private var bytes = ByteBuffer(capacity: 256)

  init(_ column: Int?) { self.column = column }

  /// The column's cell in a record; nil where the input has no such column.
  func cell(of record: CSV.Record) -> UnsafeBufferPointer<UInt8>? {
    guard let column else { return nil }
    // Few cells are copied; for the others the buffer is not even looked at.
    return record.hasDoubledQuotes(column)
      ? record.field(column, scratch: &bytes) : record.content(column)
  }
}

/// The cells of the present record, in memory that is used again for the next.
private struct CellList<Cell: BitwiseCopyable>: ~Copyable {
  let cells: UnsafeMutableBufferPointer<Cell>

  init(repeating cell: Cell, count: Int) {
    cells = .allocate(capacity: count)
    cells.initialize(repeating: cell)
  }

  deinit { cells.deallocate() }
}
