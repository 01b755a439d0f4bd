/// One line that is being laid out: its pieces, and where it may be broken.
struct LineBuilder {
  /// The columns after which a list is broken.
  static let widest = 118

  private struct Piece {
    var text: String
    /// Whether a new line may begin with it.
    var mayBegin: Bool
  }

  private var pieces: [Piece] = []
  /// What was added last: the last byte of a word, or a sign.
  private(set) var last: UInt8?
  /// A comment at the end, and the column where it stood, counted from 0.
  private(set) var comment: (text: String, column: Int)?
  /// Where the line begins, and where it did in the source.
  let indent: Int
  let oldIndent: Int

  init(indent: Int, oldIndent: Int) {
    self.indent = indent
    self.oldIndent = oldIndent
  }

  /// Whether what is on the line is wider than a line may be.
  var isTooWide: Bool {
    pieces.reduce(indent) { $0 + $1.text.unicodeScalars.count + ($1.mayBegin ? 1 : 0) }
      > Self.widest
  }

  /// Adds a sign: a dash, a colon, a comma or a bracket.
  mutating func add(sign: UInt8, mayBreak: Bool) {
    let closes = sign == UInt8(ascii: "]") || sign == UInt8(ascii: "}")
    if closes, last == UInt8(ascii: ","), let piece = pieces.last, piece.text == "," {
      pieces.removeLast()
      last = nil
    }
    let isTight =
      closes && last != UInt8(ascii: ":") || sign == UInt8(ascii: ",") && last != UInt8(ascii: ":")
      || sign == UInt8(ascii: ":")
    append(
      String(decoding: [sign], as: UTF8.self), isTight: isTight,
      mayBegin: mayBreak && !isTight && last == UInt8(ascii: ","))
    last = sign
  }

  /// Adds a word, or a text in quotes.
  mutating func add(word: String, mayBreak: Bool) {
    append(word, isTight: false, mayBegin: mayBreak && last == UInt8(ascii: ","))
    last = UInt8(ascii: "a")
  }

  /// Ends the line with a comment.
  mutating func add(comment text: String, column: Int) { comment = (text, column) }

  private mutating func append(_ text: String, isTight: Bool, mayBegin: Bool) {
    let opens = last == UInt8(ascii: "[") || last == UInt8(ascii: "{")
    let space = pieces.isEmpty || isTight || opens ? "" : " "
    pieces.append(Piece(text: mayBegin ? text : space + text, mayBegin: mayBegin))
  }

  /// The line, or several where it is too wide; further ones begin at `hang`.
  func lines(hang: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var chunk = ""
    // A chunk is what stands between two places where a line may end.
    func place(_ chunk: String, isFirst: Bool) {
      if chunk.isEmpty { return }
      let space = isFirst ? "" : " "
      if !isFirst, line.unicodeScalars.count + 1 + chunk.unicodeScalars.count > Self.widest {
        lines.append(line)
        line = String(repeating: " ", count: hang) + chunk
      } else {
        line += space + chunk
      }
    }
    var isFirst = true
    for piece in pieces {
      if piece.mayBegin {
        place(chunk, isFirst: isFirst)
        isFirst = false
        chunk = ""
      }
      chunk += piece.text
    }
    place(chunk, isFirst: isFirst)
    if let comment { line += commentText(comment, after: line, isBroken: !lines.isEmpty) }
    return lines + [line]
  }

  /// The comment with the blanks before it: where it stood beside the line's beginning, if it can.
  private func commentText(
    _ comment: (text: String, column: Int), after line: String, isBroken: Bool
  ) -> String {
    let width = line.unicodeScalars.count
    if pieces.isEmpty { return comment.text }
    let wanted = isBroken ? 0 : comment.column + indent - oldIndent
    return String(repeating: " ", count: max(isBroken ? 2 : 1, wanted - width)) + comment.text
  }
}
