import Diagnostics
import Rules
import Testing

/// What does not fit the schema of rule files.
struct SchemaProblemTests {
  static let faults = [
    FaultyRules(
      .unknownKey,
      "evidence: [{id: x, «scoers»: {analysis: 1}, at_most: {analysis: routine}, any: [y]}]",
      "unknown key 'scoers' in a rule",
      help: "did you mean 'scores'? keys: id, says, why, scores, at_least, at_most, any, unless, "
        + "where, negatable, status, until, and 6 more"),
    FaultyRules(
      .unknownKey, "«overlay»: []", "'overlay' stands only in files named as overlays",
      help: "move it into a file of its own and name that with --overlay"),
    FaultyRules(
      .missingKey, "facets: [{id: «risk», values: [{id: a, any: [b]}]}]",
      "a facet, 'risk', lacks 'choose'", help: "choose: one best value, or all that fit"),
    FaultyRules(
      .missingKey, "policy: {id: «acme»}", "the policy, 'acme', lacks 'version'",
      replacing: ["policy"]),
    FaultyRules(.missingValue, "lists:\n  a:«»\n", "'a' has no value"),
    FaultyRules(.missingValue, "lists:\n  a:\n    -«»\n", "an item of 'a' has no value"),
    FaultyRules(.missingValue, "lists: {a: [«' '»]}", "an item of 'a' has no value"),
    FaultyRules(
      .wrongType, "lists: {a: «b»}", "'a' must be a list, and here is a text",
      help: "write it as a list: [b]"),
    FaultyRules(
      .wrongType, "lists: {a: [x, «note: b»]}",
      "an item of 'a' must be a text, and here is a mapping",
      help: "if it is one text, quote it: \"note: b\""),
    FaultyRules(
      .wrongType, "evidence: [«x»]",
      "an item of 'evidence' must be a mapping of keys to values, and here is a text"),
    FaultyRules(
      .wrongType, "tests: [{name: a, input: «[b]», want: {class: KPO}}]",
      "'input' must be a mapping of names to values, and here is a list"),
    FaultyRules(
      .wrongType, "languages: [{id: xx, spellings: {words: [«[a, b, c]»]}}]",
      "an item of 'words' must have 2 items, and has 3"),
    FaultyRules(
      .wrongType, "evidence: [{id: x, says: «[a, or b]», scores: {analysis: 3}, any: [y]}]",
      "'says' must be a text, and here is a list",
      help: "a comma inside [ ] parts items; if it is one text, quote it: \"a, or b\""),
    FaultyRules(
      .yamlReserved, "lists: {a: [more than 1, «000 records»]}",
      "the comma before '000 records' begins another item of the list",
      help: "if it belongs to the text, quote it: \"more than 1,000 records\""),
    FaultyRules(
      .yamlReserved, "lists: {a: [Staff file, «the forecast received.»]}",
      "the comma before 'the forecast received.' begins another item of the list",
      help: "if it belongs to the text, quote it: \"Staff file, the forecast received.\""),
    FaultyRules(
      .badInteger, "evidence: [{id: x, scores: {analysis: «3.5»}, any: [y]}]",
      "'3.5' is no whole number, as 'analysis' must be", help: "write it as in 3, 0 or -2"),
    FaultyRules(
      .badInteger, "evidence: [{id: x, scores: {analysis: «+3»}, any: [y]}]",
      "'+3' is no whole number, as 'analysis' must be"),
    FaultyRules(
      .badInteger, "evidence: [{id: x, scores: {analysis: «03»}, any: [y]}]",
      "'03' is no whole number, as 'analysis' must be"),
    FaultyRules(
      .outOfRange, "evidence: [{id: x, scores: {analysis: «1001»}, any: [y]}]",
      "'analysis' is 1001, beyond -1000 to 1000"),
    FaultyRules(
      .outOfRange, "evidence: [{id: x, scores: {analysis: «99999999999999999999»}, any: [y]}]",
      "'analysis' is 99999999999999999999, beyond -1000 to 1000"),
    FaultyRules(
      .badBoolean, "evidence: [{id: x, scores: {analysis: 1}, any: [y], negatable: «no»}]",
      "'negatable' must be true or false, and is 'no'", help: "write false"),
    FaultyRules(
      .badChoice, "evidence: [{id: x, scores: {analysis: 1}, any: [y], status: «trail»}]",
      "'status' cannot be 'trail'", help: "did you mean 'trial'? possible: trial, stable, retired"),
    FaultyRules(
      .badIdentifier, "facets: [{id: «big risk», choose: all, values: [{id: a, any: [b]}]}]",
      "'id' is a name of letters, digits, '.', '_' and '-', and 'big risk' is none",
      help: "write big-risk"),
    FaultyRules(
      .badIdentifier, "lists: {«a b»: [c]}",
      "the name of a list is a name of letters, digits, '.', '_' and '-', and 'a b' is none"),
    FaultyRules(
      .emptyList, "lists: {a: «[]»}", "'a' is empty", help: "put something in, or leave the key out"
    ),
    FaultyRules(
      .emptyList,
      "dimensions:\n  - {id: education, levels: [{basic: 0}, {degree: 3}, {advanced: 6}]}\n"
        + "  - {id: analysis, levels: [{routine: 0}, {expert: 6}]}\n"
        + "  - {id: x, levels: «[{a: 0}]»}",
      "'levels' must have at least 2 items, and has 1",
      replacing: ["dimensions"]),
  ]

