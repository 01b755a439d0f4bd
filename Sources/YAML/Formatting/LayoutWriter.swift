internal import Diagnostics

/// Goes through a file token by token and writes it laid out.
struct LayoutWriter: ~Copyable {
  /// Something that is not understood, and where it stands.
  struct Refusal: Error {
    var offset: Int
  }

  private let source: SourceText
  private let layout: Layout
  private var at: Int
  private var nextScalar = 0
  private var nextFlow = 0
  private var gap = Gap()
  private var output: [UInt8] = []
  /// The line of the last token, for the comments after it.
  private var lastLine = 0

  init(_ source: SourceText, _ layout: Layout) {
    self.source = source
    self.layout = layout
    at = source.markLength
  }

  /// Writes the whole file.
  mutating func write() throws(Refusal) -> [UInt8] {
    while at < source.bytes.count {
      skipBlanks()
      guard let byte = source.byte(at: at) else { break }
      if isLineEnd(byte) {
        gap.addBlank()
        skipLineEnd()
      } else if byte == UInt8(ascii: "#") {
        let end = source.lineEnd(from: at)
        gap.add(source.trimmed(at..<end), column: source.position(ofOffset: at).column)
        at = end
        skipLineEnd()
      } else {
        try writeLine()
      }
    }
    fillGap(before: nil)
    return output
  }

  // MARK: A line of the source

  /// The collection in brackets around the present place.
  private var flow: Layout.Flow? {
    guard nextFlow < layout.flows.count, layout.flows[nextFlow].range.lowerBound < at else {
      return nil
    }
    return layout.flows[nextFlow]
  }

  private mutating func writeLine() throws(Refusal) {
    let place = source.position(ofOffset: at)
    let indent = try indent(at: place)
    fillGap(before: (place, indent))
    var line = LineBuilder(indent: indent, oldIndent: place.column - 1)
    var hang = flow?.hang ?? indent + 2
    while let byte = source.byte(at: at) {
      if isLineEnd(byte) {
        // A list that is too wide is filled anew from here on.
        guard flow != nil, line.comment == nil, line.isTooWide, goesOn() else { break }
        continue
      }
      lastLine = source.position(ofOffset: at).line
      if nextFlow < layout.flows.count, layout.flows[nextFlow].range.lowerBound == at {
        hang = layout.flows[nextFlow].hang
      }
      if nextScalar < layout.scalars.count, layout.scalars[nextScalar].range.lowerBound == at {
        let scalar = layout.scalars[nextScalar]
        nextScalar += 1
        if scalar.style == .literal || scalar.style == .folded {
          return try writeBlock(scalar, after: line)
        }
        writeText(scalar, to: &line)
      } else if byte == UInt8(ascii: "#") {
        let end = source.lineEnd(from: at)
        line.add(
          comment: source.trimmed(at..<end), column: source.position(ofOffset: at).column - 1)
        at = end
      } else if isDocumentMark {
        line.add(word: "---", mayBreak: false)
        at += 3
      } else {
        try writeSign(byte, to: &line)
      }
      if nextFlow < layout.flows.count, layout.flows[nextFlow].range.upperBound <= at {
        nextFlow += 1
      }
      skipBlanks()
    }
    finish(line, hang: hang)
    skipLineEnd()
  }

  /// Goes to the next word or sign in brackets, unless a comment comes first.
  private mutating func goesOn() -> Bool {
    var next = at
    while let byte = source.byte(at: next), byte == 0x20 || byte == 0x09 || isLineEnd(byte) {
      next += 1
    }
    if source.byte(at: next) == UInt8(ascii: "#") { return false }
    at = next
    return true
  }

