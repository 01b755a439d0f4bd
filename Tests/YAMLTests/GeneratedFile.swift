/// A made-up file of YAML in a random shape: depths, brackets, quotes, comments and blank lines.
struct GeneratedFile {
  private var state: UInt64
  private var comments = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  /// A number below `count`.
  mutating func pick(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  /// The file.
  mutating func write() -> String {
    var text = ""
    mapping(depth: 0, indent: 0, to: &text)
    return text
  }

  // MARK: Blocks

  private mutating func mapping(
    depth: Int, indent: Int, afterDash: Bool = false, to text: inout String
  ) {
    for index in 0...pick(3) {
      if index > 0 || !afterDash {
        gap(indent, to: &text)
        text += String(repeating: " ", count: indent)
      }
      text += "k\(index)\(word()):"
      value(depth: depth + 1, indent: indent, mayStandLevel: true, to: &text)
    }
  }

  private mutating func sequence(depth: Int, indent: Int, to text: inout String) {
    for _ in 0...pick(3) {
      gap(indent, to: &text)
      text += String(repeating: " ", count: indent) + "-"
      let blanks = 1 + pick(3)
      if depth < 5, pick(3) == 0 {
        text += String(repeating: " ", count: blanks)
        mapping(depth: depth + 1, indent: indent + 1 + blanks, afterDash: true, to: &text)
      } else {
        text += String(repeating: " ", count: blanks - 1)
        value(depth: depth + 1, indent: indent, mayStandLevel: false, to: &text)
      }
    }
  }

  private mutating func value(
    depth: Int, indent: Int, mayStandLevel: Bool, to text: inout String
  ) {
    switch depth < 5 ? pick(8) : 2 + pick(5) {
    case 0:
      endLine(to: &text)
      sequence(depth: depth, indent: indent + (mayStandLevel ? pick(4) : 1 + pick(4)), to: &text)
    case 1:
      endLine(to: &text)
      mapping(depth: depth, indent: indent + 1 + pick(4), to: &text)
    case 2:
      text += " " + brackets(depth: 0, indent: indent + 1 + pick(6))
      endLine(to: &text)
    case 3:
      let deep = String(repeating: " ", count: indent + 1 + pick(5))
      text += " \(["|", ">", "|-", ">-"][pick(4)])\n"
      for index in 0...pick(3) {
        text += deep + (index > 0 && pick(3) == 0 ? "  " : "") + "\(word())\n"
      }
    case 4:
      text += " \(word())\n"
      for _ in 0...pick(2) {
        text += String(repeating: " ", count: indent + 1 + pick(6)) + "\(word()) \(word())\n"
      }
    case 7 where pick(2) == 0: endLine(to: &text)
    default:
      text += String(repeating: " ", count: 1 + pick(2)) + scalar()
      endLine(to: &text)
    }
  }

  // MARK: Brackets and words

  private mutating func brackets(depth: Int, indent: Int) -> String {
    let isList = pick(2) == 0
    var text = isList ? "[" : "{"
    let count = pick(pick(6) == 0 ? 40 : 5)
    for index in 0..<count {
      if index > 0 { text += "," }
      switch pick(8) {
      case 0: text += "\n" + String(repeating: " ", count: indent)
      case 1 where index > 0:
        text += " " + comment() + "\n" + String(repeating: " ", count: indent)
      case 2: text += "   "
      default: text += index > 0 ? " " : ""
      }
      if !isList { text += "f\(index):  " }
      text += depth < 3 && pick(6) == 0 ? brackets(depth: depth + 1, indent: indent) : scalar()
    }
    return text + (pick(3) == 0 ? " " : "") + (isList ? "]" : "}")
  }

  private mutating func scalar() -> String {
    switch pick(9) {
    case 0: "\"\(word())\""
    case 1: "'\(word())''s'"
    case 2: "\"no\""
    case 3: "'\(word()), [x]: #y'"
    case 4: "\"\\u00e9 \(word())\\n\""
    case 5: "\(word()) \(word())-\(word())"
    default: word()
    }
  }

  private mutating func word() -> String {
    ["alpha", "beta", "draft", "R&D", "no", "é", "x*", "12", "a.b"][pick(9)]
  }

  // MARK: Comments and lines

  private mutating func comment() -> String {
    comments += 1
    return "# !\(comments)"
  }

  private mutating func endLine(to text: inout String) {
    if pick(5) == 0 { text += String(repeating: " ", count: 1 + pick(4)) + comment() }
    text += pick(6) == 0 ? "  \n" : "\n"
  }

  private mutating func gap(_ indent: Int, to text: inout String) {
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    for _ in 0..<pick(3) where pick(3) == 0 {
      text += pick(2) == 0 ? "\n" : String(repeating: " ", count: indent) + comment() + "\n"
    }
  }
}
