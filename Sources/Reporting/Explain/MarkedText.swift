/// A cell on several lines, with the words that count marked.
struct MarkedText {
  /// Of longer cells the beginning is shown.
  private static let mostLines = 60

  private enum Mark { case none, counted, takenBack }

  private struct Glyph {
    var text: String
    var width: Int
    var mark: Mark
  }

  private let painter: Painter

  init(painter: Painter) { self.painter = painter }

  /// The lines, none wider than `width` unless a word is.
  ///
  /// In colour the ranges of `counted` are underlined and those of `takenBack` struck out; without
  /// it, those of `counted` stand in brackets.
  func lines(
    of cell: UnsafeBufferPointer<UInt8>, counted: [Range<Int>], takenBack: [Range<Int>], width: Int
  ) -> [String] {
    let counted = Self.merge(counted)
    var lines: [String] = []
    var line: [Glyph] = []
    var word: [Glyph] = []
    func endWord() {
      let size = { (glyphs: [Glyph]) in glyphs.reduce(0) { $0 + $1.width } }
      if !word.isEmpty, !line.isEmpty, size(line) + size(word) > width {
        lines.append(render(line))
        line = []
      }
      line += word
      word = []
    }
    func endLine() {
      endWord()
      if !line.isEmpty || !lines.isEmpty { lines.append(render(line)) }
      line = []
    }
    var offset = 0
    for piece in SafeText.pieces(of: cell) {
      let here = offset..<offset + piece.length
      offset = here.upperBound
      var mark = Mark.none
      if takenBack.contains(where: { $0.contains(here.lowerBound) }) { mark = .takenBack }
      if counted.contains(where: { $0.contains(here.lowerBound) }) { mark = .counted }
      switch piece.text {
      case "\\n": endLine()
      case "\\r": continue
      case " ", "\\t":
        endWord()
        if !line.isEmpty { line.append(Glyph(text: " ", width: 1, mark: mark)) }
      default:
        let opens = !painter.isOn && counted.contains { $0.lowerBound == here.lowerBound }
        let closes = !painter.isOn && counted.contains { $0.upperBound == here.upperBound }
        let text = (opens ? "[" : "") + piece.text + (closes ? "]" : "")
        let brackets = (opens ? 1 : 0) + (closes ? 1 : 0)
        word.append(Glyph(text: text, width: piece.width + brackets, mark: mark))
      }
    }
    endLine()
    while lines.last == "" { lines.removeLast() }
    guard lines.count > Self.mostLines else { return lines }
    let more = Count.of(lines.count - Self.mostLines, "more line")
    return lines.prefix(Self.mostLines) + ["(\(more))"]
  }

  private func render(_ line: [Glyph]) -> String {
    var line = line
    while line.last?.text == " " { line.removeLast() }
    var result = ""
    var run = ""
    var mark = Mark.none
    func endRun() {
      switch mark {
      case .none: result += run
      case .counted: result += painter.paint(run, .quoted)
      case .takenBack: result += painter.paint(run, .struck)
      }
      run = ""
    }
    for glyph in line {
      if glyph.mark != mark { endRun() }
      mark = glyph.mark
      run += glyph.text
    }
    endRun()
    return result
  }

  /// The ranges in order, joined where they touch or have but a space or hyphen between them.
  private static func merge(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }) {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
