internal import Diagnostics
internal import YAML

/// Holds the nodes of a rule file against the schema and says all that does not fit.
struct SchemaCheck {
  /// What does not fit.
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the top of a file.
  mutating func check(_ value: Node, against schema: Schema) {
    checkMapping(value, schema, named: .whole(schema.name))
  }

  /// Checks one value; `name` is what messages call it.
  private mutating func check(_ value: Node, _ shape: Shape, named name: ValueName) {
    if value.isMissing {
      diagnostics.append(.missingValue(name.text, at: value.origin))
      return
    }
    switch shape {
    case .mapping(let schema): checkMapping(value, schema, named: name)
    case .names(let shape): checkNames(value, shape, named: name)
    case .entry(let shape):
      checkNames(value, shape, named: name)
      if value.entries.count > 1 { diagnostics.append(.severalEntries(value)) }
    case .list(let item, let least): checkList(value, item, atLeast: least, named: name)
    case .tuple(let item, let count):
      checkList(value, item, atLeast: 0, named: name)
      let found = value.items.count
      if value.isSequence, found != count {
        diagnostics.append(.wrongCount(name.text, found, wanted: count, at: value.origin))
      }
    case .oneOrMore(let item), .anyNumber(let item):
      guard value.isSequence else { return check(value, item, named: name) }
      var least = 1
      if case .anyNumber = shape { least = 0 }
      checkList(value, item, atLeast: least, named: name)
    case .either(let scalar, let mapping):
      check(value, value.isMapping ? mapping : scalar, named: name)
    case .text, .anyText, .term, .identifier, .integer, .boolean, .date, .choice:
      checkScalar(value, shape, named: name)
    }
  }

  // MARK: Mappings and lists

  private mutating func checkMapping(_ value: Node, _ schema: Schema, named name: ValueName) {
    guard value.isMapping else {
      diagnostics.append(.wrongType(name.text, wanted: "a mapping of keys to values", value))
      return
    }
    for entry in value.entries {
      let key = entry.key
      if let shape = schema.shape(of: key) {
        check(entry.value, shape, named: .value(of: key))
      } else {
        let all = value.entries.map(\.key)
        diagnostics.append(.unknownKey(key, in: schema, beside: all, at: entry.origin))
      }
    }
    // Nearly all are there, and need no look at what may be misspelt.
    for key in schema.required where value[key.name] == nil {
      if value.lacks([key.name], of: schema) {
        diagnostics.append(.missingKey(key, in: schema, value))
      }
    }
  }

  private mutating func checkNames(_ value: Node, _ shape: Shape, named name: ValueName) {
    guard value.isMapping else {
      diagnostics.append(.wrongType(name.text, wanted: "a mapping of names to values", value))
      return
    }
    let entries = value.entries
    if entries.isEmpty { diagnostics.append(.emptyList(name.text, at: value.origin)) }
    for entry in entries { check(entry.value, shape, named: .value(of: entry.key)) }
  }

  private mutating func checkList(
    _ value: Node, _ item: Shape, atLeast least: Int, named name: ValueName
  ) {
    guard value.isSequence else {
      diagnostics.append(.wrongType(name.text, wanted: "a list", value))
      return
    }
    let items = value.items
    if items.isEmpty, least > 0 {
      diagnostics.append(.emptyList(name.text, at: value.origin))
    } else if least > 1, items.count < least {
      let place = value.origin
      diagnostics.append(.tooFewItems(name.text, items.count, wanted: least, at: place))
    }
    for node in items { check(node, item, named: name.item) }
    checkCommas(items)
  }

