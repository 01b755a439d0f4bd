internal import Diagnostics

/// Looking at the text as its author does, not as YAML does.
extension SourceText {
  /// The text from `offset` that somebody who knows no YAML meant to be one.
  ///
  /// It ends with the line; inside brackets also before the next comma or closing bracket.
  func phrase(from offset: Int, inFlow: Bool, includingComments: Bool = false) -> Range<Int> {
    let line = line(position(ofOffset: offset).line)
    var end = line.upperBound
    for at in offset..<max(offset, line.upperBound) {
      let byte = bytes[at]
      let startsComment = byte == UInt8(ascii: "#") && at > offset && Self.isBlank(bytes[at - 1])
      let endsItem = inFlow && at > offset && (byte == UInt8(ascii: ",") || Self.isCloser(byte))
      if startsComment && !includingComments || endsItem {
        end = at
        break
      }
    }
    while end > offset, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return offset..<max(offset, end)
  }

  /// The offset of the first byte at or after `offset` that is no space or tab.
  func skippingBlanks(from offset: Int) -> Int {
    var at = offset
    while let byte = byte(at: at), Self.isBlank(byte) { at += 1 }
    return at
  }

  /// The offset of the last byte before `offset` that is no space or tab.
  func lastNonBlank(before offset: Int) -> Int? {
    var at = offset - 1
    while let byte = byte(at: at), Self.isBlank(byte) { at -= 1 }
    return at >= markLength ? at : nil
  }

  /// Whether `offset` is the first of its line but for spaces.
  func isFirstOnLine(_ offset: Int) -> Bool {
    let start = line(position(ofOffset: offset).line).lowerBound
    return skippingBlanks(from: start) >= offset
  }

  /// Whether the bracket at `offset` is closed somewhere.
  func isBracketClosed(at offset: Int) -> Bool {
    scanBrackets(in: offset..<bytes.count, untilClosed: true) == 0
  }

  /// How many brackets are open after `range`.
  func openBrackets(in range: Range<Int>) -> Int {
    scanBrackets(in: range, untilClosed: false)
  }

  /// The number of open brackets after `range`, read as roughly as a person would, whatever libyaml
  /// thinks; or 0 as soon as the first is closed.
  private func scanBrackets(in range: Range<Int>, untilClosed: Bool) -> Int {
    var depth = 0
    var quote: UInt8?
    var mayOpenQuote = false
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { at += 1 }
        if byte == open { quote = nil }
      } else if Self.isQuote(byte), mayOpenQuote {
        quote = byte
      } else if byte == UInt8(ascii: "#"), at > range.lowerBound, Self.isSpace(bytes[at - 1]) {
        while at < range.upperBound, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      } else if Self.isOpener(byte) {
        depth += 1
      } else if Self.isCloser(byte) {
        depth -= 1
        if depth == 0, untilClosed { return 0 }
      }
      if !Self.isSpace(byte) {
        mayOpenQuote = Self.isOpener(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
      }
      at += 1
    }
    return depth
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || byte == 0x0A || byte == 0x0D }
  static func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }
  static func isOpener(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }
  static func isCloser(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }
}
