/// Reads ratings out of cells.
package enum Rating {
  /// The number in a cell: digits with a sign, a point and an exponent if need be, blanks around.
  ///
  /// Nil for anything else, such as an empty cell, grouped digits or what is too large for a `Double`.
  package static func number(in cell: some Collection<UInt8>) -> Double? {
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20]
    var text = Substring(decoding: cell, as: UTF8.self).utf8
    while let first = text.first, blanks.contains(first) { text.removeFirst() }
    while let last = text.last, blanks.contains(last) { text.removeLast() }
    guard isDecimal(text), let value = Double(Substring(text)), value.isFinite else { return nil }
    return value
  }

  /// Whether bytes are `[+-] digits [. digits] [e [+-] digits]` with a digit beside the point.
  ///
  /// The standard library's own reader also takes hexadecimal digits, `inf` and `nan`.
  private static func isDecimal(_ text: Substring.UTF8View) -> Bool {
    var rest = text[...]
    func skipSign() {
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest.removeFirst()
      }
    }
    func skipDigits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    skipSign()
    var digits = skipDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += skipDigits()
    }
    if digits == 0 { return false }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest.removeFirst()
      skipSign()
      if skipDigits() == 0 { return false }
    }
    return rest.isEmpty
  }
}
