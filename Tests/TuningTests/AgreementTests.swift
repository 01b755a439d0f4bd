import CSV
import Engine
import Foundation
import Testing
import Tuning

/// The figures were computed once, by a program of another author in another language, from the two
/// fixtures, and agree to the last digit.
@Suite struct AgreementTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The records of a fixture, each by its column names.
  private static func read(_ name: String) throws -> [[String: String]] {
    let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: name)))
    var reader = try RecordReader(.bytes(bytes))
    let names = reader.header.names
    var batch = RecordBatch()
    var rows: [[String: String]] = []
    while try reader.read(into: &batch) {
      for index in 0..<batch.count {
        let record = batch[index]
        rows.append(
          Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, record.string($0)) }))
      }
    }
    return rows
  }

  /// Statistics of the small gold set, in one piece or several.
  private static func statistics(pieces: Int = 1) throws -> Statistics {
    let empty = Statistics(
      frame: frame,
      ratings: frame.dimensions.enumerated().map {
        RatedDimension(dimension: $0, column: "dim_\($1)")
      })
    var parts = [Statistics](repeating: empty, count: pieces)
    let predictions = try read("gold-small-predictions.csv")
    let gold = try read("gold-small.csv")
    for (index, (row, prediction)) in zip(gold, predictions).enumerated() {
      try #require(row["id"] == prediction["id"])
      let sums = try frame.dimensions.map { try #require(Int(prediction[$0] ?? "")) }
      let computed = try #require(frame.classes.firstIndex(of: prediction["label"] ?? ""))
      parts[index * pieces / gold.count].add(
        gold: row["label"] ?? "", evidence: evidence(computed, sums: sums),
        ratings: empty.ratings.map { Rating.number(in: (row[$0.column] ?? "").utf8) },
        id: row["id"] ?? "")
    }
    for part in parts.dropFirst() { try parts[0].merge(part) }
    return parts[0]
  }

  @Test func `figures over all classes agree`() throws {
    let confusion = try Self.statistics().confusion
    #expect(confusion.records == 28)
    #expect(confusion.coverage == 0.8571428571428571)
    #expect(confusion.accuracy == 0.8214285714285714)
    #expect(confusion.answeredAccuracy == 0.9583333333333334)
    #expect(confusion.macroF1 == 0.8809523809523809)
    #expect(confusion.matthews == 0.7160390103945312)
  }

  @Test(arguments: [
    (0, 1.0, 0.7142857142857143, 0.8333333333333333),
    (2, 0.9285714285714286, 0.9285714285714286, 0.9285714285714286),
  ])
  func `figures of each class agree`(
    index: Int, precision: Double, recall: Double, f1: Double
  ) throws {
    let confusion = try Self.statistics().confusion
    #expect(confusion.gold(index) == 14)
    let figures = confusion.figures(ofClass: index)
    #expect(figures.precision == precision)
    #expect(figures.recall == recall)
    #expect(figures.f1 == f1)
  }

  @Test(arguments: [(0, 0.5703967767977351), (1, 0.5957240622381264), (2, 0.7245523233901342)])
  func `rank correlations agree`(dimension: Int, correlation: Double) throws {
    let rated = try Self.statistics().ratings[dimension]
    #expect(rated.rated == 40)
    #expect(rated.unrated == 0)
    #expect(rated.correlation == correlation)
  }

  @Test func `the area under the curve agrees`() throws {
    #expect(try Self.statistics().sums.area == 0.9872448979591837)
  }

  @Test func `labels that are no answer are counted apart`() throws {
    let statistics = try Self.statistics()
    #expect(statistics.unscored == ["borderline": [3, 3, 6]])
    #expect(statistics.records == 40)
  }

  @Test func `wrong and missing answers are listed in order`() throws {
    let misses = try Self.statistics().misses
    #expect(misses.map(\.id) == ["G-05", "G-06", "G-09", "G-13", "G-24"])
    #expect(misses.map(\.gold) == [0, 0, 0, 0, 2])
    #expect(misses.map(\.computed) == [1, 1, 1, 2, 1])
  }

  @Test(arguments: [2, 3, 7])
  func `parts add up to the whole`(pieces: Int) throws {
    #expect(try Self.statistics(pieces: pieces) == Self.statistics())
  }
}
