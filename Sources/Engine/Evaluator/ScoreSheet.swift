import Rules
import Text

/// What counts for which rule and facet value in the present record.
///
/// A rule that is brought up has an entry for each dimension it speaks to, one after the other, so
/// that what a record needs lies together; a table as long as the rule set only tells where a rule's
/// entries begin.
struct ScoreSheet: ~Copyable {
  /// The entries of the rules that were brought up, in the order in which they were.
  private(set) var entries = GrowableBuffer<Entry>()
  /// By rule its first entry, if it has the stamp of the present record.
  private let places: GrowableBuffer<Place>

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
  /// Whether there are facets.
  private let hasValues: Bool

  /// What a rule does in one dimension.
  struct Entry: BitwiseCopyable {
    var rule: UInt32
    var dimension: UInt32
    /// What the rule is worth in it.
    var worth: ScoringTables.Worth
    /// The largest weight with which it counts; 0 if it does not.
    var weight: Int32 = 0
    /// The first match with that weight, -1 for none.
    var match: Int32 = -1
    /// The text column of that match.
    var column: Int32 = -1
    /// Points times weight; 0 where it has none or another rule of its family counts.
    var points: Int32 = 0

    /// Takes a match with a larger weight.
    @inline(__always)
    mutating func raise(to weight: Int32, _ match: Int32, _ column: Int32) {
      if self.weight >= weight { return }
      (self.weight, self.match, self.column) = (weight, match, column)
    }
  }

  /// Where a rule's entries begin, in the record of its stamp.
  struct Place: BitwiseCopyable {
    var stamp: UInt32 = 0
    var entry: UInt32 = 0
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
    places = GrowableBuffer(repeating: Place(), count: ruleCount)
    values = Flags(count: valueCount)
    hasValues = valueCount > 0
    valueSums = GrowableBuffer(repeating: 0, count: valueCount)
    termWeights = GrowableBuffer(repeating: Stamped(), count: program.terms.count)
    familyBest = GrowableBuffer(
      repeating: Best(), count: program.scoring.families * dimensions)
  }

  /// Begins a record.
  mutating func begin() {
    entries.removeAll()
    if hasValues { values.clear() }
    stamp &+= 1
    if stamp == 0 {
      // After four billion records old stamps would look new.
      for index in 0..<places.count { places[index].stamp = 0 }
      for index in 0..<termWeights.count { termWeights[index].stamp = 0 }
      for index in 0..<familyBest.count { familyBest[index].stamp = 0 }
      stamp = 1
    }
  }

  /// Counts a rule in those of its dimensions that are `live`, at a weight, for a match in a text
  /// column; -1 for none.
  @inline(__always)
  mutating func count(
    rule: UInt32, of owner: UnsafePointer<Program.Owner>, live: UInt64, weight: Int32,
    match: Int32, column: Int32, worths: UnsafePointer<ScoringTables.Worth>
  ) {
    let place = places.base + Int(rule)
    let isNew = place.pointee.stamp != stamp
    if isNew {
      place.pointee = Place(stamp: stamp, entry: UInt32(truncatingIfNeeded: entries.count))
    }
    // Most rules speak to one dimension.
    if owner.pointee.dimension >= 0 {
      if isNew {
        return entries.append(
          Entry(
            rule: rule, dimension: UInt32(bitPattern: owner.pointee.dimension),
            worth: owner.pointee.worth, weight: weight, match: match, column: column))
      }
      return (entries.base + Int(place.pointee.entry)).pointee.raise(to: weight, match, column)
    }
    if isNew { open(rule, owner.pointee.topics, worths) }
    var entry = entries.base + Int(place.pointee.entry)
    var left = owner.pointee.topics
    while left != 0 {
      if live & left & (0 &- left) != 0 { entry.pointee.raise(to: weight, match, column) }
      left &= left &- 1
      entry += 1
    }
  }

  /// Gives a rule an entry for each of its dimensions.
  private mutating func open(
    _ rule: UInt32, _ spoken: UInt64, _ worths: UnsafePointer<ScoringTables.Worth>
  ) {
    let own = worths + Int(rule) &* dimensions
    var left = spoken
    while left != 0 {
      let dimension = UInt32(truncatingIfNeeded: left.trailingZeroBitCount)
      left &= left &- 1
      entries.append(Entry(rule: rule, dimension: dimension, worth: own[Int(dimension)]))
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

  /// The weight with which a rule counts in a dimension, 0 if it does not; off the hot path.
  func weight(rule: Int, dimension: Int) -> Int32 {
    guard places[rule].stamp == stamp else { return 0 }
    return entries.elements[Int(places[rule].entry)...].prefix { $0.rule == UInt32(rule) }
      .first { $0.dimension == UInt32(dimension) }?.weight ?? 0
  }

  /// The sum of a facet value, by its index among all values; nil if no term of it counts.
  func sum(value: Int) -> Int? { values.contains(value) ? valueSums[value] : nil }

  /// Offers a rule's points to its family; of equal ones those of the rule listed first count.
  mutating func offer(family: Int, dimension: Int, rule: UInt32, points: Int) {
    let at = family * dimensions + dimension
    let (known, best) = (familyBest[at].stamp == stamp, familyBest[at])
    let (more, less) = (abs(points), abs(best.points))
    if !known || more > less || more == less && rule < best.rule {
      familyBest[at] = Best(stamp: stamp, rule: rule, points: points)
    }
  }

  /// The rule that counts for its family in a dimension.
  @inline(__always)
  func winner(family: Int, dimension: Int) -> UInt32 {
    familyBest[family &* dimensions &+ dimension].rule
  }
}
