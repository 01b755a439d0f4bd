import Diagnostics
import Rules
import Testing

/// Names that are not there, are there twice, or wait for themselves.
struct NameProblemTests {
  private static func rule(_ rest: String) -> String { "evidence:\n  - {id: x, \(rest)}\n" }
  private static func facet(_ rest: String) -> String {
    "facets:\n  - {id: risk, choose: all, values: [{id: a, \(rest)}]}\n"
  }
  private static func test(_ want: String) -> String {
    "tests:\n  - {name: t, input: {name: a}, want: {\(want)}}\n"
  }

  static let faults = [
    FaultyRules(
      .duplicateID, "evidence: [{id: «ana.model», scores: {analysis: 1}, any: [y]}]",
      "there is a rule 'ana.model' already"),
    FaultyRules(
      .duplicateID, "facets: [{id: «domain», choose: all, values: [{id: a, any: [b]}]}]",
      "there is a facet or dimension 'domain' already"),
    FaultyRules(
      .duplicateID, "facets: [{id: «analysis», choose: all, values: [{id: a, any: [b]}]}]",
      "there is a facet or dimension 'analysis' already"),
    FaultyRules(
      .duplicateID,
      "facets: [{id: x, choose: all, values: [{id: a, any: [b]}, {id: «a», any: [c]}]}]",
      "there is a value 'a' already"),
    FaultyRules(.duplicateID, "lists: {«profession»: [x]}", "there is a list 'profession' already"),
    FaultyRules(.duplicateID, "languages: [{id: «en»}]", "there is a language 'en' already"),
    FaultyRules(
      .duplicateSection, "«language»: en", "there is a section 'language' already"),
    FaultyRules(
      .unknownDimension, rule("scores: {«analisys»: 6}, any: [y]"),
      "rule 'x' scores undefined dimension 'analisys'",
      help: "did you mean 'analysis'? dimensions: education, analysis"),
    FaultyRules(
      .unknownDimension, rule("at_least: {«foo»: expert}, any: [y]"),
      "rule 'x' bounds undefined dimension 'foo'", help: "dimensions: education, analysis"),
    FaultyRules(
      .unknownDimension, test("levels: {«anlysis»: expert}"),
      "the test names undefined dimension 'anlysis'"),
    FaultyRules(
      .unknownLevel, rule("at_most: {analysis: «export»}, any: [y]"),
      "dimension 'analysis' has no level 'export'",
      help: "did you mean 'expert'? levels: routine, applied, expert"),
    FaultyRules(
      .unknownLevel, rule("at_least: {analysis: «unknown»}, any: [y]"),
      "dimension 'analysis' has no level 'unknown'"),
    FaultyRules(
      .unknownLevel, facet("when: {analysis: «'>=exprt'»}"),
      "dimension 'analysis' has no level 'exprt'"),
    FaultyRules(
      .unknownClass, facet("when: {class: [KPO, «BPQ»]}"),
      "value 'a' asks for undefined class 'BPQ'",
      help: "did you mean 'BPO'? classes: BPO, undetermined, KPO"),
    FaultyRules(.unknownClass, test("class: «kpo»"), "the test wants undefined class 'kpo'"),
    FaultyRules(
      .unknownFacet, facet("when: {«domian»: legal}"),
      "'domian' is no facet or dimension, nor 'class'",
      help: "did you mean 'domain'? possible: class, education, analysis, domain, risk"),
    FaultyRules(
      .unknownFacet, test("facets: {«domian»: legal}"), "there is no facet 'domian'"),
    FaultyRules(
      .unknownFacetValue, facet("when: {domain: «lgal»}"), "facet 'domain' has no value 'lgal'",
      help: "did you mean 'legal'? values: legal"),
    FaultyRules(
      .unknownFacetValue, test("facets: {domain: [«x»]}"), "facet 'domain' has no value 'x'"),
    FaultyRules(
      .unknownList, rule("scores: {analysis: 1}, any: [licensed «$profesion»]"),
      "there is no list 'profesion'", help: "did you mean 'profession'? lists: profession"),
    FaultyRules(
      .unknownList, "lists: {a: [«$b»]}", "there is no list 'b'"),
    FaultyRules(
      .unknownLanguage, "language: «eng»", "there is no language 'eng'",
      help: "did you mean 'en'? languages: en, de", replacing: ["language"]),
    FaultyRules(
      .unknownColumn, "tests:\n  - {name: t, input: {«nmae»: a}, want: {class: KPO}}",
      "no rule reads a column 'nmae'",
      help: "did you mean 'name'? columns: id, nr, name, description, details"),
    FaultyRules(
      .unknownRow, test("rows: [«K9»]"), "the decision has no row 'K9'",
      help: "did you mean 'K1'? rows: K1, B1"),
    FaultyRules(
      .circularList, "lists: {«a»: [$b], b: [x, $c], c: [$a]}",
      "list 'a' contains itself: a → b → c → a"),
    FaultyRules(
      .circularFacet,
      "facets:\n  - {id: «x», choose: all, values: [{id: a, when: {y: b}}]}\n"
        + "  - {id: y, choose: all, values: [{id: b, when: {x: a}}]}\n",
      "facet 'x' waits for itself: x → y → x"),
    FaultyRules(
      .circularFacet, "facets: [{id: «x», choose: all, values: [{id: a, when: {x: a}}]}]",
      "facet 'x' waits for itself: x → x"),
    FaultyRules(
      .reservedName, "facets: [{id: «class», choose: all, values: [{id: a, any: [b]}]}]",
      "'class' has a meaning of its own and cannot be a name here"),
    FaultyRules(
      .needsNewer, "policy: {id: a, version: 1, needs: «'>=0.2'»}",
      "the policy needs adjudge >=0.2, and this is 0.1.0", replacing: ["policy"]),
    FaultyRules(
      .badComparison, "policy: {id: a, version: 1, needs: «'0.2'»}", "'0.2' names no version",
      replacing: ["policy"]),
  ]

