import Engine
import Testing
import Tuning

@Suite struct StatisticsTests {
  @Test func `without records there are no figures`() {
    let statistics = Statistics(
      frame: frame, ratings: [RatedDimension(dimension: 0, column: "rating")])
    #expect(statistics.records == 0)
    #expect(statistics.confusion.coverage == nil)
    #expect(statistics.confusion.accuracy == nil)
    #expect(statistics.confusion.answeredAccuracy == nil)
    #expect(statistics.confusion.macroF1 == nil)
    #expect(statistics.confusion.matthews == nil)
    #expect(statistics.sums.area == nil)
    #expect(statistics.ratings[0].correlation == nil)
  }

  @Test func `no answer is an error but not an answer`() {
    var statistics = Statistics(frame: frame)
    statistics.add(gold: "KPO", evidence: evidence(1), id: "a")
    #expect(statistics.confusion.coverage == 0)
    #expect(statistics.confusion.accuracy == 0)
    #expect(statistics.confusion.answeredAccuracy == nil)
    #expect(statistics.confusion.matthews == 0)
  }

  @Test(arguments: ["", "kpo", " KPO", "undetermined", "contested"])
  func `a label that is no answer letter for letter is not scored`(label: String) {
    var statistics = Statistics(frame: frame)
    statistics.add(gold: label, evidence: evidence(2), id: "a")
    #expect(statistics.confusion.records == 0)
    #expect(statistics.unscored == [label: [0, 0, 1]])
    #expect(statistics.misses.isEmpty)
  }

  @Test func `a miss keeps its reason, margin and points`() {
    var statistics = Statistics(frame: frame)
    statistics.add(
      gold: "KPO", evidence: evidence(1, sums: [4, -3, 0], reason: .mixed, margin: 2), id: "a")
    #expect(
      statistics.misses == [
        Statistics.Miss(
          id: "a", gold: 2, computed: 1, reason: .mixed, margin: 2, points: [4, -3, 0])
      ])
  }

  @Test func `a record without rating is left out of the ranks only`() {
    var statistics = Statistics(
      frame: frame, ratings: [RatedDimension(dimension: 1, column: "rating")])
    for (rating, points) in [(1.0, -3), (nil, 9), (2.0, 0), (3.0, 3)] {
      statistics.add(
        gold: "KPO", evidence: evidence(2, sums: [0, points, 0]), ratings: [rating], id: "a")
    }
    #expect(statistics.confusion.records == 4)
    #expect(statistics.ratings[0].unrated == 1)
    #expect(statistics.ratings[0].correlation == 1)
  }

  @Test func `equal ratings have no correlation, and two records are too few`() {
    var rated = RatedDimension(dimension: 0, column: "rating")
    rated.add(rating: 1, points: 1)
    rated.add(rating: 2, points: 2)
    #expect(rated.correlation == nil)
    var equal = RatedDimension(dimension: 0, column: "rating")
    for points in 0..<5 { equal.add(rating: 1, points: points) }
    #expect(equal.correlation == nil)
  }

  @Test func `the area counts pairs of different classes, and equal sums half`() {
    var sums = RankedSums(classes: 4)
    sums.add(sum: -2, gold: 0)
    sums.add(sum: 1, gold: 2)
    sums.add(sum: 1, gold: 3)
    sums.add(sum: 0, gold: 3)
    // Of the five pairs three are in order, one is equal and one is not.
    #expect(sums.area == 0.7)
  }

  @Test func `statistics of other rules or ratings do not add up`() {
    let rated = RatedDimension(dimension: 0, column: "rating")
    let statistics = Statistics(frame: frame, ratings: [rated])
    var other = frame
    other.rules.removeLast()
    #expect(throws: Statistics.MergeProblem.otherPolicy) {
      var sum = statistics
      try sum.merge(Statistics(frame: other, ratings: [rated]))
    }
    #expect(throws: Statistics.MergeProblem.otherRatings) {
      var sum = statistics
      try sum.merge(Statistics(frame: frame))
    }
  }

  @Test func `correlation of classes bears more records than 64 bits square`() {
    var confusion = Confusion(classes: 3, otherwise: 1)
    confusion.add(gold: 0, computed: 0)
    confusion.add(gold: 2, computed: 2)
    confusion.add(gold: 2, computed: 0)
    let small = confusion.matthews
    for _ in 0..<40 { confusion.merge(confusion) }
    #expect(confusion.records == 3 << 40)
    #expect(confusion.matthews == small)
  }
}
