/// The sums of all dimensions, by the right class, as a ranking of the records.
package struct RankedSums: Sendable, Equatable {
  /// For each sum that occurred: how many records of each class.
  package private(set) var counts: [Int: [Int]]
  private let classes: Int

  /// Creates a ranking, empty unless told.
  package init(classes: Int, counts: [Int: [Int]] = [:]) {
    self.classes = classes
    self.counts = counts
  }

  /// Counts a record.
  package mutating func add(sum: Int, gold: Int) {
    counts[sum, default: [Int](repeating: 0, count: classes)][gold] += 1
  }

  /// Adds another ranking of the same classes.
  package mutating func merge(_ other: RankedSums) {
    for (sum, added) in other.counts {
      for (gold, count) in added.enumerated() where count > 0 {
        counts[sum, default: [Int](repeating: 0, count: classes)][gold] += count
      }
    }
  }
}

extension RankedSums {
  /// Of all pairs of records with different right classes: the share in which the record of the higher
  /// class has the larger sum, equal sums counting half.
  ///
  /// With two classes this is the area under the curve of the higher against the lower; nil where no
  /// such pair exists.
  package var area: Double? {
    var (pairs, halves) = (Int128(0), Int128(0))
    var below = [Int128](repeating: 0, count: classes)
    for (_, counts) in counts.sorted(by: { $0.key < $1.key }) {
      let here = counts.map { Int128($0) }
      for high in here.indices where here[high] > 0 {
        for low in 0..<high { halves += here[high] * (2 * below[low] + here[low]) }
      }
      for index in here.indices { below[index] += here[index] }
    }
    for high in below.indices {
      for low in 0..<high { pairs += below[high] * below[low] }
    }
    return pairs > 0 ? Double(halves) / 2 / Double(pairs) : nil
  }
}
