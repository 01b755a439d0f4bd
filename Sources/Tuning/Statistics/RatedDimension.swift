/// A dimension whose points are held against ratings in a column.
package struct RatedDimension: Sendable, Equatable {
  /// A rating and the points of the same record.
  package struct Pair: Sendable, Hashable {
    /// The rating.
    package var rating: Double
    /// The sum of points, 0 where nothing was said.
    package var points: Int

    /// Creates a pair.
    package init(rating: Double, points: Int) {
      // Zero has two signs, which are one rating.
      self.rating = rating + 0
      self.points = points
    }
  }

  /// The dimension, as an index.
  package let dimension: Int
  /// The name of the column with the ratings.
  package let column: String
  /// How many records had each pair.
  package private(set) var pairs: [Pair: Int]
  /// How many records had no rating.
  package private(set) var unrated: Int

  /// Creates a comparison, without records unless told.
  package init(dimension: Int, column: String, pairs: [Pair: Int] = [:], unrated: Int = 0) {
    self.dimension = dimension
    self.column = column
    self.pairs = pairs
    self.unrated = unrated
  }

  /// Adds a record; nil for one whose cell holds no number.
  package mutating func add(rating: Double?, points: Int) {
    if let rating {
      pairs[Pair(rating: rating, points: points), default: 0] += 1
    } else {
      unrated += 1
    }
  }

  /// Adds the records of another comparison of the same dimension and column.
  package mutating func merge(_ other: RatedDimension) {
    pairs.merge(other.pairs, uniquingKeysWith: +)
    unrated += other.unrated
  }
}

extension RatedDimension {
  /// The records with a rating.
  package var rated: Int { pairs.values.reduce(0, +) }

  /// Spearman's rank correlation; nil for fewer than three records or where all ratings or all points
  /// are equal.
  ///
  /// Twice a rank's distance from the mean rank is a whole number, so all sums are exact.
  package var correlation: Double? {
    guard rated > 2 else { return nil }
    let ratings = distances(\.rating)
    let points = distances(\.points)
    var (both, left, right) = (Int128(0), Int128(0), Int128(0))
    for (pair, records) in pairs {
      let (records, rating) = (Int128(records), Int128(ratings[pair.rating, default: 0]))
      let points = Int128(points[pair.points, default: 0])
      both += records * rating * points
      left += records * rating * rating
      right += records * points * points
    }
    guard left > 0, right > 0 else { return nil }
    return Double(both) / (Double(left) * Double(right)).squareRoot()
  }

  /// Twice the distance of each value's rank from the mean rank; equal values share a rank.
  private func distances<Value: Hashable & Comparable>(
    _ value: KeyPath<Pair, Value>
  ) -> [Value: Int] {
    var counts: [Value: Int] = [:]
    for (pair, records) in pairs { counts[pair[keyPath: value], default: 0] += records }
    var result: [Value: Int] = [:]
    var before = 0
    for (value, records) in counts.sorted(by: { $0.key < $1.key }) {
      result[value] = 2 * before + records - rated
      before += records
    }
    return result
  }
}
