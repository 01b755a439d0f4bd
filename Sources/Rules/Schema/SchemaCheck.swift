internal import Diagnostics
internal import YAML

/// Holds the nodes of a rule file against the schema and says all that does not fit.
struct SchemaCheck {
  /// What does not fit.
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the top of a file.
  mutating func check(_ value: YAMLValue, against schema: Schema) {
    checkMapping(value, schema, named: schema.name)
  }

  /// Checks one value; `name` is what messages call it.
  private mutating func check(_ value: YAMLValue, _ shape: Shape, named name: String) {
    if value.node.isMissing {
      diagnostics.append(.missingValue(name, at: value.origin))
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
      if case .sequence(let items) = value.node.content, items.count != count {
        diagnostics.append(.wrongCount(name, items.count, wanted: count, at: value.origin))
      }
    case .oneOrMore(let item), .anyNumber(let item):
      guard case .sequence = value.node.content else { return check(value, item, named: name) }
      var least = 1
      if case .anyNumber = shape { least = 0 }
      checkList(value, item, atLeast: least, named: name)
    case .either(let scalar, let mapping):
      if case .mapping = value.node.content { return check(value, mapping, named: name) }
      check(value, scalar, named: name)
    case .text, .anyText, .term, .identifier, .integer, .boolean, .date, .choice:
      checkScalar(value, shape, named: name)
    }
  }

  // MARK: Mappings and lists

  private mutating func checkMapping(_ value: YAMLValue, _ schema: Schema, named name: String) {
    guard case .mapping(let entries) = value.node.content else {
      diagnostics.append(.wrongType(name, wanted: "a mapping of keys to values", value))
      return
    }
    for entry in value.entries {
      if let shape = schema.key(entry.key)?.shape ?? schema.others {
        check(entry.value, shape, named: "'\(entry.key)'")
      } else {
        let all = entries.map(\.key)
        diagnostics.append(.unknownKey(entry.key, in: schema, beside: all, at: entry.origin))
      }
    }
    for key in schema.keys where key.isRequired && value.lacks([key.name], of: schema) {
      diagnostics.append(.missingKey(key, in: schema, value))
    }
  }

  private mutating func checkNames(_ value: YAMLValue, _ shape: Shape, named name: String) {
    guard case .mapping(let entries) = value.node.content else {
      diagnostics.append(.wrongType(name, wanted: "a mapping of names to values", value))
      return
    }
    if entries.isEmpty { diagnostics.append(.emptyList(name, at: value.origin)) }
    for entry in value.entries { check(entry.value, shape, named: "'\(entry.key)'") }
  }

  private mutating func checkList(
    _ value: YAMLValue, _ item: Shape, atLeast least: Int, named name: String
  ) {
    guard case .sequence(let items) = value.node.content else {
      diagnostics.append(.wrongType(name, wanted: "a list", value))
      return
    }
    if items.isEmpty, least > 0 {
      diagnostics.append(.emptyList(name, at: value.origin))
    } else if items.count < least {
      diagnostics.append(.tooFewItems(name, items.count, wanted: least, at: value.origin))
    }
    for node in value.items { check(node, item, named: "an item of \(name)") }
    checkCommas(value.items)
  }

  /// Warns of plain items on one line that read like one text parted by its comma: a number and its
  /// thousands, a sentence whose end mark stands only in the next item, or a bracket and its end.
  private mutating func checkCommas(_ items: [YAMLValue]) {
    for (left, right) in zip(items, items.dropFirst()) {
      guard let first = left.plainText, let second = right.plainText,
        left.node.range.end.line == right.node.range.start.line
      else { continue }
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
      if isNumber {
        diagnostics.append(.partedByComma(left, right, "\(first),\(second)"))
      } else if isSentence || isBracketed {
        diagnostics.append(.partedByComma(left, right, "\(first), \(second)"))
      }
    }
  }

  // MARK: Scalars

  private mutating func checkScalar(_ value: YAMLValue, _ shape: Shape, named name: String) {
    guard let text = value.text else {
      diagnostics.append(.wrongType(name, wanted: shape.noun, value))
      return
    }
    switch shape {
    case .text where value.words == nil, .term where value.words == nil:
      diagnostics.append(.missingValue(name, at: value.origin))
    case .identifier where !Self.isIdentifier(text):
      diagnostics.append(.badIdentifier(text, name, at: value.origin))
    case .integer(let range):
      guard Self.isInteger(text) else {
        diagnostics.append(.badInteger(text, name, at: value.origin))
        return
      }
      if Int(text).map({ !range.contains($0) }) ?? true {
        diagnostics.append(.outOfRange(text, name, range, at: value.origin))
      }
    case .boolean where text != "true" && text != "false":
      diagnostics.append(.badBoolean(text, name, at: value.origin))
    case .date where Day(text) == nil:
      diagnostics.append(.badDate(text, name, at: value.origin))
    case .choice(let words) where !words.contains(text):
      diagnostics.append(.badChoice(text, name, words, at: value.origin))
    default: break
    }
  }

  /// Letters, digits, `.`, `_` and `-`, the first a letter or digit.
  static func isIdentifier(_ text: String) -> Bool {
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
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), let first = digits.first else {
      return false
    }
    return first != 0x30 || digits.count == 1
  }
}

extension YAMLValue {
  /// Whether a mapping has none of some keys, and none that looks like one of them misspelt.
  func lacks(_ keys: [String], of schema: Schema) -> Bool {
    !entries.contains { entry in
      keys.contains(entry.key)
        || schema.key(entry.key) == nil && schema.others == nil
          && Suggestion.nearest(to: entry.key, among: keys) != nil
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
}
