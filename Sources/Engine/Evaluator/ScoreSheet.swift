import Rules
import Text

/// What counts for which rule and facet value in the present record.
///
/// What a rule is worth in a dimension is a *part*, numbered by rule and dimension. The parts that
/// count have entries one after the other, so that what a record needs lies together; a table as long
/// as the rule set only tells which entry a part has.
struct ScoreSheet: ~Copyable {
  /// The parts that count, ascending once ``settle()`` was called: by rule, then by dimension.
  private(set) var parts = GrowableBuffer<UInt32>()
  private var counting: NumberSet
  /// By part its entry, if it counts.
  private let places: GrowableBuffer<UInt32>
  private var entries = GrowableBuffer<Entry>()

  /// The facet values of which a term counts, one bit each.
  private(set) var values: Flags
  /// Per facet value, the sum over its distinct terms, if its bit is set.
  private let valueSums: GrowableBuffer<Int>
  /// Per term, the record in which it counted last, and its weight there.
  private let termWeights: GrowableBuffer<Stamped>
  /// Per family and dimension, the rule that counts and its points.
  private let familyBest: GrowableBuffer<Best>
  /// The number of the present record, never 0.
  private var stamp: UInt32 = 0
  private let dimensions: Int

  /// A part that counts.
  struct Entry: BitwiseCopyable {
    var rule: UInt32
    var dimension: UInt32
    /// The largest weight with which it counts.
    var weight: Int32
    /// The first match with that weight, -1 for none.
    var match: Int32
    /// Points times weight; 0 where it has none or another rule of its family counts.
    var points: Int32 = 0
  }

  /// A weight that holds in the record of its stamp.
  struct Stamped: BitwiseCopyable {
    var stamp: UInt32 = 0
    var weight: Int32 = 0
  }

  /// A rule and its points, in the record of its stamp.
  struct Best: BitwiseCopyable {
    var stamp: UInt32 = 0
    var rule: UInt32 = 0
    var points = 0
  }

  init(_ program: Program) {
    dimensions = program.scoring.dimensions
    let ruleCount = program.rules.evidence.count
    let valueCount = program.owners.count - ruleCount
    counting = NumberSet(below: ruleCount * dimensions)
    places = GrowableBuffer(repeating: 0, count: ruleCount * dimensions)
    values = Flags(count: valueCount)
    valueSums = GrowableBuffer(repeating: 0, count: valueCount)
    termWeights = GrowableBuffer(repeating: Stamped(), count: program.terms.count)
    familyBest = GrowableBuffer(
      repeating: Best(), count: program.scoring.families * dimensions)
  }

  /// Begins a record.
  mutating func begin() {
    parts.removeAll()
    entries.removeAll()
    values.clear()
    stamp &+= 1
    if stamp == 0 {
      // After four billion records old stamps would look new.
      for index in 0..<termWeights.count { termWeights[index].stamp = 0 }
      for index in 0..<familyBest.count { familyBest[index].stamp = 0 }
      stamp = 1
    }
  }

  /// Counts a rule in the dimensions of a mask, at a weight, for a match.
  @inline(__always)
  mutating func count(rule: UInt32, dimensions mask: UInt64, weight: Int32, match: Int32) {
    let first = Int(rule) &* dimensions
    var left = mask
    while left != 0 {
      let dimension = left.trailingZeroBitCount
      left &= left &- 1
      let part = first &+ dimension
      if counting.insert(part) {
        places[part] = UInt32(truncatingIfNeeded: entries.count)
        entries.append(
          Entry(
            rule: rule, dimension: UInt32(truncatingIfNeeded: dimension), weight: weight,
            match: match))
      } else {
        let entry = entries.base + Int(places[part])
        if entry.pointee.weight < weight {
          entry.pointee.weight = weight
          entry.pointee.match = match
        }
      }
    }
  }

  /// Counts a term of a facet value, at a weight.
  mutating func count(value: Int, term: Int, weight: Int32) {
    if values.insert(value) { valueSums[value] = 0 }
    let known = termWeights[term].stamp == stamp ? termWeights[term].weight : 0
    if known < weight {
      valueSums[value] += Int(weight - known)
      termWeights[term] = Stamped(stamp: stamp, weight: weight)
    }
  }

  /// Puts the parts that count in order.
  mutating func settle() { counting.drain(into: &parts) }

  /// The entry of a part that counts.
  @inline(__always)
  func entry(_ part: UInt32) -> UnsafeMutablePointer<Entry> {
    entries.base + Int(places[Int(part)])
  }

  /// The weight with which a rule counts in a dimension, 0 if it does not; off the hot path.
  func weight(rule: Int, dimension: Int) -> Int32 {
    let part = UInt32(rule * dimensions + dimension)
    return parts.elements.contains(part) ? entry(part).pointee.weight : 0
  }

  /// The sum of a facet value, by its index among all values; nil if no term of it counts.
  func sum(value: Int) -> Int? { values.contains(value) ? valueSums[value] : nil }

  /// Offers a rule's points to its family.
  mutating func offer(family: Int, dimension: Int, rule: UInt32, points: Int) {
    let at = family * dimensions + dimension
    if familyBest[at].stamp != stamp || abs(points) > abs(familyBest[at].points) {
      familyBest[at] = Best(stamp: stamp, rule: rule, points: points)
    }
  }

  /// The rule that counts for its family in a dimension.
  @inline(__always)
  func winner(family: Int, dimension: Int) -> UInt32 {
    familyBest[family &* dimensions &+ dimension].rule
  }
}
