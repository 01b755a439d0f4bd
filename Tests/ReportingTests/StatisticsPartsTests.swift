import CSV
import Engine
import Reference
import Testing
import Tuning

@testable import Reporting

/// Statistics of parts, written as JSON, read back and added up.
@Suite struct StatisticsPartsTests {
  /// A record to be counted.
  private struct Labelled {
    var gold: String
    var evidence: Evidence
    var rating: Double?
    var id: String
  }

  private static let frame = StatisticsFrame(
    policy: "demo 1 (0)", classes: ["easy", "open", "hard"], otherwise: 1,
    dimensions: ["skill", "weight"], rules: ["a", "b", "c", "d"])

  private static let empty = Statistics(
    frame: frame, ratings: [RatedDimension(dimension: 1, column: "rated \"weight\"")])

  /// Records of all kinds: right, wrong, without an answer or a rating, with labels that are no class.
  private static func records(_ draw: inout Draw) -> [Labelled] {
    let reasons: [Reason?] = [.mixed, .noRow, .conflict, .noEvidence, nil]
    return draw.list(0...60) { draw in
      let rules = frame.rules.indices.filter { _ in draw.chance(40) }.map { rule in
        RuleOutcome(
          rule: rule,
          points: [
            RuleOutcome.Points(dimension: draw.int(0...1), points: draw.int(-6...6), weight: 1)
          ], floors: draw.chance(20) ? [0] : [])
      }
      let evidence = Evidence(
        matches: [], rules: rules,
        dimensions: [draw.int(-9...9), draw.int(-3...3)].map {
          DimensionOutcome(sum: $0, counted: true)
        },
        rows: [], class: draw.int(0...2), reason: draw.pick(reasons),
        margin: draw.chance(80) ? draw.int(1...9) : nil, facets: [])
      return Labelled(
        gold: draw.pick(["easy", "easy", "hard", "hard", "open", "", "contested \u{1F600}\n"]),
        evidence: evidence,
        rating: draw.chance(80) ? draw.pick([-0.0, 0, 1, 2.5, 0.1, 1e300]) : nil,
        id: "P-\(draw.int(0...999))")
    }
  }

  private static func count(_ records: some Sequence<Labelled>) -> Statistics {
    var statistics = empty
    for record in records {
      statistics.add(
        gold: record.gold, evidence: record.evidence, ratings: [record.rating], id: record.id)
    }
    return statistics
  }

  private static func json(_ statistics: Statistics) -> [UInt8] {
    var buffer = ByteBuffer()
    StatisticsJSON(statistics).append(to: &buffer)
    return Array(buffer.bytes)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `parts of any split, written and read, add up to the whole`(seed: UInt64) throws {
    var draw = Draw(seed: seed)
    let records = Self.records(&draw)
    let ends = draw.list(0...5) { $0.int(0...records.count) }.sorted() + [records.count]
    var sum: Statistics?
    var start = 0
    for end in ends {
      let part = try StatisticsJSON.read(Self.json(Self.count(records[start..<end])))
      if sum == nil { sum = part } else { try sum?.merge(part) }
      start = end
    }
    let whole = Self.count(records)
    let merged = try #require(sum)
    #expect(merged == whole)
    #expect(Self.json(merged) == Self.json(whole))
    #expect(StatisticsText(merged).render() == StatisticsText(whole).render())
  }

  @Test func `the same number is one rating however its zero is signed`() {
    var (first, second) = (Self.empty.ratings[0], Self.empty.ratings[0])
    for rating in [0.0, -0.0] { first.add(rating: rating, points: 1) }
    for rating in [-0.0, 0.0] { second.add(rating: rating, points: 1) }
    #expect(first == second && first.pairs.count == 1)
    #expect(first.pairs.keys.first?.rating.sign == .plus)
  }

  @Test(arguments: [
    ("no JSON", "records", "recods\u{7}", StatisticsJSON.Problem.Kind.notJSON),
    ("half a file", "\"misses\":", "", .notJSON),
    ("a key twice", "\"scored\":", "\"records\":", .notJSON),
    ("no policy", "\"policy\":", "\"polcy\":", .missing("policy")),
    (
      "an answer that is none", "\"otherwise\":\"open\"", "\"otherwise\":\"shut\"",
      .wrong("one of easy, open, hard")
    ),
    ("half a record", "\"left_out\":1", "\"left_out\":1.5", .wrong("a number of records")),
    ("fewer than none", "\"left_out\":1", "\"left_out\":-1", .wrong("a number of records")),
    (
      "very many", "\"left_out\":1", "\"left_out\":9223372036854775807",
      .wrong("a number of records")
    ),
    ("one too many", "\"left_out\":1", "\"left_out\":2", .inconsistent),
    ("a reason of no kind", "\"reason\":\"mixed\"", "\"reason\":\"whim\"", .wrong("a reason")),
    ("a list for an object", "\"points\":{", "\"points\":[],\"x\":{", .wrong("an object")),
  ])
  func `what was not written by us is refused`(
    name: String, part: String, other: String, kind: StatisticsJSON.Problem.Kind
  ) throws {
    let mixed = Evidence(
      matches: [], rules: [],
      dimensions: [3, 0].map { DimensionOutcome(sum: $0, counted: true) },
      rows: [], class: 1, reason: .mixed, margin: 1, facets: [])
    let statistics = Self.count([Labelled(gold: "hard", evidence: mixed, id: "P-1")])
    var text = String(decoding: Self.json(statistics), as: UTF8.self)
    text.replaceSubrange(try #require(text.firstRange(of: part)), with: other)
    let bytes = Array(text.utf8)
    let error = try #require(throws: StatisticsJSON.Problem.self) {
      try StatisticsJSON.read(bytes)
    }
    #expect(error.kind == kind)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `broken statistics are refused or read, and never stop the program`(seed: UInt64) throws {
    var draw = Draw(seed: seed)
    var bytes = Self.json(Self.count(Self.records(&draw)))
    for _ in 0..<draw.int(1...4) {
      let place = draw.int(0...bytes.count - 1)
      switch draw.int(0...3) {
      case 0: bytes[place] = UInt8(draw.int(0...255))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + draw.int(1...30)))
      case 2: bytes.insert(contentsOf: "9999999999".utf8, at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
      }
      if bytes.isEmpty { return }
    }
    guard var read = try? StatisticsJSON.read(bytes) else { return }
    try? read.merge(read)
    #expect(StatisticsText(read).render().contains("records"))
    #expect(!Self.json(read).isEmpty)
  }
}
