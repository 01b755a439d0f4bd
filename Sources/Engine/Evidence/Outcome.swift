/// What was found out about the record judged last, without a copy: the hot path's evidence.
///
/// It points into the evaluator, and is valid until that judges another record. ``Evidence`` has all
/// of it and more, as plain values.
package struct Outcome {
  /// The class, as an index.
  package var `class`: Int
  /// Why the class is the table's `otherwise`.
  package var reason: Reason?
  /// The least change of points that changes the class.
  package var margin: Int?
  /// The rows that match, by index.
  package var rows: UnsafeBufferPointer<Int32>
  /// One per dimension.
  package var scales: UnsafeBufferPointer<Scale>
  /// What the levels rest on, in no order: each dimension's ``Scale`` knows its strongest.
  package var grounds: UnsafeBufferPointer<Ground>
  /// The chosen values of all facets, one flag per value, facet after facet.
  package var chosen: FlagView
  /// Whether the record has format characters.
  package var sawHidden = false
  /// Whether the record has many words and none of the language's commonest.
  package var isOtherLanguage = false
}

/// One dimension of an ``Outcome``; the same as a ``DimensionOutcome``, in fixed memory.
package struct Scale: BitwiseCopyable, Sendable {
  /// The sum of points.
  package var sum = 0
  /// Whether any points counted.
  package var counted = false
  /// A level's index, -1 for no floor.
  package var floor: Int32 = -1
  /// A level's index, `Int32.max` for no ceiling.
  package var ceiling = Int32.max
  /// 0 for unknown, else the level's index plus one.
  package var state: Int32 = 0
  /// The strongest of its grounds.
  package var strongest = StrongestGrounds()

  /// Whether a floor stands above a ceiling.
  package var isConflict: Bool { floor > ceiling }
}

/// One thing that counted in one dimension, with the words it rests on.
package struct Ground: BitwiseCopyable, Sendable {
  /// What it did.
  package enum Effect: UInt8, Sendable, BitwiseCopyable {
    /// Asked for this level or a higher one.
    case atLeast
    /// Asked for this level or a lower one.
    case atMost
    /// Gave points.
    case points
  }

  /// The dimension.
  package var dimension: Int32
  /// The rule.
  package var rule: Int32
  /// What it did.
  package var effect: Effect
  /// Points times weight, or a level's index.
  package var value: Int32
  /// The text column of the words; -1 where only structured columns spoke.
  package var column: Int32
  /// The bytes from the first word to the last, of the first match in the heaviest column.
  package var start: UInt32
  package var end: UInt32

  /// Whether it rests on one word.
  package var isWord = false

  /// The points it gave, 0 for floors and ceilings.
  package var points: Int { effect == .points ? Int(value) : 0 }
}

extension Outcome {
  /// The grounds, dimension after dimension, in each the strongest first.
  package var orderedGrounds: [Ground] {
    grounds.indices.sorted {
      let (left, right) = (grounds[$0], grounds[$1])
      return (left.dimension, GroundOrder(left, at: $0)) < (
        right.dimension, GroundOrder(right, at: $1)
      )
    }.map { grounds[$0] }
  }
}
