import CSV
import Catalog
import Engine
import Rules

@testable import Reporting

/// A small policy about the difficulty and the weight of work, and evidence made by hand for it.
enum Fixtures {
  static let ruleSet = RuleSet(
    policy: PolicyHeader(id: "demo", version: "1.2.0"),
    language: Language(id: "en"),
    input: InputColumns(text: [
      InputColumns.TextColumn(name: "name", weight: 2),
      InputColumns.TextColumn(name: "description"),
    ]),
    dimensions: [
      Dimension(id: "skill", levels: [level("low", 0), level("mid", 3), level("high", 6)]),
      Dimension(id: "weight", levels: [level("light", 0), level("heavy", 4)]),
    ],
    evidence: [
      rule(
        "skill.design", says: "designs things", points: [(0, 6), (1, 2)], terms: ["design"],
        family: "making"),
      rule("skill.check", points: [(0, 3)], terms: ["check"], family: "making"),
      rule("skill.copy", says: "copies things", points: [(0, -4)], terms: ["copy"]),
      EvidenceRule(
        id: "skill.licence", atLeast: [DimensionValue(dimension: 0, value: 2)],
        condition: condition(["licensed"])),
      EvidenceRule(
        id: "weight.size", scores: [DimensionValue(dimension: 1, value: 5)],
        condition: Condition(columns: [
          ColumnCondition(column: "Size", anyOf: [.words(["large"])])
        ])),
      rule("weight.trial", points: [(1, 1)], terms: ["plan"], status: .trial),
      EvidenceRule(
        id: "skill.simple", atMost: [DimensionValue(dimension: 0, value: 0)],
        condition: condition(["simple"])),
    ],
    decision: DecisionTable(
      classes: ["easy", "open", "hard"], monotone: true,
      rows: [
        DecisionTable.Row(
          id: "H1", accepts: [LevelSet(bits: 0b1000), .all], class: 2, says: "high skill is hard"),
        DecisionTable.Row(
          id: "H2", accepts: [LevelSet(bits: 0b1000), LevelSet(bits: 0b100)], class: 2),
        DecisionTable.Row(id: "E1", accepts: [LevelSet(bits: 0b10), .all], class: 0),
      ], otherwise: 1),
    facets: [
      Facet(
        id: "domain", choose: .best,
        values: [
          Facet.Value(id: "drawing", condition: condition(["design"])),
          Facet.Value(id: "office", condition: condition(["copy"])),
        ]),
      Facet(
        id: "risk", choose: .all,
        values: [
          Facet.Value(
            id: "leak", note: "Things leak", mitigate: "Close the tap",
            condition: condition(["plan"])),
          Facet.Value(
            id: "cost",
            when: [
              .classes([2]), .levels(dimension: 0, LevelSet(bits: 0b1000)), .facet(0, anyOf: [0]),
            ]),
        ]),
    ])

  static let policy = PolicyLabel(id: "demo", version: "1.2.0", fingerprint: "0badcafe")

  /// Evidence in which nothing counted.
  static var silence: Evidence {
    Evidence(
      matches: [], rules: [],
      dimensions: [
        DimensionOutcome(sum: 0, counted: false), DimensionOutcome(sum: 0, counted: false),
      ],
      rows: [], class: 1, reason: .noEvidence, margin: nil,
      facets: [FacetOutcome(values: []), FacetOutcome(values: [])])
  }

  /// A match of the words `text`, found in a cell.
  static func match(
    _ owner: Match.Owner, _ text: String, column: Int, in cells: [String],
    fate: Match.Fate = .standing, covers: [Match.Cover] = []
  ) -> Match {
    let cell = cells[column]
    return Match(
      owner: owner, term: 0, column: column, words: [range(of: text, in: cell)],
      sentence: 0..<cell.utf8.count, fate: fate, covers: covers)
  }

  /// The bytes of the first place where `text` stands.
  static func range(of text: String, in cell: String) -> Range<Int> {
    guard let range = cell.firstRange(of: text) else { return 0..<0 }
    let start = cell.utf8.distance(from: cell.startIndex, to: range.lowerBound)
    return start..<start + text.utf8.count
  }

  /// Runs `body` with the records of a file and their evidence.
  static func judged(
    _ file: String, _ evidence: [Evidence], map: ColumnMap = ColumnMap(text: [1, 2]),
    ruleSet: RuleSet = ruleSet, _ body: (JudgedRecord) -> Void
  ) throws {
    var reader = try RecordReader(.bytes(Array(file.utf8)))
    var batch = RecordBatch()
    _ = try reader.read(into: &batch)
    for index in 0..<batch.count {
      let record = batch[index]
      var cells = ByteBuffer()
      var ends: [Int] = []
      for column in map.text + map.structured {
        var scratch = ByteBuffer()
        cells.append(column.map { record.field($0, scratch: &scratch) } ?? record.content(99))
        ends.append(cells.count)
      }
      let all = zip([0] + ends, ends).map {
        UnsafeBufferPointer(rebasing: cells.bytes[$0..<$1])
      }
      let storage = OutcomeStorage(evidence[index], of: ruleSet)
      let text = Array(all.prefix(map.text.count))
      let structured = zip(map.structured, all.dropFirst(map.text.count)).map {
        $0 == nil ? nil : $1
      }
      text.withUnsafeBufferPointer { text in
        structured.withUnsafeBufferPointer { structured in
          body(
            JudgedRecord(
              record: record, text: text, structured: structured, outcome: storage.outcome,
              evidence: evidence[index]))
        }
      }
      withExtendedLifetime(storage) { cells.removeAll() }
    }
  }

  private static func level(_ id: String, _ threshold: Int) -> Dimension.Level {
    Dimension.Level(id: id, threshold: threshold)
  }

  private static func condition(_ terms: [String], status: RuleStatus = .stable) -> Condition {
    Condition(
      any: terms.map { Term(text: $0, patterns: [Pattern(phrases: [[.inflected($0)]])]) },
      status: status)
  }

  private static func rule(
    _ id: String, says: String? = nil, points: [(Int, Int)], terms: [String],
    family: String? = nil, status: RuleStatus = .stable
  ) -> EvidenceRule {
    EvidenceRule(
      id: id, says: says, scores: points.map { DimensionValue(dimension: $0, value: $1) },
      condition: condition(terms, status: status), family: family)
  }
}
