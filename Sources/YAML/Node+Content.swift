extension Node {
  /// What a node holds.
  package enum Content: Sendable {
    /// A text and the way it is written.
    case scalar(String, ScalarStyle)
    /// The items of a list, in order.
    case sequence([Node])
    /// The entries of a mapping, in order; no two have the same key.
    case mapping([Entry])
  }

  /// What it holds, all at once.
  package var content: Content {
    switch kind {
    case .scalar(let style): .scalar(record.text, style)
    case .sequence: .sequence(Array(items))
    case .mapping: .mapping(Array(entries))
    }
  }
}
