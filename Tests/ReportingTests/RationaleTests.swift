import CSV
import Catalog
import Engine
import Rules
import Testing

@testable import Reporting

@Suite struct RationaleTests {
  /// The rationale of one process of a name and a description.
  static func rationale(
    _ name: String, _ description: String, size: String? = nil, _ evidence: Evidence,
    _ ruleSet: RuleSet = Fixtures.ruleSet
  ) throws -> String {
    var buffer = ByteBuffer()
    let file = "id,name,description,size\n1,\"\(name)\",\"\(description)\",\(size ?? "")\n"
    let map = ColumnMap(text: [1, 2], structured: [size == nil ? nil : 3])
    try Fixtures.judged(file, [evidence], map: map, ruleSet: ruleSet) { judged in
      Rationale(RenderedNames(ruleSet)).append(judged, to: &buffer)
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `silence has no evidence`() throws {
    #expect(try Self.rationale("x", "y", Fixtures.silence) == "open: no evidence")
  }

  @Test func `a class rests on levels, sums, quotes and a row`() throws {
    let cells = ["Design of\n parts", "They check drafts."]
    var evidence = Fixtures.silence
    evidence.matches = [
      Fixtures.match(.rule(0), "Design of\n parts", column: 0, in: cells),
      Fixtures.match(.rule(1), "check", column: 1, in: cells),
    ]
    evidence.rules = [
      RuleOutcome(
        rule: 0,
        points: [
          .init(dimension: 0, points: 12, weight: 2), .init(dimension: 1, points: 4, weight: 2),
        ]),
      RuleOutcome(
        rule: 1, points: [.init(dimension: 0, points: 3, weight: 1, outweighedBy: 0)]),
      RuleOutcome(rule: 4, points: [.init(dimension: 1, points: 5, weight: 1)]),
    ]
    evidence.dimensions = [
      DimensionOutcome(sum: 12, counted: true, level: 2),
      DimensionOutcome(sum: 9, counted: true, level: 1),
    ]
    (evidence.class, evidence.reason, evidence.rows) = (2, nil, [0, 1])
    #expect(
      try Self.rationale(cells[0], cells[1], size: "Large", evidence) == """
        hard: skill high (+12: 'Design of parts' +12); \
        weight heavy (+9: Size 'Large' +5, 'Design of parts' +4); \
        rows H1, H2: high skill is hard
        """)
  }

  @Test func `a floor is named with the words that ask for it`() throws {
    let cells = ["x", "Licensed people only."]
    var evidence = Fixtures.silence
    evidence.matches = [Fixtures.match(.rule(3), "Licensed", column: 1, in: cells)]
    evidence.rules = [RuleOutcome(rule: 3, floors: [0])]
    evidence.dimensions[0] = DimensionOutcome(sum: 0, counted: false, floor: 2, level: 2)
    (evidence.class, evidence.reason, evidence.rows) = (2, nil, [0])
    #expect(
      try Self.rationale(cells[0], cells[1], evidence)
        == "hard: skill high ('Licensed' at least high); row H1: high skill is hard")
  }

