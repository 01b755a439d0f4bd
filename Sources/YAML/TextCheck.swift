internal import Diagnostics

/// Looks at the bytes of a file before libyaml does: encoding, control characters, tabs.
///
/// libyaml stops at the first of these and says little; here all are found, and where that is
/// possible the reading goes on behind them.
struct TextCheck {
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The file with each control character replaced, scalar by scalar; nil if it is no UTF-8.
  private(set) var usable: SourceText?

  /// Places beyond these are only counted.
  private static let shown = 20

  /// Checks `source`.
  init(_ source: SourceText, _ problems: Problems) {
    let bytes = source.bytes
    if let name = Self.otherEncoding(bytes) {
      diagnostics = [problems.otherEncoding(name)]
      return
    }
    // Nothing is wrong with printable ASCII on lines, and many files have nothing else.
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) {
      usable = source
      return
    }
    if let offset = Self.firstInvalid(source.content) {
      let range = source.range(offset..<min(offset + 1, bytes.count))
      diagnostics = [problems.invalidUTF8(bytes[offset], at: range)]
      return
    }
    var replaced = bytes
    checkControls(source, problems, replacing: &replaced)
    checkTabs(source, problems)
    usable = diagnostics.contains { $0.code == .controlCharacter } ? SourceText(replaced) : source
  }

  /// The name of the encoding a file shows to be in, if not UTF-8.
  private static func otherEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Rule files begin with ASCII, so that every other byte of UTF-16 without a mark is zero.
    if bytes.count >= 4, bytes.count.isMultiple(of: 2) {
      let (first, second) = (bytes[0] == 0, bytes[1] == 0)
      if first != second, (bytes[2] == 0) == first, (bytes[3] == 0) == second { return "UTF-16" }
    }
    return nil
  }

  /// The offset of the first byte that is no part of well-formed UTF-8.
  private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int? {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF1...0xF3: length = 4
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      default: return at
      }
      guard at + length <= bytes.endIndex, second.contains(bytes[at + 1]) else { return at }
      for rest in (at + 2)..<max(at + 2, at + length) where bytes[rest] & 0xC0 != 0x80 { return at }
      at += length
    }
    return nil
  }

  /// Reports characters that are invisible and mean nothing, and those that only libyaml takes for
  /// line ends.
  private mutating func checkControls(
    _ source: SourceText, _ problems: Problems, replacing replaced: inout [UInt8]
  ) {
    let bytes = source.bytes
    var count = 0
    var at = source.markLength
    while at < bytes.count {
      let lead = bytes[at]
      let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if let control = Self.control(bytes[at..<(at + length)]) {
        count += 1
        if count <= Self.shown {
          let range = source.range(at..<(at + length))
          diagnostics.append(problems.controlCharacter(control, at: range))
        }
        // One scalar for one, and none that separates or ends anything but words.
        let blank: [UInt8] =
          length == 1 ? [0x20] : length == 2 ? [0xC2, 0xA0] : [0xE2, 0x80, 0xAF]
        replaced.replaceSubrange(at..<(at + length), with: blank)
      }
      at += length
    }
    if count > Self.shown, !diagnostics.isEmpty {
      diagnostics[diagnostics.count - 1].help.append("\(count - Self.shown) more follow")
    }
  }

  /// The control character that one scalar's bytes spell, if they spell one.
  private static func control(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let first = bytes[bytes.startIndex]
    switch (bytes.count, first) {
    case (1, 0x09), (1, 0x0A), (1, 0x0D): return nil
    case (1, 0x00...0x1F), (1, 0x7F): return UInt32(first)
    case (2, 0xC2) where bytes[bytes.startIndex + 1] < 0xA0:
      return UInt32(bytes[bytes.startIndex + 1])
    case (3, 0xE2), (3, 0xEF):
      let scalar = bytes.dropFirst().reduce(UInt32(first & 0x0F)) { $0 << 6 | UInt32($1 & 0x3F) }
      return [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(scalar) ? scalar : nil
    default: return nil
    }
  }

  /// Reports the first line that begins with spaces and a tab, and how many more do.
  private mutating func checkTabs(_ source: SourceText, _ problems: Problems) {
    var first: SourceRange?
    var count = 0
    for number in 1...source.lineCount {
      let line = source.line(number)
      let indentation = line.prefix { source.bytes[$0] == 0x20 || source.bytes[$0] == 0x09 }
      guard let tab = indentation.first(where: { source.bytes[$0] == 0x09 }) else { continue }
      count += 1
      if first == nil { first = source.range(tab..<(tab + 1)) }
    }
    if let first { diagnostics.append(problems.tabIndentation(at: first, more: count - 1)) }
  }
}
