package import Engine

/// How computed classes compare with right ones, over many records.
///
/// Holds counts rather than ratios, so that what two runs found can be added; ranks are counts of the
/// values that occurred. Only the records that got a wrong answer or none are kept themselves.
package struct Statistics: Sendable, Equatable {
  /// A record that got a wrong answer or none.
  package struct Miss: Sendable, Equatable {
    /// Its name.
    package var id: String
    /// The right class.
    package var gold: Int
    /// The computed class.
    package var computed: Int
    /// Why no row gave the class.
    package var reason: Reason?
    /// The least change of points that changes the class.
    package var margin: Int?
    /// The sum of points in each dimension.
    package var points: [Int]

    /// Creates a miss.
    package init(
      id: String, gold: Int, computed: Int, reason: Reason?, margin: Int?, points: [Int]
    ) {
      self.id = id
      self.gold = gold
      self.computed = computed
      self.reason = reason
      self.margin = margin
      self.points = points
    }
  }

  /// The names of what is counted.
  package let frame: StatisticsFrame
  /// The records whose gold label is an answer.
  package private(set) var confusion: Confusion
  /// The other gold labels: how often each class was computed for their records.
  package private(set) var unscored: [String: [Int]] = [:]
  /// What the rules did over all records.
  package private(set) var rules: RuleUse
  /// The sums of all dimensions of the records whose gold label is an answer.
  package private(set) var sums: RankedSums
  /// The dimensions held against ratings, over all records.
  package private(set) var ratings: [RatedDimension]
  /// The records that got a wrong answer or none, in order.
  package private(set) var misses: [Miss] = []

  /// Creates statistics without records; `ratings` are the comparisons wanted.
  package init(frame: StatisticsFrame, ratings: [RatedDimension] = []) {
    self.frame = frame
    self.ratings = ratings
    confusion = Confusion(classes: frame.classes.count, otherwise: frame.otherwise)
    rules = RuleUse(rules: frame.rules.count)
    sums = RankedSums(classes: frame.classes.count)
  }

  /// Puts together what was counted.
  package init(
    frame: StatisticsFrame, confusion: Confusion, unscored: [String: [Int]], rules: RuleUse,
    sums: RankedSums, ratings: [RatedDimension], misses: [Miss]
  ) {
    self.frame = frame
    self.confusion = confusion
    self.unscored = unscored
    self.rules = rules
    self.sums = sums
    self.ratings = ratings
    self.misses = misses
  }

  /// Adds the records of another run, after those already here.
  package mutating func merge(_ other: Statistics) throws(MergeProblem) {
    try mayMerge(other)
    confusion.merge(other.confusion)
    unscored.merge(other.unscored) { zip($0, $1).map(+) }
    rules.merge(other.rules)
    sums.merge(other.sums)
    for index in ratings.indices { ratings[index].merge(other.ratings[index]) }
    misses += other.misses
  }
}

extension Statistics {
  /// Adds a record: its gold label, what was found out, its ratings in the order of ``ratings``.
  package mutating func add(
    gold label: String, evidence: Evidence, ratings values: [Double?] = [], id: String
  ) {
    let points = evidence.dimensions.map(\.sum)
    for index in ratings.indices {
      ratings[index].add(
        rating: values.indices.contains(index) ? values[index] : nil,
        points: points[ratings[index].dimension])
    }
    guard let gold = frame.answer(named: label) else {
      let none = [Int](repeating: 0, count: frame.classes.count)
      unscored[label, default: none][evidence.class] += 1
      rules.add(evidence, side: nil)
      return
    }
    confusion.add(gold: gold, computed: evidence.class)
    sums.add(sum: points.reduce(0, +), gold: gold)
    rules.add(evidence, side: frame.side(ofClass: gold))
    if evidence.class != gold {
      misses.append(
        Miss(
          id: id, gold: gold, computed: evidence.class, reason: evidence.reason,
          margin: evidence.margin, points: points))
    }
  }
}

extension Statistics {
  /// The records whose gold label is no answer.
  package var unscoredRecords: Int { unscored.values.joined().reduce(0, +) }
  /// The labels that are no answer with their counts, those of most records first, then by name.
  package var unscoredLabels: [(label: String, counts: [Int])] {
    unscored.map { (label: $0, counts: $1, records: $1.reduce(0, +)) }.sorted {
      $0.records != $1.records
        ? $0.records > $1.records : $0.label.utf8.lexicographicallyPrecedes($1.label.utf8)
    }.map { ($0.label, $0.counts) }
  }
  /// All records.
  package var records: Int { confusion.records + unscoredRecords }
}
