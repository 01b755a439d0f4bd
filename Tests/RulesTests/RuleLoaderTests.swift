import Diagnostics
import Rules
import Testing

/// What a good policy is read as.
struct RuleLoaderTests {
  static let policy = """
    schema: 1
    policy: {id: acme-sourcing, version: 1.4.0, needs: ">=0.1"}
    language: en
    languages:
      - id: en
        name: English
        ampersand: and
        drop: ["'s"]
        split: {"n't": not}
        inflections: [{end: [y, ie], cut: 1, forms: ["", s], double: [ed], syllables: 1}, {end: "", forms: [""]}]
        irregular: [[write, wrote]]
        spellings: {endings: [[ise, ize]], words: [[centre, center]]}
    input:
      id: [id, process_id]
      text: {name: 2, description: {weight: 1, also: [details, scope]}}
    lists: {profession: [actuary, $lawyer], lawyer: [attorney, barrister at law]}
    negation: {before: [no, without], after: [out of scope], neutral: [not only], stop: [but]}
    dimensions:
      - id: education
        ask: What qualification must the person doing the work hold?
        levels: [{basic: 0}, {degree: 3}, {advanced: 6}]
      - id: analysis
        levels: [{routine: -2}, {applied: 3}, {expert: 6}]
    evidence:
      - id: edu.licence
        says: the work is reserved to licensed professionals
        at_least: {education: advanced}
        at_most: {analysis: applied}
        any: [licensed $profession, PhD]
      - id: ana.model
        scores: {analysis: 6, education: -3}
        family: modelling
        any: [statistical .. analysis]
        unless: [file the forecast]
        negatable: false
        status: trial
        owner: Jo
        source: a book
        since: 1.2.0
        why: because
        examples: {hit: [Forecasts demand.], miss: [No forecasting is done.]}
      - id: edu.column
        scores: {education: 6}
        where: {education_required: [Master's, ph-d], cost: ">=1,000.50"}
    decision:
      hit: first
      order: [BPO, undetermined, KPO]
      monotone: true
      rows:
        - {id: K1, analysis: ">=applied", education: [unknown, degree, advanced], class: KPO, says: judged}
        - {id: B1, analysis: routine, education: "<=degree", class: BPO}
        - {id: B2, analysis: routine, education: unknown, class: BPO}
      otherwise: undetermined
    facets:
      - id: domain
        ask: What is it about?
        choose: best
        values: [{id: finance, any: [valuation]}, {id: legal, any: [court]}]
      - id: risk
        choose: all
        values:
          - {id: security, any: [personal data], note: n, mitigate: m, says: s}
          - {id: quality, when: {class: KPO, analysis: expert, domain: [finance, legal]}}
    tests:
      - name: silence is not evidence
        input: {name: Vendor desk, description: ""}
        want: {class: undetermined, reason: no-evidence, levels: {education: unknown, analysis: ">=applied"}, facets: {risk: [], domain: legal}, rows: [K1]}
    """

  private func loaded() throws -> RuleSet {
    let source = RuleSource(path: "all.yaml", bytes: Array(Self.policy.utf8))
    let loaded = RuleLoader(version: "0.1.0").load([source])
    #expect(loaded.diagnostics.isEmpty)
    return try #require(loaded.ruleSet)
  }