  @Test(arguments: faults)
  func `a fault is named at its place`(_ fault: FaultyRules) throws {
    try fault.check()
  }

  @Test
  func `the first of two things of one name is labelled`() throws {
    let loaded = RuleFileFixture.load("language: de\nlists: {profession: [x]}")
    let labels = loaded.diagnostics.flatMap(\.labels)
    #expect(labels.map(\.file) == ["a.yaml", "a.yaml"])
    #expect(labels.map { $0.range.written } == ["3:1-3:9", "6:9-6:19"])
  }

  @Test
  func `each section that no file has is missed by name`() {
    let names = ["policy", "language", "input", "dimensions", "decision"]
    for name in names {
      let rest = name == "dimensions" ? ["evidence", "decision"] : []
      let text = name == "dimensions" ? RuleFileFixture.decisionWithoutDimensions : ""
      let found = RuleFileFixture.load(text, replacing: [name] + rest).diagnostics
      #expect(found.map(\.code) == [.missingSection])
      #expect(found.first?.message == "no rule file has a section '\(name)'")
      #expect(found.first?.range == nil)
    }
  }

  @Test
  func `no files, or empty ones, are no rules`() {
    let loader = RuleLoader(version: "0.1.0")
    #expect(loader.load([]).diagnostics.map(\.code) == [.noRules])
    let empty = RuleSource(path: "x.yaml", bytes: Array("# nothing\n".utf8))
    #expect(loader.load([empty]).diagnostics.map(\.code) == [.noRules])
  }

  @Test
  func `a policy without languages gets the program's`() {
    let english = RuleSource(
      path: "en.yaml", bytes: Array("schema: 1\nlanguages: [{id: en, drop: [\"'s\"]}]".utf8))
    let loader = RuleLoader(version: "0.1.0", languages: [english])
    let loaded = loader.load([RuleFileFixture.base(without: ["languages"])])
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.ruleSet?.language.drop == ["'s"])
  }
}

extension RuleFileFixture {
  /// A table that needs no dimension.
  static let decisionWithoutDimensions = """
    decision:
      order: [BPO, KPO]
      rows: [{id: K1, class: KPO}]
      otherwise: BPO
    """
}
