internal import Diagnostics

/// What parses and yet is not what its author meant, or not what rule files allow.
extension TreeBuilder {
  /// Reports a tag or an anchor.
  mutating func reportProperty(at start: Int) {
    let line = source.phrase(from: start, inFlow: isInFlow)
    let token = line.prefix { !SourceText.isSpace(source.bytes[$0]) }
    let text = source.text(token)
    let name = text.hasPrefix("&") ? "an anchor" : "a tag"
    diagnostics.append(
      problems.feature(text, name: name, meant: source.text(line), at: source.range(token)))
  }

  /// Reports a block of text with a fixed indentation, which is more likely a comparison.
  mutating func checkHeader(at start: Int) {
    let header = source.phrase(from: start, inFlow: false)
    let indicators = header.prefix { !SourceText.isSpace(source.bytes[$0]) }
    guard indicators.contains(where: { (0x31...0x39).contains(source.bytes[$0]) }) else { return }
    let place = source.range(indicators)
    diagnostics.append(problems.blockIndicator(source.text(indicators), at: place))
  }

  /// Reports and returns what YAML takes for a comment where a value is missing: `#42` is more likely
  /// a text, `# 42` is a comment.
  mutating func textAfterSign(from end: Int) -> Range<Int>? {
    let hash = source.skippingBlanks(from: end)
    guard hash > end, source.byte(at: hash) == UInt8(ascii: "#"),
      let next = source.byte(at: hash + 1), !SourceText.isSpace(next), next != UInt8(ascii: "#")
    else { return nil }
    let meant = source.phrase(from: hash, inFlow: isInFlow)
    diagnostics.append(problems.comment(source.text(meant), at: source.range(meant)))
    return meant
  }

  /// Whether no `:` stands behind a key, as in `{says: a, b}`.
  func hasNoColon(after key: Range<Int>) -> Bool {
    let next = source.byte(at: source.skippingBlanks(from: key.upperBound))
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}")
  }

  /// Reports a key without a value after a comma that was probably meant as text; `value` is what
  /// stands before the comma.
  mutating func reportStrayComma(after value: Tree.Record?, _ key: Tree.Record) {
    var meant: String?
    if let value, value.kind == .scalar(.plain), !value.isMissing {
      meant = "\(value.text), \(key.text)"
    }
    let range = source.range(key.offsets)
    diagnostics.append(problems.strayComma(key.text, at: range, meant: meant))
  }

  /// The range of a block scalar without the empty lines after it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, SourceText.isSpace(source.bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// The range of the rest of a line.
  func lineRange(from start: Int) -> SourceRange {
    source.range(start..<source.line(source.position(ofOffset: start).line).upperBound)
  }
}
