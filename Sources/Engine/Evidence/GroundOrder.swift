/// Where a ground stands among those of its dimension, in one number: floors that hold come first, then
/// ceilings, then points by their strength; of equals the rule listed first.
package struct GroundOrder: BitwiseCopyable, Sendable, Comparable {
  /// Eighteen bits for the strength, twenty-two for the rule, twenty-four for the ground's index: what
  /// a rule set may be in size leaves room in each.
  package fileprivate(set) var key: UInt64

  /// The order of the ground at an index of ``Outcome/grounds``.
  package init(_ ground: Ground, at index: Int) {
    self.init(ground.effect, ground.value, rule: UInt32(bitPattern: ground.rule), at: index)
  }

  /// The order of what a rule does, which is the ground at an index.
  @inline(__always)
  init(_ effect: Ground.Effect, _ value: Int32, rule: UInt32, at index: Int) {
    let strongest: UInt32 = 1 << 17 - 1
    let weakness =
      switch effect {
      case .atLeast: UInt32(0)
      case .atMost: UInt32(1)
      case .points: 2 + (strongest - min(strongest, value.magnitude))
      }
    key = UInt64(weakness) &<< 46 | UInt64(rule) &<< 24 | UInt64(truncatingIfNeeded: index)
  }

  fileprivate init(key: UInt64) { self.key = key }

  /// The ground's index.
  package var index: Int { Int(truncatingIfNeeded: key & (1 << 24 - 1)) }

  package static func < (left: GroundOrder, right: GroundOrder) -> Bool { left.key < right.key }
}

/// The three strongest grounds of a dimension, and how many it has.
package struct StrongestGrounds: BitwiseCopyable, Sendable {
  package private(set) var first = GroundOrder(key: .max)
  package private(set) var second = GroundOrder(key: .max)
  package private(set) var third = GroundOrder(key: .max)
  /// How many grounds there are in all.
  package private(set) var count: Int32 = 0
  /// How many of them give points above zero.
  package private(set) var upward: Int32 = 0

  package init() {}

  /// Takes a ground in; which place it gets is as good as random, so that nothing branches on it.
  @inline(__always)
  mutating func offer(_ order: GroundOrder, isUpward: Bool) {
    let (best, rest) = (min(first.key, order.key), max(first.key, order.key))
    let (better, last) = (min(second.key, rest), max(second.key, rest))
    (first.key, second.key, third.key) = (best, better, min(third.key, last))
    count &+= 1
    upward &+= isUpward ? 1 : 0
  }
}
