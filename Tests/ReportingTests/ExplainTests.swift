import CSV
import Catalog
import Engine
import Rules
import Testing

@testable import Reporting

@Suite struct ExplainTests {
  static func page(
    _ name: String, _ description: String, _ evidence: Evidence, size: String = "",
    painter: Painter = .plain, width: Int = 60
  ) throws -> String {
    var page = ""
    let file = "id,name,description,size\n1,\"\(name)\",\"\(description)\",\(size)\n"
    let map = ColumnMap(text: [1, 2], structured: [3])
    try Fixtures.judged(file, [evidence], map: map) { judged in
      page = ExplainView(Fixtures.ruleSet, width: width, painter: painter)
        .render(judged, title: "P-1")
    }
    return page
  }

  /// A process with something of everything.
  static func rich() -> (cells: [String], evidence: Evidence) {
    let cells = [
      "Design of parts", "They plan and design a design review, no copy.\nAnd check it.",
    ]
    var evidence = Fixtures.silence
    let covered = Match.Cover(
      dimension: 0, owner: .rule(1), range: Fixtures.range(of: "design review", in: cells[1]))
    evidence.matches = [
      Fixtures.match(.rule(0), "Design", column: 0, in: cells),
      Fixtures.match(.facet(0, value: 0), "Design", column: 0, in: cells),
      Fixtures.match(.rule(5), "plan", column: 1, in: cells),
      Fixtures.match(.facet(1, value: 0), "plan", column: 1, in: cells),
      Fixtures.match(.rule(0), "design", column: 1, in: cells, covers: [covered]),
      Fixtures.match(
        .rule(2), "copy", column: 1, in: cells,
        fate: .negated(by: Fixtures.range(of: "no", in: cells[1]))),
      Fixtures.match(.facet(0, value: 1), "copy", column: 1, in: cells),
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
      RuleOutcome(rule: 2),
      RuleOutcome(rule: 4, points: [.init(dimension: 1, points: 5, weight: 1)]),
      RuleOutcome(rule: 5, points: [.init(dimension: 1, points: 1, weight: 1)]),
    ]
    evidence.dimensions = [
      DimensionOutcome(sum: 12, counted: true, level: 2),
      DimensionOutcome(sum: 9, counted: true, level: 1),
    ]
    (evidence.class, evidence.reason, evidence.rows, evidence.margin) = (2, nil, [0, 1], 7)
    evidence.facets = [FacetOutcome(values: [0]), FacetOutcome(values: [0, 1])]
    return (cells, evidence)
  }

  @Test func `a page says what counted, what did not, and what follows`() throws {
    let (cells, evidence) = Self.rich()
    #expect(
      try Self.page(cells[0], cells[1], evidence, size: "Large") == """
        P-1: hard
          row H1: high skill is hard
          also row H2
          margin 7: a change of 7 points gives another class

        name        | [Design] of parts
        description | They [plan] and [design] a design review, no
                    | [copy].
                    | And [check] it.

        levels
          skill   high, sum 12 (high from 6)
          weight  heavy, sum 9 (heavy from 4)

        counted
          skill.design: designs things
              'Design' in name, 'design' in description
              +12 skill (6 × 2), +4 weight (2 × 2)
          weight.size
              Size 'Large'
              +5 weight

        did not count
          'plan' in description (weight.trial): on trial
          'design' in description (skill.design): in skill hidden by the longer 'design review' (skill.check)
          'copy' in description (skill.copy): negated by 'no'
          'copy' in description (domain: office): 'drawing' fits better
          +3 skill (skill.check): outweighed by skill.design in the family 'making'

        tags
          domain: drawing ('Design' in name)
          risk: leak ('plan' in description)
              Things leak
              mitigate: Close the tap
          risk: cost (because class = hard, skill = high, domain = drawing)

        """)
  }

  @Test func `in colour, words that count are underlined and those taken back struck out`() throws {
    var (cells, evidence) = Self.rich()
    evidence.matches.removeAll { if case .facet = $0.owner { true } else { false } }
    let page = try Self.page(cells[0], cells[1], evidence, painter: Painter(isOn: true), width: 200)
    #expect(page.contains("\u{1B}[4;32mDesign\u{1B}[0m of parts"))
    #expect(page.contains("no \u{1B}[2;9mcopy\u{1B}[0m."))
  }

  @Test func `silence is said to be silence`() throws {
    #expect(
      try Self.page("x", "", Fixtures.silence) == """
        P-1: open
          no-evidence: nothing that was said counts in any dimension

        name        | x

        levels
          skill   unknown: nothing was said
          weight  unknown: nothing was said

        """)
  }

  @Test func `mixed evidence shows the sentences that pull each way`() throws {
    let cells = ["", "They design parts. They copy lists."]
    var evidence = Fixtures.silence
    evidence.matches = [
      Fixtures.match(.rule(0), "design", column: 1, in: cells),
      Fixtures.match(.rule(2), "copy", column: 1, in: cells),
    ]
    evidence.matches[0].sentence = 0..<17
    evidence.matches[1].sentence = 19..<34
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
    let page = try Self.page(cells[0], cells[1], evidence)
    #expect(
      page.contains(
        """

        pulling towards hard
          'They design parts'  +6 skill, +2 weight

        pulling towards easy
          'They copy lists'  -4 skill

        levels
          skill   unknown, sum 2: 1 more for mid, 2 less for low
          weight  unknown, sum 2: 2 more for heavy, 2 less for light

        """))
  }

  @Test(arguments: [
    (
      DimensionOutcome(sum: -4, counted: true, level: 0),
      "low, sum -4 (low up to 0): 7 more for mid"
    ),
    (DimensionOutcome(sum: 4, counted: true, level: 1), "mid, sum 4 (mid from 3): 2 more for high"),
    (DimensionOutcome(sum: 0, counted: false, floor: 2, level: 2), "high: a floor lifts it"),
    (
      DimensionOutcome(sum: 1, counted: true, floor: 2, level: 2),
      "high: a floor lifts it; sum 1 alone is unknown"
    ),
    (
      DimensionOutcome(sum: 8, counted: true, ceiling: 0, level: 0),
      "low: a ceiling lowers it; sum 8 alone is high"
    ),
    (
      DimensionOutcome(sum: 0, counted: false, floor: 2, ceiling: 0),
      "conflict: at least high and at most low"
    ),
  ]) func `a level is told with its thresholds`(outcome: DimensionOutcome, wanted: String) {
    #expect(LevelText.of(outcome, in: Fixtures.ruleSet.dimensions[0]) == wanted)
  }

  @Test func `text is wrapped at its width and keeps its own lines`() {
    let text = Array("one two three\r\n\r\nfour\tfive \u{1B}[1m".utf8)
    let lines = text.withUnsafeBufferPointer {
      MarkedText(painter: .plain).lines(of: $0, counted: [4..<7, 8..<13], takenBack: [], width: 9)
    }
    #expect(lines == ["one [two", "three]", "", "four five", "\\u{1B}[1m"])
  }
}
