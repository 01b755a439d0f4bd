extension Sheet {
  /// The page for a screen of `width` columns.
  package func text(width: Int = 100, _ painter: Painter = .plain) -> String {
    var page = painter.paint(SafeText.escape(lineStart: title.utf8), .strong) + "\n"
    for (index, part) in parts.enumerated() {
      if index > 0 || part.title != nil { page += "\n" }
      if let title = part.title {
        page += painter.paint(SafeText.escape(lineStart: title.utf8), .strong) + "\n"
      }
      page += Self.text(part.content, width: width, painter)
    }
    return page
  }

  private static func text(_ content: Content, width: Int, _ painter: Painter) -> String {
    switch content {
    case .text(let text): return wrapped(text.split(separator: " ").map(String.init), " ", width)
    case .words(let words): return wrapped(words, ", ", width)
    case .lines(let lines): return lines.map { "  \(SafeText.escape($0))\n" }.joined()
    case .fields(let fields):
      let names = fields.map { DisplayWidth.of($0.name) }.max() ?? 0
      return fields.map { field in
        let name = painter.paint(DisplayWidth.pad(field.name, to: names), .faint)
        return "  \(name)  \(SafeText.escape(field.value))\n"
      }.joined()
    case .table(let columns, let rows):
      var table = TextTable(columns.map { .text($0) }, widest: width)
      for row in rows { table.add(row) }
      return table.render(painter)
    }
  }

  /// Pieces on lines no wider than `width` unless a piece is.
  private static func wrapped(_ pieces: [String], _ separator: String, _ width: Int) -> String {
    var lines = [""]
    for (index, piece) in pieces.enumerated() {
      let piece = SafeText.escape(piece) + (index + 1 < pieces.count ? separator : "")
      let line = lines[lines.count - 1]
      if !line.isEmpty, DisplayWidth.of(line) + DisplayWidth.of(piece) > width - 2 {
        lines.append(piece)
      } else {
        lines[lines.count - 1] += piece
      }
    }
    return lines.map { line in
      let end = line.reversed().prefix { $0 == " " }.count
      return "  \(line.dropLast(end))\n"
    }.joined()
  }
}
