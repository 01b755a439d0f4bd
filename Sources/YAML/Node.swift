package import Diagnostics

/// A piece of a YAML file: a text, a list or a mapping, and where it stands.
///
/// All scalars are text; the reader's schema gives them a type.
package struct Node: Sendable {
  /// What a node is.
  package enum Kind: Hashable, Sendable {
    /// A text and the way it is written.
    case scalar(ScalarStyle)
    /// A list.
    case sequence
    /// A mapping.
    case mapping
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

  let tree: Tree
  /// Its place in the tree.
  let place: Int

  init(_ tree: Tree, at place: Int) {
    self.tree = tree
    self.place = place
  }

  var record: Tree.Record { tree.records[place] }
}

extension Node {
  /// What it is.
  package var kind: Kind { tree.records[place].kind }

  /// Whether it is a list.
  package var isSequence: Bool { kind == .sequence }

  /// Whether it is a mapping.
  package var isMapping: Bool { kind == .mapping }

  /// The text of a scalar that is there.
  package var text: String? {
    guard case .scalar = kind, !isMissing else { return nil }
    return tree.records[place].text
  }

  /// Whether nothing is written here: `key:` with no value, or a lone `-`.
  ///
  /// An empty text in quotes is something.
  package var isMissing: Bool { tree.records[place].isMissing }

  /// The name of the file it stands in.
  package var file: String { tree.file }

  /// Where it stands, from its first byte to its last.
  ///
  /// The lines and columns are worked out anew each time.
  package var range: SourceRange { tree.source.range(offsets) }

  /// The offsets of its bytes.
  var offsets: Range<Int> { tree.records[place].offsets }
}
