internal import Diagnostics

/// A list or mapping that is still open.
struct Frame {
  /// What will be done with the next node.
  enum Slot {
    case item
    case key
    case value(key: String, range: SourceRange)
    /// The value of a key that was refused.
    case dropped
  }

  /// What will be done with the next node.
  var slot: Slot
  /// Whether it stands in brackets.
  let isFlow: Bool
  /// From its start to the end of what it holds.
  var range: SourceRange
  /// The start of the last item or value.
  var lastChild: Int?
  var items: [Node] = []
  var entries: [Node.Entry] = []
  /// Keys by place, once there are many.
  var known: [String: Int] = [:]

  var isMapping: Bool {
    if case .item = slot { return false }
    return true
  }
}

/// The last scalar read.
struct LastScalar {
  var range: SourceRange
  var style: Node.ScalarStyle
}
