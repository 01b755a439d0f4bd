/// A list or mapping that is still open.
struct Frame {
  /// What will be done with the next node.
  enum Slot {
    case item
    case key
    /// The value of the key at this place.
    case value(key: Int)
    /// The value of a key that was refused.
    case dropped
  }

  /// Its place in the tree.
  let place: Int
  /// Whether it stands in brackets.
  let isFlow: Bool
  /// The offset at which it begins.
  let start: Int
  /// The offset at which what it holds ends so far.
  var end: Int
  /// What will be done with the next node.
  var slot: Slot
  /// The start of the last item or value.
  var lastChild: Int?
  /// The place of the last key that has its value.
  var lastKey: Int?
  /// How many keys have their values.
  var entryCount = 0
  /// The places of those keys, once there are many.
  var known: [String: Int] = [:]

  /// A list or mapping that stands at `offsets` as far as it was read.
  init(_ slot: Slot, at place: Int, isFlow: Bool, offsets: Range<Int>) {
    self.slot = slot
    self.place = place
    self.isFlow = isFlow
    start = offsets.lowerBound
    end = offsets.upperBound
  }

  var isMapping: Bool {
    if case .item = slot { return false }
    return true
  }
}

/// The last scalar read.
struct LastScalar {
  var offsets: Range<Int>
  var style: Node.ScalarStyle
}
