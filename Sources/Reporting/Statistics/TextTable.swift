/// A small table of aligned columns, laid out whole.
struct TextTable: Sendable {
  /// A column.
  struct Column: Sendable {
    /// Its heading.
    var title: String
    /// Whether its cells end at its right edge, as numbers do.
    var isNumber: Bool

    /// A column of words.
    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    /// A column of numbers.
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  private static let gap = "  "

  private let columns: [Column]
  private let widest: Int
  private var rows: [[String]] = []

  /// Creates a table without rows; wider cells than `widest` are cut.
  init(_ columns: [Column], widest: Int = 48) {
    self.columns = columns
    self.widest = widest
  }

  /// Adds a row of one cell per column, which may hold anything.
  mutating func add(_ cells: [String]) {
    rows.append(
      cells.map { DisplayWidth.cut(SafeText.escape(lineStart: $0.utf8), to: widest) })
  }

  /// The heading and the rows, without blanks at the ends of lines.
  func render(_ painter: Painter) -> String {
    let titles = columns.map { SafeText.escape(lineStart: $0.title.utf8) }
    let widths = titles.indices.map { index in
      rows.reduce(DisplayWidth.of(titles[index])) { max($0, DisplayWidth.of($1[index])) }
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      var blanks = ""
      for (index, cell) in cells.enumerated() {
        let fill = String(repeating: " ", count: widths[index] - DisplayWidth.of(cell))
        let isNumber = columns[index].isNumber
        if isNumber { blanks += fill }
        if !cell.isEmpty {
          line += blanks + cell
          blanks = ""
        }
        blanks += (isNumber ? "" : fill) + Self.gap
      }
      return line
    }
    return ([painter.paint(line(titles), .faint)] + rows.map(line)).map { "  \($0)\n" }.joined()
  }
}