  @Test func `a conflict names the floor and the ceiling`() throws {
    let cells = ["x", "Simple work of licensed people."]
    var evidence = Fixtures.silence
    evidence.matches = [
      Fixtures.match(.rule(3), "licensed", column: 1, in: cells),
      Fixtures.match(.rule(6), "Simple", column: 1, in: cells),
    ]
    evidence.rules = [RuleOutcome(rule: 3, floors: [0]), RuleOutcome(rule: 6, ceilings: [0])]
    evidence.dimensions[0] = DimensionOutcome(sum: 0, counted: false, floor: 2, ceiling: 0)
    evidence.reason = .conflict
    #expect(
      try Self.rationale(cells[0], cells[1], evidence) == """
        open: a floor stands above a ceiling; \
        skill ('licensed' at least high, 'Simple' at most low)
        """)
  }

  @Test func `mixed evidence says what pulls each way`() throws {
    let cells = ["x", "They design and copy parts."]
    var evidence = Fixtures.silence
    evidence.matches = [
      Fixtures.match(.rule(0), "design", column: 1, in: cells),
      Fixtures.match(.rule(2), "copy", column: 1, in: cells),
    ]
    evidence.rules = [
      RuleOutcome(
        rule: 0,
        points: [
          .init(dimension: 0, points: 6, weight: 1), .init(dimension: 1, points: 2, weight: 1),
        ]),
      RuleOutcome(rule: 2, points: [.init(dimension: 0, points: -4, weight: 1)]),
    ]
    evidence.dimensions = [
      DimensionOutcome(sum: 2, counted: true), DimensionOutcome(sum: 2, counted: true),
    ]
    evidence.reason = .mixed
    #expect(
      try Self.rationale(cells[0], cells[1], evidence) == """
        open: evidence pulls both ways; towards hard: 'design' +6 skill, 'design' +2 weight; \
        towards easy: 'copy' -4 skill
        """)
    var unranked = Fixtures.ruleSet
    unranked.dimensions[1].ranks = false
    #expect(
      try Self.rationale(cells[0], cells[1], evidence, unranked)
        .contains("'design' +6 skill; towards easy"))
    var free = Fixtures.ruleSet
    free.decision.monotone = false
    #expect(
      try Self.rationale(cells[0], cells[1], evidence, free).contains("; raising levels: 'design'"))
  }

  @Test func `without a row, all that was said is shown`() throws {
    let cells = ["check", ""]
    var evidence = Fixtures.silence
    evidence.matches = [Fixtures.match(.rule(1), "check", column: 0, in: cells)]
    evidence.rules = [RuleOutcome(rule: 1, points: [.init(dimension: 0, points: 6, weight: 2)])]
    evidence.dimensions[0] = DimensionOutcome(sum: 6, counted: true)
    evidence.reason = .noRow
    #expect(
      try Self.rationale(cells[0], cells[1], evidence)
        == "open: no row for these levels; skill unknown (+6: 'check' +6)")
  }

  @Test func `three quotes stand for a dimension, one of them against`() throws {
    var ruleSet = Fixtures.ruleSet
    let words = ["one", "two", "three", "four", "five"]
    let points = [2, 5, 4, 3, -1]
    ruleSet.evidence = zip(words, points).map { word, points in
      EvidenceRule(
        id: word, scores: [DimensionValue(dimension: 0, value: points)], condition: Condition())
    }
    let text = words.joined(separator: " ")
    var evidence = Fixtures.silence
    evidence.matches = words.indices.map {
      Fixtures.match(.rule($0), words[$0], column: 1, in: ["", text])
    }
    evidence.rules = points.indices.map {
      RuleOutcome(rule: $0, points: [.init(dimension: 0, points: points[$0], weight: 1)])
    }
    evidence.dimensions[0] = DimensionOutcome(sum: 13, counted: true, level: 2)
    (evidence.class, evidence.reason) = (2, nil)
    #expect(
      try Self.rationale("", text, evidence, ruleSet)
        == "hard: skill high (+13: 'two' +5, 'three' +4, 'five' -1 and 2 more)")
  }

  @Test(arguments: [
    ("one two", "'one two'"), ("one\r\n\ttwo  three ", "'one two three'"), (" a", "' a'"),
    ("", "''"),
  ]) func `blanks in a row become one space in a quote`(text: String, wanted: String) {
    let bytes = Array(text.utf8)
    let quote = bytes.withUnsafeBufferPointer { Quote.text(0..<bytes.count, of: $0) }
    #expect(quote == wanted)
  }

  @Test func `a long quote is cut between scalars`() {
    let text = String(repeating: "é", count: 80)
    let quote = Array(text.utf8).withUnsafeBufferPointer { Quote.text(0..<160, of: $0) }
    #expect(quote == "'" + String(repeating: "é", count: 50) + "...'")
    let odd = Array(("a" + text).utf8).withUnsafeBufferPointer { Quote.text(0..<161, of: $0) }
    #expect(odd == "'a" + String(repeating: "é", count: 49) + "...'")
  }
}
