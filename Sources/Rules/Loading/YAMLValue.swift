internal import Diagnostics
internal import YAML

/// A node of a rule file and the file it stands in.
///
/// What it gives is nil where the node has another shape; ``SchemaCheck`` has said so by then.
struct YAMLValue {
  /// A key, its place and its value.
  struct Entry {
    let key: String
    let origin: Origin
    let value: YAMLValue
  }

  let node: Node
  let file: String

  /// Where it stands.
  var origin: Origin { Origin(file: file, range: node.range) }

  /// The text of a scalar that is there.
  var text: String? {
    if case .scalar(let text, _) = node.content, !node.isMissing { return text }
    return nil
  }

  /// The text of a scalar that is more than spaces.
  var words: String? { text.flatMap { $0.utf8.allSatisfy { $0 <= 0x20 } ? nil : $0 } }

  /// The text, if it stands without quotes.
  var plainText: String? {
    if case .scalar(let text, .plain) = node.content, !node.isMissing { return text }
    return nil
  }

  /// The whole number that a scalar spells.
  var integer: Int? { text.flatMap { Int($0) } }

  /// The truth value that a scalar spells.
  var boolean: Bool? { text.flatMap { Bool($0) } }

  /// The items of a list, or a scalar alone.
  var items: [YAMLValue] {
    switch node.content {
    case .sequence(let items): items.map { YAMLValue(node: $0, file: file) }
    case .scalar: node.isMissing ? [] : [self]
    case .mapping: []
    }
  }

  /// The texts of a list, or of a scalar alone.
  var texts: [String] { items.compactMap(\.text) }

  /// The entries of a mapping.
  var entries: [Entry] {
    guard case .mapping(let entries) = node.content else { return [] }
    return entries.map { entry in
      Entry(
        key: entry.key, origin: Origin(file: file, range: entry.keyRange),
        value: YAMLValue(node: entry.value, file: file))
    }
  }

  /// The value of a key.
  subscript(key: String) -> YAMLValue? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries.first { $0.key == key }.map { YAMLValue(node: $0.value, file: file) }
  }

  /// Where a part of the text stands; where all of it stands if that cannot be told.
  func origin(of part: String) -> Origin {
    guard case .scalar(let text, .plain) = node.content,
      node.range.end.offset - node.range.start.offset == text.utf8.count,
      let found = text.firstRange(ofScalars: part)
    else { return origin }
    var (start, end) = (node.range.start, node.range.start)
    start.column += found.lowerBound
    end.column += found.upperBound
    let scalars = Array(text.unicodeScalars)
    start.offset += scalars[..<found.lowerBound].utf8Count
    end.offset += scalars[..<found.upperBound].utf8Count
    return Origin(file: file, range: SourceRange(start: start, end: end))
  }
}

extension String {
  /// Where a text begins and ends in this one, counted in scalars.
  fileprivate func firstRange(ofScalars part: String) -> Range<Int>? {
    let (all, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
    guard !wanted.isEmpty, wanted.count <= all.count else { return nil }
    for start in 0...(all.count - wanted.count)
    where all[start..<(start + wanted.count)].elementsEqual(wanted) {
      return start..<(start + wanted.count)
    }
    return nil
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The length in UTF-8.
  fileprivate var utf8Count: Int { reduce(0) { $0 + Unicode.UTF8.width($1) } }
}
