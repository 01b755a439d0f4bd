/// Statistics of parts, which may come from files that anybody can write.
extension Statistics {
  /// The most records that can be counted; far above what there is, and no sum overflows below it.
  package static let maximumRecords = 1 << 40

  /// What keeps statistics from being added.
  package enum MergeProblem: Error, Equatable {
    /// They come from other policies, or other versions or rules of one.
    case otherPolicy
    /// Their ratings are of other dimensions or columns.
    case otherRatings
    /// Together they have more records than can be counted.
    case tooManyRecords
  }

  /// Throws if statistics cannot be added to these.
  func mayMerge(_ other: Statistics) throws(MergeProblem) {
    guard frame == other.frame else { throw .otherPolicy }
    guard ratings.count == other.ratings.count,
      zip(ratings, other.ratings).allSatisfy({
        $0.dimension == $1.dimension && $0.column == $1.column
      })
    else { throw .otherRatings }
    if records > Self.maximumRecords - other.records { throw .tooManyRecords }
  }

  /// Whether the counts agree with one another, as those of any run do.
  ///
  /// No count may be larger than ``maximumRecords`` when this is asked.
  package var isConsistent: Bool {
    let all = records
    return all <= Self.maximumRecords
      && sums.counts.values.joined().reduce(0, +) == confusion.records
      && misses.count == confusion.records - confusion.right
      && ratings.allSatisfy { $0.rated + $0.unrated == all }
      && rules.tallies.allSatisfy {
        $0.fired <= all && max($0.alone, $0.conflicts, $0.judged) <= $0.fired
          && $0.wrong <= $0.judged
      }
      && rules.pairs.allSatisfy { pair, records in
        pair.first < pair.second
          && records <= min(rules.tallies[pair.first].fired, rules.tallies[pair.second].fired)
      }
  }
}
