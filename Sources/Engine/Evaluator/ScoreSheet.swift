import Rules
import Text

/// What counts for which rule and facet value in the present record.
///
/// The rules that count have rows one after the other, so that what a record needs lies together;
/// only one entry per rule lies in a table as long as the rule set.
struct ScoreSheet: ~Copyable {
  /// The rules that count anywhere, ascending once ``settle()`` was called.
  private(set) var fired = GrowableBuffer<UInt32>()
  private var firedSet: NumberSet
  /// By rule its row, if it counts.
  private let rows: GrowableBuffer<UInt32>
  /// Per row and dimension, the largest weight with which the rule counts; 0 if it does not.
  private var weights = GrowableBuffer<Int32>()
  /// Per row and dimension, the first match with that weight, -1 for none.
  private var places = GrowableBuffer<Int32>()
  private var rowCount = 0

  /// What each rule gives in each dimension where it counts, by rule and dimension.
  var parts = GrowableBuffer<Part>()

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

  /// What a rule gives in a dimension.
  struct Part: BitwiseCopyable {
    var rule: UInt32
    var dimension: UInt32
    /// Points times weight; 0 where it has none or another rule of its family counts.
    var points: Int32
    /// Levels by index, -1 for none.
    var floor: Int16
    var ceiling: Int16
    /// The match it rests on, -1 for none.
    var place: Int32
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
    firedSet = NumberSet(below: ruleCount)
    rows = GrowableBuffer(repeating: 0, count: ruleCount)
    values = Flags(count: valueCount)
    valueSums = GrowableBuffer(repeating: 0, count: valueCount)
    termWeights = GrowableBuffer(repeating: Stamped(), count: program.terms.count)
    familyBest = GrowableBuffer(
      repeating: Best(), count: program.scoring.families * dimensions)
  }

  /// Begins a record.
  mutating func begin() {
    fired.removeAll()
    parts.removeAll()
    weights.removeAll()
    places.removeAll()
    rowCount = 0
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
  mutating func count(rule: Int, dimensions mask: UInt64, weight: Int32, place: Int32) {
    if firedSet.insert(rule) {
      rows[rule] = UInt32(truncatingIfNeeded: rowCount)
      rowCount &+= 1
      for _ in 0..<dimensions {
        weights.append(0)
        places.append(-1)
      }
    }
    let row = Int(rows[rule]) &* dimensions
    var left = mask
    while left != 0 {
      let at = row &+ left.trailingZeroBitCount
      if weights[at] < weight {
        weights[at] = weight
        places[at] = place
      }
      left &= left &- 1
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

  /// Puts the rules that fired in the order of the rule set.
  mutating func settle() { firedSet.drain(into: &fired) }

  /// Where the row of a rule begins that fired.
  @inline(__always)
  func row(of rule: Int) -> Int { Int(rows[rule]) &* dimensions }

  /// The weight at a row's dimension, 0 if the rule does not count there.
  @inline(__always)
  func weight(at place: Int) -> Int32 { weights[place] }

  /// The match from which the rule has its weight at a row's dimension, -1 for none.
  @inline(__always)
  func place(at place: Int) -> Int32 { places[place] }

  /// The weight with which a rule counts in a dimension, 0 if it does not; off the hot path.
  func weight(rule: Int, dimension: Int) -> Int32 {
    fired.elements.contains(UInt32(rule)) ? weights[row(of: rule) + dimension] : 0
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
  func winner(family: Int, dimension: Int) -> UInt32 {
    familyBest[family * dimensions + dimension].rule
  }
}