  @Test
  func `the head of a policy is read`() throws {
    let rules = try loaded()
    #expect(rules.policy == PolicyHeader(id: "acme-sourcing", version: "1.4.0", needs: ">=0.1"))
    let text = [
      InputColumns.TextColumn(name: "name", weight: 2),
      InputColumns.TextColumn(name: "description", weight: 1, also: ["details", "scope"]),
    ]
    #expect(rules.input == InputColumns(id: ["id", "process_id"], text: text))
    let inflections = [
      Language.Inflection(
        ends: ["y", "ie"], syllables: 1, cut: 1, forms: ["", "s"], double: ["ed"]),
      Language.Inflection(ends: [""], forms: [""]),
    ]
    #expect(
      rules.language
        == Language(
          id: "en", name: "English", ampersand: "and", drop: ["'s"],
          split: [Language.Split(ending: "n't", word: "not")], inflections: inflections,
          irregular: [["write", "wrote"]], spellingEndings: [Language.Pair("ise", "ize")],
          spellingWords: [Language.Pair("centre", "center")]))
    #expect(rules.negation.before.map(\.text) == ["no", "without"])
    #expect(
      rules.negation.after.map(\.patterns) == [
        [Pattern(phrases: [[.exact("out"), .exact("of"), .exact("scope")]])]
      ])
    #expect(rules.negation.neutral.count == 1 && rules.negation.stop.count == 1)
  }

  @Test
  func `dimensions and the table are read`() throws {
    let rules = try loaded()
    #expect(rules.dimensions.map(\.id) == ["education", "analysis"])
    #expect(rules.dimensions[1].levels.map(\.threshold) == [-2, 3, 6])
    #expect(rules.dimensions[0].ask == "What qualification must the person doing the work hold?")
    #expect(rules.dimensions.map(\.ranks) == [true, true])
    let table = rules.decision
    #expect(table.hit == .first && table.monotone && table.otherwise == 1)
    #expect(table.rows.map(\.id) == ["K1", "B1", "B2"] && table.rows.map(\.class) == [2, 0, 0])
    #expect(table.rows[0].accepts.map(\.bits) == [0b1101, 0b1100])
    #expect(table.rows[1].accepts.map(\.bits) == [0b0110, 0b0010])
    #expect(table.rows[0].says == "judged")
  }

  @Test
  func `a table need not be monotone in a dimension that does not rank`() throws {
    func codes(_ ranks: Bool) -> [DiagnosticCode] {
      let text = """
        dimensions:
          - {id: education, levels: [{basic: 0}, {degree: 3}, {advanced: 6}]}
          - {id: analysis, ranks: \(ranks), levels: [{routine: 0}, {applied: 3}, {expert: 6}]}
        decision:
          order: [BPO, undetermined, KPO]
          monotone: true
          rows: [{id: B1, education: basic, analysis: expert, class: BPO}]
          otherwise: undetermined
        """
      return RuleFileFixture.load(text, replacing: ["dimensions", "decision"]).diagnostics
        .map(\.code)
    }
    #expect(codes(true) == [.notMonotone] && codes(false).isEmpty)
  }

  @Test
  func `rules are read`() throws {
    let rules = try loaded().evidence
    #expect(rules.map(\.id) == ["edu.licence", "ana.model", "edu.column"])
    #expect(rules[0].atLeast == [DimensionValue(dimension: 0, value: 2)])
    #expect(rules[0].atMost == [DimensionValue(dimension: 1, value: 1)])
    #expect(
      rules[0].condition.any[0].patterns.map(\.phrases) == [
        [
          [
            .inflected("licensed"),
            .oneOf(WordChoice([.inflected("actuary"), .inflected("attorney")])),
          ]
        ],
        [
          [
            .inflected("licensed"), .inflected("barrister"), .inflected("at"), .inflected("law"),
          ]
        ],
      ])
    let values = [
      DimensionValue(dimension: 0, value: -3), DimensionValue(dimension: 1, value: 6),
    ]
    #expect(rules[1].scores == values)
    #expect(rules[1].family == "modelling" && rules[1].owner == "Jo" && rules[1].why == "because")
    #expect(rules[1].source == "a book" && rules[1].since == "1.2.0")
    #expect(!rules[1].condition.negatable && rules[1].condition.status == .trial)
    #expect(rules[1].condition.unless.map(\.text) == ["file the forecast"])
    #expect(rules[1].examples.hit.map(\.text) == ["Forecasts demand."])
    #expect(rules[1].examples.miss.map(\.origin.range.start.line) == [41])
    let columns = [
      ColumnCondition(
        column: "education_required", anyOf: [.words(["master"]), .words(["ph", "d"])]),
      ColumnCondition(
        column: "cost", anyOf: [.number(.atLeast, Decimal(digits: 1000_50, scale: 2))]),
    ]
    #expect(rules[2].condition.columns == columns)
    #expect(rules[2].origin.range.written == "42:9-42:19")
  }

  @Test
  func `facets and tests are read`() throws {
    let rules = try loaded()
    #expect(rules.facets.map(\.choose) == [.best, .all])
    #expect(rules.facets[0].ask == "What is it about?")
    let value = rules.facets[1].values[0]
    #expect([value.says, value.note, value.mitigate] == ["s", "n", "m"])
    #expect(
      rules.facets[1].values[1].when == [
        .classes([2]), .levels(dimension: 1, LevelSet(bits: 0b1000)), .facet(0, anyOf: [0, 1]),
      ])
    let test = try #require(rules.tests.first)
    #expect(test.input.map(\.text) == ["Vendor desk", ""])
    #expect(test.class == "undetermined" && test.reason == "no-evidence" && test.rows == ["K1"])
    #expect(
      test.levels == [
        PolicyTest.Wanted(name: "education", values: ["unknown"]),
        PolicyTest.Wanted(name: "analysis", values: ["applied", "expert"]),
      ])
    #expect(
      test.facets == [
        PolicyTest.Wanted(name: "risk", values: []),
        PolicyTest.Wanted(name: "domain", values: ["legal"]),
      ])
  }

  @Test(arguments: [
    ("an alias", "any: [*PhD]", ["yaml-feature"]),
    ("an anchor without text", "any: [&PhD]", ["yaml-feature"]),
    ("braces around a text", "any: [{PhD}]", ["yaml-syntax"]),
    ("another fault on the line", "any: [*PhD, da*]", ["yaml-feature", "bad-term"]),
  ]) func `a trap of YAML is all that is said of its place`(
    name: String, faulty: String, codes: [String]
  ) {
    let text = RuleLoaderTests.policy.replacing("any: [statistical .. analysis]", with: faulty)
    let source = RuleSource(path: "a.yaml", bytes: [UInt8](text.utf8))
    let loaded = RuleLoader(version: "0.1").load([source])
    #expect(loaded.diagnostics.map(\.code.rawValue) == codes)
  }

  @Test
  func `of a file that is no mapping nothing is missed`() {
    let bytes = [UInt8]("id,name\n1,design\n".utf8)
    let loaded = RuleLoader(version: "0.1").load([RuleSource(path: "a.csv", bytes: bytes)])
    #expect(loaded.diagnostics.map(\.code) == [.wrongType])
    #expect(loaded.ruleSet == nil)
  }
}
