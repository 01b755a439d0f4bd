package import Diagnostics

/// A piece of a YAML file: a text, a list or a mapping, and where it stands.
///
/// All scalars are text; the reader's schema gives them a type.
package struct Node: Hashable, Sendable {
  /// What a node holds.
  package enum Content: Hashable, Sendable {
    /// A text and the way it is written.
    case scalar(String, ScalarStyle)
    /// The items of a list, in order.
    case sequence([Node])
    /// The entries of a mapping, in order; no two have the same key.
    case mapping([Entry])
  }

  /// How the text of a scalar is written.
  package enum ScalarStyle: Hashable, Sendable {
    /// As it is: `text`.
    case plain
    /// `'text'`.
    case singleQuoted
    /// `"text"`.
    case doubleQuoted
    /// A block after `|`, its line ends kept.
    case literal
    /// A block after `>`, its lines joined.
    case folded
  }

  /// A key and its value.
  package struct Entry: Hashable, Sendable {
    /// The key as written, without quotes.
    package var key: String
    /// Where the key stands.
    package var keyRange: SourceRange
    /// The value; an empty plain scalar where there is none.
    package var value: Node

    /// Creates an entry.
    package init(key: String, keyRange: SourceRange, value: Node) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  /// What it holds.
  package var content: Content
  /// Where it stands, from its first byte to its last.
  package var range: SourceRange

  /// Creates a node.
  package init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }
}

extension Node {
  /// Whether nothing is written here: `key:` with no value, or a lone `-`.
  ///
  /// An empty text in quotes is something.
  package var isMissing: Bool {
    if case .scalar("", .plain) = content { return true }
    return false
  }
}
