internal import Diagnostics
internal import YAML

/// What the readers of rule files ask of a node.
///
/// What it gives is nil where the node has another shape; ``SchemaCheck`` has said so by then.
extension Node {
  /// Where it stands.
  var origin: Origin { Origin(file: file, range: range) }

  /// The text of a scalar that is more than spaces.
  var words: String? { text.flatMap { $0.isBlank ? nil : $0 } }

  /// The text, if it stands without quotes.
  var plainText: String? { kind == .scalar(.plain) ? text : nil }

  /// The whole number that a scalar spells.
  var integer: Int? { text.flatMap { Int($0) } }

  /// The truth value that a scalar spells.
  var boolean: Bool? { text.flatMap { Bool($0) } }

  /// The texts of a list, or of a scalar alone.
  var texts: [String] { items.compactMap(\.text) }

  /// Where a part of the text stands; where all of it stands if that cannot be told.
  func origin(of part: String) -> Origin {
    let range = range
    guard let text = plainText, range.end.offset - range.start.offset == text.utf8.count,
      let found = text.firstRange(ofScalars: part)
    else { return origin }
    var (start, end) = (range.start, range.start)
    start.column += found.lowerBound
    end.column += found.upperBound
    let scalars = Array(text.unicodeScalars)
    start.offset += scalars[..<found.lowerBound].utf8Count
    end.offset += scalars[..<found.upperBound].utf8Count
    return Origin(file: file, range: SourceRange(start: start, end: end))
  }
}

extension Node.Entry {
  /// Where the key stands.
  var origin: Origin { Origin(file: value.file, range: keyRange) }
}

extension String {
  /// Whether there is nothing but spaces.
  var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }

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
