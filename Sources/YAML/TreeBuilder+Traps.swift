internal import Diagnostics

/// What parses and yet is not what its author meant, or not what rule files allow.
extension TreeBuilder {
  /// Reports a tag or an anchor.
  mutating func reportProperties(of event: Event, at range: SourceRange) {
    guard event.hasAnchor || event.hasTag else { return }
    let start = range.start.offset
    let line = source.phrase(from: start, inFlow: isInFlow)
    let token = line.prefix { !SourceText.isSpace(source.bytes[$0]) }
    let text = source.text(token)
    let name = text.hasPrefix("&") ? "an anchor" : "a tag"
    diagnostics.append(
      problems.feature(text, name: name, meant: source.text(line), at: source.range(token)))
  }

  /// A scalar, or what was meant where YAML sees nothing or a block.
  mutating func scalar(
    _ text: String, _ style: Node.ScalarStyle, _ range: SourceRange
  ) -> Node {
    let start = range.start.offset
    switch style {
    case .literal, .folded:
      let header = source.phrase(from: start, inFlow: false)
      let indicators = header.prefix { !SourceText.isSpace(source.bytes[$0]) }
      let isFixed = indicators.contains { (0x31...0x39).contains(source.bytes[$0]) }
      if isFixed {
        let place = source.range(indicators)
        diagnostics.append(problems.blockIndicator(source.text(indicators), at: place))
      }
    case .plain where text.isEmpty:
      // `#42` is more likely a text than a comment; `# 42` is a comment.
      let hash = source.skippingBlanks(from: range.end.offset)
      guard hash > range.end.offset, source.byte(at: hash) == UInt8(ascii: "#"),
        let next = source.byte(at: hash + 1), !SourceText.isSpace(next), next != UInt8(ascii: "#")
      else { break }
      let meant = source.phrase(from: hash, inFlow: isInFlow)
      diagnostics.append(problems.comment(source.text(meant), at: source.range(meant)))
      return Node(.scalar(source.text(meant), .plain), range: source.range(meant))
    default: break
    }
    return Node(.scalar(text, style), range: range)
  }

  /// Whether no `:` stands behind a key, as in `{says: a, b}`.
  func hasNoColon(after key: SourceRange) -> Bool {
    let next = source.byte(at: source.skippingBlanks(from: key.end.offset))
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
  }

  /// Reports a key without a value after a comma that was probably meant as text.
  mutating func reportStrayComma(
    _ key: String, _ range: SourceRange, after entry: Node.Entry?
  ) {
    var meant: String?
    if case .scalar(let text, .plain)? = entry?.value.content, !text.isEmpty {
      meant = "\(text), \(key)"
    }
    diagnostics.append(problems.strayComma(key, at: range, meant: meant))
  }

  /// The range of a block scalar without the empty lines after it.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var end = range.end.offset
    while end > range.start.offset, SourceText.isSpace(source.bytes[end - 1]) { end -= 1 }
    return SourceRange(start: range.start, end: source.position(ofOffset: end))
  }

  /// The range of the rest of a line.
  func lineRange(_ start: SourcePosition) -> SourceRange {
    source.range(start.offset..<source.line(start.line).upperBound)
  }
}
