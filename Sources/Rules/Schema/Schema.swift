/// What a mapping of rule files may hold, as data: it is checked, explained and exported from here.
///
/// An object, because the check of a file hands it on with every mapping.
package final class Schema: Sendable {
  /// A key and what belongs to it.
  package struct Key: Sendable {
    /// The key as written.
    package let name: String
    /// Whether it must be there.
    package let isRequired: Bool
    /// What its value looks like.
    package let shape: Shape
    /// What it means, as one phrase.
    package let doc: String
  }

  /// What is described, with its article: `a rule`.
  package let name: String
  /// The keys that are known.
  package let keys: [Key]
  /// Those that must be there.
  let required: [Key]
  /// What other keys hold, if names defined elsewhere may be keys.
  package let others: Shape?

  /// Creates a schema.
  package init(_ name: String, _ keys: [Key], others: Shape? = nil) {
    self.name = name
    self.keys = keys
    required = keys.filter(\.isRequired)
    self.others = others
  }

  /// The key of that name.
  package func key(_ name: String) -> Key? { keys.first { $0.name == name } }

  /// What the value of a key looks like; nil for a key that may not be there.
  func shape(of name: String) -> Shape? { key(name)?.shape ?? others }
}

extension Schema.Key {
  /// A key that must be there.
  package static func required(_ name: String, _ shape: Shape, _ doc: String) -> Schema.Key {
    Schema.Key(name: name, isRequired: true, shape: shape, doc: doc)
  }

  /// A key that may be left out.
  package static func optional(_ name: String, _ shape: Shape, _ doc: String) -> Schema.Key {
    Schema.Key(name: name, isRequired: false, shape: shape, doc: doc)
  }
}

/// What a value of a rule file looks like.
package indirect enum Shape: Sendable {
  /// Any text but an empty one.
  case text
  /// Any text; an empty one in quotes.
  case anyText
  /// A text to look for, in which signs such as `..` mean something.
  case term
  /// Letters, digits, `.`, `_` and `-`.
  case identifier
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case boolean
  /// A day as `2026-01-31`.
  case date
  /// One of some words.
  case choice([String])
  /// A list; each item of one shape, and at least so many.
  case list(Shape, atLeast: Int)
  /// A list of exactly so many items.
  case tuple(Shape, count: Int)
  /// One scalar, or a list of them.
  case oneOrMore(Shape)
  /// A list, which may be empty, or one scalar.
  case anyNumber(Shape)
  /// A mapping with known keys.
  case mapping(Schema)
  /// A mapping whose keys are names; each value of one shape.
  case names(Shape)
  /// A mapping with one entry, such as `degree: 3`.
  case entry(Shape)
  /// A scalar of the first shape, or a mapping of the second.
  case either(Shape, Shape)
}
