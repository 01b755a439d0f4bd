internal import Diagnostics

/// What of a file is a scalar, a bracketed collection or an indented one, and where each is to stand.
struct Layout {
  /// A scalar in the source.
  struct Scalar {
    var range: Range<Int>
    var text: String
    var style: Node.ScalarStyle
    /// Whether it stands in brackets.
    var isInFlow: Bool
    /// Where its further lines are to begin.
    var hang: Int
  }

  /// A collection in brackets that is in no other.
  struct Flow {
    var range: Range<Int>
    /// Where its further lines are to begin.
    var hang: Int
  }

  /// A collection by indentation.
  struct Block {
    var lines: ClosedRange<Int>
    /// Where its keys or dashes stand in the source, counted from 1.
    var column: Int
    var isSequence: Bool
    /// Where they are to stand, counted from 0.
    var indent: Int
  }

  /// The scalars that are something, by place.
  private(set) var scalars: [Scalar] = []
  /// The outermost collections in brackets, by place.
  private(set) var flows: [Flow] = []
  /// The collections by indentation, those outside before those inside.
  private(set) var blocks: [Block] = []

  private let source: SourceText

  init(_ root: Node?, _ source: SourceText) {
    self.source = source
    if let root { add(root, indent: 0, hang: 2, isInFlow: false) }
  }

  /// Adds a node that is to stand at `indent` if it begins a line.
  private mutating func add(_ node: Node, indent: Int, hang: Int, isInFlow: Bool) {
    let bytes = node.offsets
    if case .scalar(let text, let style) = node.content {
      if !node.isMissing {
        scalars.append(
          Scalar(range: bytes, text: text, style: style, isInFlow: isInFlow, hang: hang))
      }
      return
    }
    let first = source.byte(at: bytes.lowerBound)
    let isFlow = isInFlow || first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    if isFlow {
      if !isInFlow { flows.append(Flow(range: bytes, hang: hang)) }
    } else {
      blocks.append(
        Block(
          lines: node.range.start.line...node.range.end.line, column: node.range.start.column,
          isSequence: node.isSequence, indent: indent))
    }
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for item in items {
        // Further lines of brackets stand one past the bracket, those of a text under its beginning.
        let isBracket = !isFlow && item.isBracketed(source)
        add(
          item, indent: indent + 2, hang: isFlow ? hang : indent + (isBracket ? 3 : 2),
          isInFlow: isFlow)
      }
    case .mapping(let entries):
      for entry in entries {
        let key = entry.keyRange
        scalars.append(
          Scalar(
            range: key.start.offset..<key.end.offset, text: entry.key,
            style: source.byte(at: key.start.offset) == UInt8(ascii: "'")
              ? .singleQuoted
              : source.byte(at: key.start.offset) == UInt8(ascii: "\"") ? .doubleQuoted : .plain,
            isInFlow: isFlow, hang: hang))
        let standsBelow =
          !isFlow && entry.value.isBracketed(source)
          && entry.value.range.start.line > key.start.line
        add(
          entry.value, indent: indent + 2,
          hang: isFlow ? hang : indent + (standsBelow ? 3 : 2), isInFlow: isFlow)
      }
    }
  }

  /// The innermost collection by indentation that has keys or dashes at a column of a line.
  func block(atLine line: Int, column: Int, isSequence: Bool) -> Block? {
    blocks.last {
      $0.column == column && $0.isSequence == isSequence && $0.lines.contains(line)
    }
  }

  /// Every comment, without blanks at its end.
  func comments(in source: SourceText) -> [String] {
    var comments: [String] = []
    var next = 0
    var at = source.markLength
    while at < source.bytes.count {
      if next < scalars.count, at >= scalars[next].range.lowerBound {
        at = max(at, scalars[next].range.upperBound)
        // The line of a block's header may end with a comment.
        if scalars[next].style == .literal || scalars[next].style == .folded {
          comments += comment(inLineAt: scalars[next].range.lowerBound, source).map { [$0] } ?? []
        }
        next += 1
      } else if source.bytes[at] == UInt8(ascii: "#") {
        let end = source.lineEnd(from: at)
        comments.append(source.trimmed(at..<end))
        at = end
      } else {
        at += 1
      }
    }
    return comments
  }

  private func comment(inLineAt start: Int, _ source: SourceText) -> String? {
    let end = source.lineEnd(from: start)
    let sign = source.bytes[start..<end].firstIndex(of: UInt8(ascii: "#"))
    return sign.map { source.trimmed($0..<end) }
  }
}

extension Node {
  /// Whether it is a collection in brackets.
  fileprivate func isBracketed(_ source: SourceText) -> Bool {
    if case .scalar = content { return false }
    let first = source.byte(at: range.start.offset)
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }
}

extension SourceText {
  /// Where the line that goes on at `offset` ends, its line end left out.
  func lineEnd(from offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }

  /// The text at `offsets` without blanks at its end.
  func trimmed(_ offsets: Range<Int>) -> String {
    var end = offsets.upperBound
    while end > offsets.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return text(offsets.lowerBound..<end)
  }
}
