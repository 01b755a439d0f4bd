import Diagnostics
import Rules
import Testing

/// What a look at every cell of a table finds.
@Suite struct TableSurveyTests {
  /// A policy of two dimensions with these rows; `when` is a facet's condition.
  private static func rules(
    _ rows: String, order: String = "[low, open, high]", when: String = "class: high",
    ranks: String = ""
  ) throws -> RuleSet {
    let text = """
      dimensions:
        - {id: a, levels: [{a1: 0}, {a2: 3}, {a3: 6}]}
        - {id: b, levels: [{b1: 0}, {b2: 3}]\(ranks)}
      evidence: [{id: r, scores: {a: 6, b: 3}, any: [x]}]
      facets: [{id: f, choose: all, values: [{id: v, when: {\(when)}}]}]
      decision:
        order: \(order)
        rows: [\(rows)]
        otherwise: open
      """
    let loaded = RuleFileFixture.load(
      text, replacing: ["dimensions", "evidence", "facets", "decision"])
    return try #require(loaded.ruleSet, "\(loaded.diagnostics)")
  }

  private static let plain = "{id: H, a: a3, class: high}, {id: L, a: [a1, a2], b: b1, class: low}"

  @Test func `every cell is looked at once`() throws {
    let survey = TableSurvey(try Self.rules(Self.plain))
    #expect(survey.cells.count == 12)
    #expect(Set(survey.cells.map(\.states)).count == 12)
    // By rank, `unknown` between the lowest level and the next; the last dimension changes first.
    #expect(survey.cells.prefix(4).map(\.states) == [[1, 1], [1, 0], [1, 2], [0, 1]])
    #expect(survey.cells.count { $0.class == 2 } == 3)
    #expect(survey.cells.filter { $0.rows == [1] }.map(\.states) == [[1, 1], [2, 1]])
  }

  @Test(
    arguments: [
      ("nothing", plain, "[low, open, high]", "a: a1", "", []),
      (
        "a row behind one like it", plain + ", {id: M, a: a3, b: b2, class: high}",
        "[low, open, high]", "a: a1", "", ["row-masked"]
      ),
      (
        "a row behind two together",
        plain + ", {id: K, b: b2, a: a2, class: high}, {id: M, a: [a2, a3], b: b2, class: high}",
        "[low, open, high]", "a: a1", "", ["row-masked"]
      ),
      ("a class that no cell has", plain, "[low, odd, open, high]", "a: a1", "", ["class-idle"]),
      (
        "levels that nothing tells apart", plain, "[low, open, high]", "class: low", "",
        ["level-idle"]
      ),
      (
        "levels that a facet tells apart", plain, "[low, open, high]", "a: a2", "", []
      ),
      (
        "a dimension on which nothing depends", "{id: H, a: a2, class: high}", "[open, high]",
        "a: a1", "", ["dimension-idle"]
      ),
      (
        "a dimension that a facet reads", "{id: H, a: a2, class: high}", "[open, high]",
        "b: b2, a: a1", "", []
      ),
    ] as [(String, String, String, String, String, [String])])
  func `what the table does not need is told`(
    name: String, rows: String, order: String, when: String, ranks: String, codes: [String]
  ) throws {
    let rules = try Self.rules(rows, order: order, when: when, ranks: ranks)
    let findings = Diagnostic.findings(of: TableSurvey(rules), in: rules)
    #expect(findings.map(\.code.rawValue) == codes)
  }

  @Test func `steps that lower the class are counted where they are not forbidden`() throws {
    let rules = try Self.rules("{id: H, a: a2, class: high}, {id: L, a: a3, class: low}")
    let survey = TableSurvey(rules)
    // Eight steps in `b`, nine in `a`; each of the three from a2 to a3 falls.
    #expect(survey.steps == 17 && survey.falls == 3)
  }

  @Test func `a dimension that does not rank has no steps`() throws {
    let rules = try Self.rules(Self.plain, ranks: ", ranks: false")
    #expect(TableSurvey(rules).steps == 9)
  }

  @Test(arguments: [
    plain, "{id: H, a: a3, b: b2, class: high}",
    "{id: H, a: [a1, a3], b: [unknown, b2], class: high}, {id: L, a: unknown, b: b2, class: low}",
  ])
  func `the boxes hold every cell without a row, once`(rows: String) throws {
    let survey = TableSurvey(try Self.rules(rows))
    for cell in survey.cells {
      let boxes = survey.unmatched.count { box in
        zip(box, cell.states).allSatisfy { $0.contains(state: $1) }
      }
      #expect(boxes == (cell.rows.isEmpty ? 1 : 0), "\(cell)")
    }
    #expect(survey.unmatched.count < survey.cells.count { $0.rows.isEmpty })
  }
}