  private mutating func writeSign(_ byte: UInt8, to line: inout LineBuilder) throws(Refusal) {
    let isInFlow =
      flow != nil
      || layout.flows.indices.contains(nextFlow)
        && layout.flows[nextFlow].range.lowerBound == at
    switch byte {
    case UInt8(ascii: ":"): line.add(sign: byte, mayBreak: false)
    case UInt8(ascii: "-") where !isInFlow: line.add(sign: byte, mayBreak: false)
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: "}"),
      UInt8(ascii: ","):
      guard isInFlow else { throw Refusal(offset: at) }
      line.add(sign: byte, mayBreak: true)
    default: throw Refusal(offset: at)
    }
    at += 1
  }

  /// Where the line that begins at a place is to begin.
  private func indent(at place: SourcePosition) throws(Refusal) -> Int {
    if let flow { return flow.hang }
    if isDocumentMark { return 0 }
    let isDash =
      source.byte(at: at) == UInt8(ascii: "-")
      && (source.byte(at: at + 1).map { $0 == 0x20 || $0 == 0x09 || isLineEnd($0) } ?? true)
    if let block = layout.block(atLine: place.line, column: place.column, isSequence: isDash) {
      return block.indent
    }
    // A value on a line of its own.
    if nextFlow < layout.flows.count, layout.flows[nextFlow].range.lowerBound == at {
      return layout.blocks.isEmpty ? 0 : layout.flows[nextFlow].hang - 1
    }
    if nextScalar < layout.scalars.count, layout.scalars[nextScalar].range.lowerBound == at {
      return layout.blocks.isEmpty ? 0 : layout.scalars[nextScalar].hang
    }
    throw Refusal(offset: at)
  }

  // MARK: Scalars

  /// A text on one line, or with its further lines under its first.
  private mutating func writeText(_ scalar: Layout.Scalar, to line: inout LineBuilder) {
    let isInFlow = scalar.isInFlow
    let raw = source.text(scalar.range)
    let rows = raw.split(omittingEmptySubsequences: false) { $0.isNewline }
    at = scalar.range.upperBound
    if rows.count == 1 {
      line.add(word: ScalarText.canonical(scalar, raw: raw), mayBreak: isInFlow)
      return
    }
    for (index, row) in rows.enumerated() {
      let blanks: Set<Character> = [" ", "\t"]
      var text = index == 0 ? row : row.drop { blanks.contains($0) }
      if index + 1 < rows.count {
        while let last = text.last, blanks.contains(last) { text.removeLast() }
      }
      if text.isEmpty, index > 0, index + 1 < rows.count {
        output.append(0x0A)
        continue
      }
      if index > 0 { line = LineBuilder(indent: scalar.hang, oldIndent: scalar.hang) }
      line.add(word: String(text), mayBreak: false)
      if index + 1 < rows.count { finish(line, hang: scalar.hang) }
    }
  }

  /// A block after `|` or `>`, its lines moved together.
  private mutating func writeBlock(
    _ scalar: Layout.Scalar, after line: LineBuilder
  ) throws(Refusal) {
    var line = line
    let end = source.lineEnd(from: at)
    let header = source.trimmed(at..<end)
    if header.prefix(while: { $0 != "#" }).contains(where: \.isNumber) {
      throw Refusal(offset: at)
    }
    line.add(word: header, mayBreak: false)
    finish(line, hang: scalar.hang)
    at = end
    skipLineEnd()
    var rows: [(blanks: Int, text: String)] = []
    while at < scalar.range.upperBound {
      let end = source.lineEnd(from: at)
      let row = source.text(at..<end)
      let blanks = row.prefix { $0 == " " }.count
      rows.append((blanks, String(row.dropFirst(blanks))))
      at = end
      skipLineEnd()
    }
    while let last = rows.last, last.text.isEmpty { rows.removeLast() }
    let old = rows.filter { !$0.text.isEmpty }.map(\.blanks).min() ?? 0
    for row in rows {
      let blanks =
        max(0, row.blanks - old) + (row.text.isEmpty && row.blanks <= old ? 0 : scalar.hang)
      output += Array((String(repeating: " ", count: blanks) + row.text + "\n").utf8)
    }
    lastLine = source.position(ofOffset: max(source.markLength, at - 1)).line
  }

  // MARK: Gaps and lines

  private mutating func finish(_ line: LineBuilder, hang: Int) {
    for text in line.lines(hang: hang) { output += Array((text + "\n").utf8) }
  }

  /// Writes the blank lines and comments before a line, or at the end of the file.
  private mutating func fillGap(before next: (place: SourcePosition, indent: Int)?) {
    let isFirst = output.isEmpty
    for row in gap.take(isFirst: isFirst, isLast: next == nil, isInFlow: flow != nil) {
      guard let comment = row else {
        output.append(0x0A)
        continue
      }
      var indent = next?.indent ?? 0
      if flow == nil, comment.column > next?.place.column ?? 1 {
        let open = layout.blocks.last {
          $0.lines.contains(lastLine) && $0.column <= comment.column
            && $0.column > next?.place.column ?? 1
        }
        indent = open?.indent ?? indent
      }
      output += Array((String(repeating: " ", count: indent) + comment.text + "\n").utf8)
    }
  }

  private mutating func skipBlanks() {
    while let byte = source.byte(at: at), byte == 0x20 || byte == 0x09 { at += 1 }
  }

  private mutating func skipLineEnd() {
    guard let byte = source.byte(at: at), isLineEnd(byte) else { return }
    at += byte == 0x0D && source.byte(at: at + 1) == 0x0A ? 2 : 1
  }

  /// Whether a line here begins with three dashes, which begin a document.
  private var isDocumentMark: Bool {
    flow == nil && source.position(ofOffset: at).column == 1
      && source.bytes[at...].starts(with: Array("---".utf8))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
