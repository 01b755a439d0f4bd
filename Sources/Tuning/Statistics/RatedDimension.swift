/// A dimension whose points are held against ratings in a column.
package struct RatedDimension: Sendable, Equatable {
  /// A rating and the points of the same record.
  package struct Pair: Sendable, Equatable {
    /// The rating.
    package var rating: Double
    /// The sum of points, 0 where nothing was said.
    package var points: Int

    /// Creates a pair.
    package init(rating: Double, points: Int) {
      self.rating = rating
      self.points = points
    }
  }

  /// The dimension, as an index.
  package let dimension: Int
  /// The name of the column with the ratings.
  package let column: String
  /// The records with a rating.
  package private(set) var pairs: [Pair] = []
  /// How many records had none.
  package private(set) var unrated = 0

  /// Creates a comparison without records.
  package init(dimension: Int, column: String) {
    self.dimension = dimension
    self.column = column
  }

  /// Adds a record; nil for one whose cell holds no number.
  package mutating func add(rating: Double?, points: Int) {
    if let rating { pairs.append(Pair(rating: rating, points: points)) } else { unrated += 1 }
  }

  /// Adds the records of another comparison of the same dimension and column.
  package mutating func merge(_ other: RatedDimension) {
    pairs += other.pairs
    unrated += other.unrated
  }
}

extension RatedDimension {
  /// Spearman's rank correlation; nil for fewer than three records or where all ratings or all points
  /// are equal.
  ///
  /// Twice a rank's distance from the mean rank is a whole number, so all sums are exact.
  package var correlation: Double? {
    guard pairs.count > 2 else { return nil }
    let ratings = Self.distances(pairs.map(\.rating))
    let points = Self.distances(pairs.map(\.points))
    var (both, left, right) = (Int128(0), Int128(0), Int128(0))
    for (rating, points) in zip(ratings, points) {
      both += Int128(rating) * Int128(points)
      left += Int128(rating) * Int128(rating)
      right += Int128(points) * Int128(points)
    }
    guard left > 0, right > 0 else { return nil }
    return Double(both) / (Double(left) * Double(right)).squareRoot()
  }

  /// Twice the distance of each value's rank from the mean rank; equal values share a rank.
  private static func distances<Value: Comparable>(_ values: [Value]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var result = [Int](repeating: 0, count: values.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
      for place in first..<end { result[order[place]] = first + end - values.count }
      first = end
    }
    return result
  }
}
