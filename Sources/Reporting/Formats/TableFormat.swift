package import CSV
package import Catalog
import Synchronization

/// Aligned columns that fit a terminal.
///
/// The first rows decide how wide columns are; those after them stream, cut where they do not fit.
package final class TableFormat: RecordFormat {
  /// How many rows decide.
  private static let sample = 200

  private let values: ResultValues
  private let plan: ColumnPlan
  private let width: Int
  private let painter: Painter
  private let state = Mutex(State())

  private struct State {
    var waiting: [[String]] = []
    var layout: TableLayout?
  }

  /// Creates the format for a terminal of `width` columns.
  package init(
    _ values: ResultValues, plan: ColumnPlan, width: Int, painter: Painter = .plain
  ) {
    self.values = values
    self.plan = plan
    self.width = width
    self.painter = painter
  }

  package func append(
    _ judged: JudgedRecord, to buffer: inout ByteBuffer, scratch: inout FormatScratch
  ) {
    var cells: [String] = []
    for (index, column) in plan.columns.enumerated() {
      values.fill(&scratch, with: column.content, of: judged)
      let bytes = scratch.value.bytes
      cells.append(index == 0 ? SafeText.escape(lineStart: bytes) : SafeText.escape(bytes: bytes))
    }
    let row = cells
    let ready = state.withLock { state -> State? in
      guard state.layout == nil else { return State(waiting: [row], layout: state.layout) }
      state.waiting.append(row)
      return state.waiting.count == Self.sample ? decide(&state) : nil
    }
    if let ready { write(ready, to: &buffer) }
  }

  package func end(_ buffer: inout ByteBuffer) {
    let ready = state.withLock { $0.layout == nil ? decide(&$0) : nil }
    if let ready { write(ready, to: &buffer) }
  }

  /// Lays the table out; what is to be written is the header and the rows that waited.
  private func decide(_ state: inout State) -> State {
    let rows = [plan.columns.map { SafeText.escape(lineStart: $0.name.utf8) }] + state.waiting
    state = State(layout: TableLayout(rows, width: width))
    return State(waiting: rows, layout: state.layout)
  }

  private func write(_ ready: State, to buffer: inout ByteBuffer) {
    guard let layout = ready.layout else { return }
    for cells in ready.waiting { write(cells, layout, to: &buffer) }
  }

  private func write(_ cells: [String], _ layout: TableLayout, to buffer: inout ByteBuffer) {
    buffer.append(
      layout.line(cells) { index, text in
        switch plan.columns[index].content {
        case .result(.class): painter.paint(text, .strong)
        case .result(.level) where cells[index] == "unknown": painter.paint(text, .faint)
        default: text
        }
      })
  }
}

/// How wide the columns of a table are.
struct TableLayout: Sendable, Equatable {
  /// The narrowest that a column is cut to.
  private static let narrowest = 8
  private static let gap = 2

  /// The widths of the columns that are shown; those after them do not fit.
  let widths: [Int]

  /// Lays out rows: the widest column gives way first, and columns on the right fall off last.
  init(_ rows: [[String]], width: Int) {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], DisplayWidth.of(cell))
      }
    }
    func total() -> Int { widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) }
    while total() > width, let widest = widths.max(), let index = widths.lastIndex(of: widest) {
      if widest > Self.narrowest {
        let next = widths.filter { $0 < widest }.max() ?? 0
        widths[index] = max(Self.narrowest, next, widest - (total() - width))
      } else if widths.count > 1 {
        widths.removeLast()
      } else {
        break
      }
    }
    self.widths = widths
  }

  /// One line, without blanks at its end.
  func line(_ cells: [String], paint: (Int, String) -> String) -> String {
    var result = ""
    var blanks = 0
    for (index, cell) in cells.prefix(widths.count).enumerated() {
      let text = DisplayWidth.cut(cell, to: widths[index])
      if !text.isEmpty {
        result += String(repeating: " ", count: blanks) + paint(index, text)
        blanks = 0
      }
      blanks += widths[index] - DisplayWidth.of(text) + Self.gap
    }
    return result + "\n"
  }
}