  @Test(arguments: faults)
  func `a fault is named at its place`(_ fault: FaultyRules) throws {
    try fault.check()
  }

  @Test
  func `another schema is refused`() {
    let sources = [
      RuleFileFixture.base(), RuleSource(path: "b.yaml", bytes: Array("schema: 2".utf8)),
    ]
    let found = RuleLoader(version: "0.1.0").load(sources).diagnostics
    #expect(found.map(\.code) == [.unsupportedSchema])
    #expect(found.first?.range?.written == "1:9-1:10")
    #expect(found.first?.message == "schema '2' is not known to this program")
  }

  @Test
  func `a date must exist`() {
    for date in ["2026-02-29", "2026-13-01", "2026-1-01", "tomorrow", "2026-04-31"] {
      let overlay =
        "overlay: [{rule: ana.model, disable: true, reason: a, by: b, expires: \(date)}]"
      let found = RuleFileFixture.load("", overlays: [overlay]).diagnostics
      #expect(found.map(\.code) == [.badDate])
      #expect(found.first?.range?.start.column == 71)
    }
    let overlay =
      "overlay: [{rule: ana.model, disable: true, reason: a, by: b, expires: 2028-02-29}]"
    #expect(RuleFileFixture.load("", overlays: [overlay]).diagnostics.isEmpty)
  }

  @Test
  func `all problems of all files come in one run, in order`() {
    let loader = RuleLoader(version: "0.1.0")
    let loaded = loader.load([
      RuleSource(path: "z.yaml", bytes: Array("schema: 1\nlists: {a: b}\nfoo: 1\n".utf8)),
      RuleSource(path: "b.yaml", bytes: Array("schema: 1\nevidence: [\n".utf8)),
      RuleSource(path: "c.yaml", bytes: Array("schema: 1\ntests: [{name: a, name: b}]\n".utf8)),
      RuleFileFixture.base(),
    ])
    #expect(loaded.ruleSet == nil)
    let places = loaded.diagnostics.map { "\($0.file):\($0.range?.start.line ?? 0) \($0.code)" }
    #expect(
      places == [
        "b.yaml:2 yamlSyntax", "c.yaml:2 missingKey", "c.yaml:2 missingKey",
        "c.yaml:2 duplicateKey",
        "z.yaml:2 wrongType", "z.yaml:3 unknownKey",
      ])
  }

  @Test
  func `a file that cannot be read makes no name unknown elsewhere`() {
    let text = "evidence: [{id: x, scores: {nosuch: 1}, any: [$nolist]}]"
    let broken = RuleSource(path: "broken.yaml", bytes: Array("a: [".utf8))
    let good = RuleSource(path: "b.yaml", bytes: Array(("schema: 1\n" + text).utf8))
    let sources = [RuleFileFixture.base(without: ["policy"]), good, broken]
    let found = RuleLoader(version: "0.1.0").load(sources).diagnostics
    #expect(found.map(\.code) == [.yamlSyntax])
  }
}
