import Rules
import Text

/// What counts for which rule and facet value in the present record.
///
/// Tables as long as the rule set are not cleared for each record: an entry is valid if it bears the
/// record's stamp.
struct ScoreSheet: ~Copyable {
  /// The number of the present record, never 0.
  private(set) var stamp: UInt32 = 0
  private let ruleStamps: GrowableBuffer<UInt32>
  private let termStamps: GrowableBuffer<UInt32>
  private let termWeights: GrowableBuffer<Int32>
  private let valueStamps: GrowableBuffer<UInt32>
  private let familyStamps: GrowableBuffer<UInt32>

  /// Per rule and dimension, the largest weight with which it counts; 0 if it does not.
  private let weights: GrowableBuffer<Int32>
  /// Per rule and dimension, the first match with that weight, -1 for none.
  private let places: GrowableBuffer<Int32>
  /// Per facet value, the sum over its distinct terms.
  private let valueSums: GrowableBuffer<Int>
  /// Per family and dimension, the rule that counts and its points.
  private let familyBest: GrowableBuffer<Best>
  /// The rules that count anywhere, ascending once ``sortFired()`` was called.
  var fired = GrowableBuffer<UInt32>()

  /// A rule and its points.
  struct Best: BitwiseCopyable {
    var rule: UInt32
    var points: Int
  }

  private let dimensions: Int

  init(_ program: Program) {
    dimensions = program.scoring.dimensions
    let rules = program.rules.evidence.count
    let values = program.owners.count - rules
    let families = program.scoring.families * dimensions
    ruleStamps = GrowableBuffer(repeating: 0, count: rules)
    weights = GrowableBuffer(repeating: 0, count: rules * dimensions)
    places = GrowableBuffer(repeating: -1, count: rules * dimensions)
    termStamps = GrowableBuffer(repeating: 0, count: program.terms.count)
    termWeights = GrowableBuffer(repeating: 0, count: program.terms.count)
    valueStamps = GrowableBuffer(repeating: 0, count: values)
    valueSums = GrowableBuffer(repeating: 0, count: values)
    familyStamps = GrowableBuffer(repeating: 0, count: families)
    familyBest = GrowableBuffer(repeating: Best(rule: 0, points: 0), count: families)
  }

  /// Begins a record.
  mutating func begin() {
    fired.removeAll()
    stamp &+= 1
    if stamp == 0 {
      // After four billion records old stamps would look new.
      for index in 0..<ruleStamps.count { ruleStamps[index] = 0 }
      for index in 0..<termStamps.count { termStamps[index] = 0 }
      for index in 0..<valueStamps.count { valueStamps[index] = 0 }
      for index in 0..<familyStamps.count { familyStamps[index] = 0 }
      stamp = 1
    }
  }

  /// Counts a rule in the dimensions of a mask, at a weight, for a match.
  mutating func count(rule: Int, dimensions mask: UInt64, weight: Int32, place: Int32) {
    let row = rule * dimensions
    if ruleStamps[rule] != stamp {
      ruleStamps[rule] = stamp
      fired.append(UInt32(rule))
      for dimension in 0..<dimensions { weights[row + dimension] = 0 }
    }
    var left = mask
    while left != 0 {
      let dimension = left.trailingZeroBitCount
      if weights[row + dimension] < weight {
        weights[row + dimension] = weight
        places[row + dimension] = place
      }
      left &= left - 1
    }
  }

  /// Counts a term of a facet value, at a weight.
  mutating func count(value: Int, term: Int, weight: Int32) {
    if valueStamps[value] != stamp {
      valueStamps[value] = stamp
      valueSums[value] = 0
    }
    if termStamps[term] != stamp {
      termStamps[term] = stamp
      termWeights[term] = 0
    }
    if termWeights[term] < weight {
      valueSums[value] += Int(weight - termWeights[term])
      termWeights[term] = weight
    }
  }

  /// The weight with which a rule counts in a dimension, 0 if it does not.
  func weight(rule: Int, dimension: Int) -> Int32 {
    ruleStamps[rule] == stamp ? weights[rule * dimensions + dimension] : 0
  }

  /// The match from which a rule has its weight in a dimension, by index.
  func place(rule: Int, dimension: Int) -> Int? {
    let place = places[rule * dimensions + dimension]
    return place < 0 ? nil : Int(place)
  }

  /// The sum of a facet value, by its index among all values; nil if no term of it counts.
  func sum(value: Int) -> Int? { valueStamps[value] == stamp ? valueSums[value] : nil }

  /// Puts the rules that fired in the order of the rule set.
  mutating func sortFired() {
    // Few rules fire at once, and they come nearly in order.
    for index in 1..<max(1, fired.count) {
      let rule = fired[index]
      var at = index
      while at > 0, fired[at - 1] > rule {
        fired[at] = fired[at - 1]
        at -= 1
      }
      fired[at] = rule
    }
  }

  /// Offers a rule's points to its family.
  mutating func offer(family: Int, dimension: Int, rule: UInt32, points: Int) {
    let at = family * dimensions + dimension
    if familyStamps[at] != stamp || abs(points) > abs(familyBest[at].points) {
      familyStamps[at] = stamp
      familyBest[at] = Best(rule: rule, points: points)
    }
  }

  /// The rule that counts for its family in a dimension.
  func winner(family: Int, dimension: Int) -> UInt32 {
    familyBest[family * dimensions + dimension].rule
  }
}
