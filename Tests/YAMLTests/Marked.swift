import Diagnostics

/// A text in which `«` and `»` mark the place of the expected problem.
struct Marked {
  /// The text without the marks.
  let text: String
  /// What they enclose.
  let range: SourceRange

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var position = SourcePosition(line: 1, column: 1, offset: 0)
    var (start, end) = (position, position)
    var last: Unicode.Scalar = " "
    for scalar in marked.unicodeScalars {
      if scalar == "«" || scalar == "»" {
        if scalar == "«" { start = position } else { end = position }
        continue
      }
      text.append(scalar)
      position.offset += Unicode.UTF8.width(scalar)
      if last == "\r", scalar == "\n" {
        // The second half of one line end.
      } else if scalar == "\n" || scalar == "\r" {
        position.line += 1
        position.column = 1
      } else if scalar != "\u{FEFF}" || position.offset != 3 {
        position.column += 1
      }
      last = scalar
    }
    self.text = String(text)
    range = SourceRange(start: start, end: end)
  }

  var bytes: [UInt8] { Array(text.utf8) }
}
