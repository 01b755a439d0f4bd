/// How often each class was computed where each class was right.
///
/// Only records whose right class is an answer stand here; the class that stands for no answer is one
/// more class that may be computed.
package struct Confusion: Sendable, Equatable {
  /// The class that stands for no answer.
  package let otherwise: Int
  /// How many records, by right class and then by computed class.
  package private(set) var counts: [[Int]]

  /// Creates a table of counts, by right class and then by computed class.
  package init(counts: [[Int]], otherwise: Int) {
    self.otherwise = otherwise
    self.counts = counts
  }

  /// Creates an empty table.
  package init(classes: Int, otherwise: Int) {
    self.otherwise = otherwise
    counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
  }

  /// Counts a record.
  package mutating func add(gold: Int, computed: Int) {
    counts[gold][computed] += 1
  }

  /// Adds another table of the same classes.
  package mutating func merge(_ other: Confusion) {
    for gold in counts.indices {
      for computed in counts.indices { counts[gold][computed] += other.counts[gold][computed] }
    }
  }
}

/// Counts.
extension Confusion {
  /// All records.
  package var records: Int { counts.joined().reduce(0, +) }
  /// The records that got an answer.
  package var answered: Int { records - computed(otherwise) }
  /// The records that got the right one.
  package var right: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }
  /// The records of which a class is right.
  package func gold(_ index: Int) -> Int { counts[index].reduce(0, +) }
  /// The records for which a class was computed.
  package func computed(_ index: Int) -> Int { counts.reduce(0) { $0 + $1[index] } }
}

/// Figures over all classes; nil where there is nothing to divide by.
extension Confusion {
  /// The share of records that got an answer.
  package var coverage: Double? { Self.share(answered, of: records) }
  /// The share of records that got the right answer; no answer is an error.
  package var accuracy: Double? { Self.share(right, of: records) }
  /// The share of right answers among the answers.
  package var answeredAccuracy: Double? { Self.share(right, of: answered) }

  /// The mean F1 of all classes that are answers, those too that are right for no record.
  package var macroF1: Double? {
    let answers = counts.indices.filter { $0 != otherwise }
    guard records > 0, !answers.isEmpty else { return nil }
    return answers.reduce(0) { $0 + figures(ofClass: $1).f1 } / Double(answers.count)
  }

  /// Matthews' correlation for several classes, no answer being a class of its own.
  ///
  /// The whole numbers are exact up to the root, as far as 128 bits go.
  package var matthews: Double? {
    guard records > 0 else { return nil }
    let all = Int128(records)
    var (products, golds, computeds) = (Int128(0), Int128(0), Int128(0))
    for index in counts.indices {
      let (gold, computed) = (Int128(gold(index)), Int128(computed(index)))
      products += gold * computed
      golds += gold * gold
      computeds += computed * computed
    }
    let (left, right) = (all * all - computeds, all * all - golds)
    if left == 0 || right == 0 { return 0 }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    let root = (overflow ? Double(left) * Double(right) : Double(product)).squareRoot()
    return Double(Int128(self.right) * all - products) / root
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}

/// Figures of one class.
extension Confusion {
  /// How well one class is found.
  package struct ClassFigures: Sendable, Equatable {
    /// The share of its records among those it was computed for; 0 where it never was.
    package var precision: Double
    /// The share of its records that got it; 0 where there are none.
    package var recall: Double
    /// The harmonic mean of the two; 0 where both are.
    package var f1: Double
  }

  /// The figures of a class.
  package func figures(ofClass index: Int) -> ClassFigures {
    let precision = Self.share(counts[index][index], of: computed(index)) ?? 0
    let recall = Self.share(counts[index][index], of: gold(index)) ?? 0
    let sum = precision + recall
    return ClassFigures(
      precision: precision, recall: recall, f1: sum > 0 ? 2 * precision * recall / sum : 0)
  }
}
