internal import Diagnostics
internal import YAML

extension TextEdit {
  /// Takes a later item out of its list, with the comma or the line that belongs to it; nil where
  /// something else, such as a comment, would go as well.
  static func removing(_ item: Origin, in text: SourceText?) -> TextEdit? {
    guard let text else { return nil }
    let (start, end) = (item.range.start.offset, item.range.end.offset)
    guard text.bytes.indices.contains(start), end <= text.bytes.count else { return nil }
    var before = start - 1
    while before >= 0, text.bytes[before].isBlank { before -= 1 }
    if before >= 0, text.bytes[before] == UInt8(ascii: ",") {
      return TextEdit(range: text.range(before..<end), replacement: "")
    }
    guard before >= 0, text.bytes[before] == UInt8(ascii: "-") else { return nil }
    // `- item` on a line of its own.
    var first = before
    while first > 0, text.bytes[first - 1] == 0x20 { first -= 1 }
    var last = end
    while last < text.bytes.count, text.bytes[last] == 0x20 { last += 1 }
    let startsLine = first == 0 || text.bytes[first - 1] == 0x0A
    guard startsLine, last < text.bytes.count, text.bytes[last] == 0x0A,
      !text.bytes[before..<end].contains(0x0A)
    else { return nil }
    return TextEdit(range: text.range(first..<(last + 1)), replacement: "")
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or a part of a line end.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
