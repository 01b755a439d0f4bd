import Diagnostics
import Rules
import Testing

/// What is wrong with levels and the decision table.
struct TableProblemTests {
  /// A decision section with these rows.
  private static func decision(_ head: String = "", _ rows: String...) -> String {
    "decision:\n  order: [BPO, undetermined, KPO]\n  otherwise: undetermined\n" + head + "  rows:\n"
      + rows.map { "    - \($0)\n" }.joined()
  }

  private static func dimensions(_ text: String) -> String {
    "dimensions: [{id: education, levels: [\(text)]}, {id: analysis, levels: [{routine: 0}, {expert: 6}]}]"
  }

  static let faults = [
    FaultyRules(
      .disagreeingRows,
      decision(
        "", "{id: K2, education: degree, class: KPO}",
        "{id: «B3», analysis: \"<=applied\", class: BPO}"),
      "rows 'K2' and 'B3' give KPO and BPO for education=degree, analysis=routine",
      replacing: ["decision"]),
    FaultyRules(
      .overlappingRows,
      decision(
        "  hit: unique\n", "{id: K2, education: degree, class: KPO}",
        "{id: «K3», education: \">=degree\", class: KPO}"),
      "rows 'K2' and 'K3' both match education=degree, analysis=routine", replacing: ["decision"]),
    FaultyRules(
      .rowNeverReached,
      decision(
        "  hit: first\n", "{id: K2, education: \">=degree\", class: KPO}",
        "{id: «B2», education: advanced, analysis: routine, class: BPO}"),
      "row 'B2' is never reached", replacing: ["decision"]),
    FaultyRules(
      .silenceClassified, decision("", "{id: «B2», education: [unknown, basic], class: BPO}"),
      "row 'B2' gives BPO to a process about which nothing is known", replacing: ["decision"]),
    FaultyRules(
      .silenceClassified, decision("", "{id: «B2», class: undetermined}"),
      "row 'B2' gives undetermined to a process about which nothing is known",
      replacing: ["decision"]),
    FaultyRules(
      .notMonotone,
      "decision:\n  order: [BPO, KPO]\n  otherwise: BPO\n  monotone: true\n  rows:\n"
        + "    - {id: K2, education: degree, analysis: expert, class: KPO}\n"
        + "    - {id: «B2», education: advanced, analysis: expert, class: BPO}\n",
      "class falls from KPO to BPO in a step up from education=degree, analysis=expert to "
        + "education=advanced, analysis=expert", replacing: ["decision"]),
    FaultyRules(
      .notMonotone,
      decision("  monotone: true\n", "{id: «K2», education: degree, class: KPO}"),
      "class falls from KPO to undetermined in a step up from education=degree, analysis=routine to "
        + "education=advanced, analysis=routine", replacing: ["decision"]),
    FaultyRules(
      .notMonotone,
      decision("  monotone: true\n", "{id: «B2», education: degree, class: BPO}"),
      "class falls from undetermined to BPO in a step up from education=unknown, analysis=routine to "
        + "education=degree, analysis=routine", replacing: ["decision"]),
    FaultyRules(
      .levelOrder, dimensions("{basic: 0}, {degree: 5}, {advanced: «5»}"),
      "level 'advanced' begins at 5, not above 'degree' at 5",
      help: "order levels from the lowest up", replacing: ["dimensions"]),
    FaultyRules(
      .reservedName, dimensions("{basic: 0}, {degree: 5}, {«unknown»: 6}, {advanced: 7}"),
      "'unknown' has a meaning of its own and cannot be a name here", replacing: ["dimensions"]),
    FaultyRules(
      .duplicateID, dimensions("{basic: 0}, {degree: 5}, {«degree»: 6}, {advanced: 7}"),
      "there is a level 'degree' already", replacing: ["dimensions"]),
    FaultyRules(
      .wrongType, dimensions("{basic: 0}, «{degree: 5, advanced: 7}», {advanced: 8}"),
      "several names in one item; each is an item of its own", replacing: ["dimensions"]),
    FaultyRules(
      .outOfRange,
      "dimensions:\n  - id: education\n    levels: «["
        + (["basic", "degree", "advanced"] + (3..<61).map { "l\($0)" }).enumerated()
        .map { "{\($1): \($0)}" }.joined(separator: ", ")
        + "]»\n  - {id: analysis, levels: [{routine: 0}, {expert: 6}]}",
      "a dimension has at most 60 levels, and this has 61", replacing: ["dimensions"]),
    FaultyRules(
      .duplicateID,
      decision(
        "", "{id: K2, education: degree, class: KPO}", "{id: «K2», analysis: expert, class: KPO}"),
      "there is a row 'K2' already", replacing: ["decision"]),
    FaultyRules(
      .duplicateID,
      "decision: {order: [BPO, KPO, «BPO»], rows: [{id: K1, analysis: expert, class: KPO}], otherwise: BPO}",
      "there is a class 'BPO' already", replacing: ["decision"]),
    FaultyRules(
      .unknownClass, decision("", "{id: K2, education: degree, class: «KP0»}"),
      "row 'K2' gives undefined class 'KP0'",
      help: "did you mean 'KPO'? classes: BPO, undetermined, KPO", replacing: ["decision"]),
    FaultyRules(
      .unknownClass,
      "decision: {order: [BPO, KPO], rows: [{id: K1, analysis: expert, class: KPO}], otherwise: «x»}",
      "'otherwise' names undefined class 'x'", replacing: ["decision"]),
    FaultyRules(
      .unknownDimension, decision("", "{id: K2, «eduction»: degree, class: KPO}"),
      "row 'K2' names undefined dimension 'eduction'", replacing: ["decision"]),
    FaultyRules(
      .unknownLevel, decision("", "{id: K2, education: [unknown, «dgree»], class: KPO}"),
      "dimension 'education' has no level 'dgree'", replacing: ["decision"]),
    FaultyRules(
      .tableTooLarge,
      "«decision»: {order: [A, B], rows: [{id: K1, d0: l1, class: B}], otherwise: A}\n"
        + "dimensions:\n"
        + (0..<11).map { "  - {id: d\($0), levels: [{l0: 0}, {l1: 1}]}\n" }.joined(),
      "the table has 3 × 3 × 3 × 3 × 3 × 3 × 3 × 3 × 3 × 3 × 3 cells; at most 65536 can be verified",
      replacing: ["decision", "dimensions", "evidence"]),
  ]

  @Test(arguments: faults)
  func `a fault is named at its place`(_ fault: FaultyRules) throws {
    try fault.check()
  }

  @Test
  func `the other row is labelled`() throws {
    let loaded = RuleFileFixture.load(Self.faults[0].text, replacing: ["decision"])
    let label = try #require(loaded.diagnostics.first?.labels.first)
    #expect(label.text == "also matches")
    #expect(label.range.written == "6:12-6:14")
  }

  @Test
  func `the largest table is verified quickly`() {
    let text =
      "decision: {order: [A, B], monotone: true, rows: [{id: K1, d0: l1, class: B}], otherwise: A}\n"
      + "dimensions:\n"
      + (0..<10).map { "  - {id: d\($0), levels: [{l0: 0}, {l1: 1}]}\n" }.joined()
    let loaded = RuleFileFixture.load(text, replacing: ["decision", "dimensions", "evidence"])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.ruleSet != nil)
  }
}