  /// Warns of plain items on one line that read like one text parted by its comma: a number and its
  /// thousands, a sentence whose end mark stands only in the next item, or a bracket and its end.
  private mutating func checkCommas(_ items: Node.Items) {
    var last: Node?
    for right in items {
      defer { last = right }
      guard let left = last, let first = left.plainText, let second = right.plainText else {
        continue
      }
      // Nearly all pairs fail at a byte, and there are tens of thousands of them.
      let (start, end) = (first.utf8, second.utf8)
      let isNumber =
        start.last?.isDigit == true && end.prefix(4).prefix { $0.isDigit }.count == 3
      let isSentence =
        end.last == UInt8(ascii: ".") && start.contains(0x20)
        && second.first?.isLowercase == true && first.first?.isUppercase == true
        && !(first.last.map { ".!?".contains($0) } ?? true)
      let isBracketed =
        start.contains(UInt8(ascii: "(")) && !start.contains(UInt8(ascii: ")"))
        && end.contains(UInt8(ascii: ")")) && !end.contains(UInt8(ascii: "("))
      guard isNumber || isSentence || isBracketed, left.range.end.line == right.range.start.line
      else { continue }
      if isNumber {
        diagnostics.append(.partedByComma(left, right, "\(first),\(second)"))
      } else {
        diagnostics.append(.partedByComma(left, right, "\(first), \(second)"))
      }
    }
  }

  // MARK: Scalars

  private mutating func checkScalar(_ value: Node, _ shape: Shape, named name: ValueName) {
    guard let text = value.text else {
      diagnostics.append(.wrongType(name.text, wanted: shape.noun, value))
      return
    }
    switch shape {
    case .text where text.isBlank, .term where text.isBlank:
      diagnostics.append(.missingValue(name.text, at: value.origin))
    case .identifier where !Self.isIdentifier(text):
      diagnostics.append(.badIdentifier(text, name.text, at: value.origin))
    case .integer(let range):
      guard Self.isInteger(text) else {
        diagnostics.append(.badInteger(text, name.text, at: value.origin))
        return
      }
      if Int(text).map({ !range.contains($0) }) ?? true {
        diagnostics.append(.outOfRange(text, name.text, range, at: value.origin))
      }
    case .boolean where text != "true" && text != "false":
      diagnostics.append(.badBoolean(text, name.text, at: value.origin))
    case .date where Day(text) == nil:
      diagnostics.append(.badDate(text, name.text, at: value.origin))
    case .choice(let words) where !words.contains(text):
      diagnostics.append(.badChoice(text, name.text, words, at: value.origin))
    default: break
    }
  }

  /// Letters, digits, `.`, `_` and `-`, the first a letter or digit.
  static func isIdentifier(_ text: String) -> Bool {
    // Nearly all names are ASCII, for which Unicode's tables are not needed.
    if text.utf8.allSatisfy({ $0.isLetterOrDigit || $0.isJoint }) {
      return text.utf8.first?.isLetterOrDigit == true && text.utf8.count <= 200
    }
    func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard let first = text.unicodeScalars.first, isWordScalar(first), text.utf8.count <= 200 else {
      return false
    }
    return text.unicodeScalars.allSatisfy { isWordScalar($0) || "._-".unicodeScalars.contains($0) }
  }

  /// `-?(0|[1-9][0-9]*)`
  private static func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard digits.allSatisfy(\.isDigit), let first = digits.first else { return false }
    return first != 0x30 || digits.count == 1
  }
}

extension Node {
  /// Whether a mapping has none of some keys, and none that looks like one of them misspelt.
  func lacks(_ keys: [String], of schema: Schema) -> Bool {
    if keys.contains(where: { self[$0] != nil }) { return false }
    return !entries.contains { entry in
      schema.shape(of: entry.key) == nil && Suggestion.nearest(to: entry.key, among: keys) != nil
    }
  }
}

extension Shape {
  /// What a scalar of this shape is called.
  fileprivate var noun: String {
    switch self {
    case .identifier: "a name"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .date: "a date"
    case .choice(let words): words.joined(separator: " or ")
    default: "a text"
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  fileprivate var isLetterOrDigit: Bool {
    let lower = self | 0x20
    return isDigit || lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether it is one of `.`, `_` and `-`.
  fileprivate var isJoint: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
