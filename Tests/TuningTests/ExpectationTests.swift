import AdjudgeKit
import Engine
import Rules
import Testing
import Tuning

@Suite struct ExpectationTests {
  static let policy = """
    schema: 1
    policy: {id: demo, version: "1"}
    language: en
    input: {text: {name: 2, description: 1}}
    negation: {before: [no]}
    dimensions:
      - {id: skill, levels: [{low: 0}, {high: 3}]}
    evidence:
      - id: design
        scores: {skill: 3}
        any: [design]
        examples: {hit: [They design bridges., No design is done.], miss: [They paint., A design.]}
    decision:
      order: [easy, open, hard]
      rows: [{id: H, skill: high, class: hard}]
      otherwise: open
    facets:
      - id: work
        choose: all
        values: [{id: drawing, any: [design]}]
    tests:
      - name: holds
        input: {name: Design office}
        want: {class: hard, levels: {skill: high}, facets: {work: [drawing]}, rows: [H]}
      - name: holds not
        input: {description: Paint shop}
        want: {class: hard, reason: mixed, levels: {skill: [low, high]}, facets: {work: drawing}}
    """

  static func load(_ files: [(path: String, bytes: [UInt8])]) -> RuleSet? {
    let loader = RuleLoader(
      version: Version.current,
      languages: BuiltInRules.files.filter { $0.path.hasPrefix("languages/") }
        .map { RuleSource(path: $0.path, bytes: $0.bytes) })
    let loaded = loader.load(files.map { RuleSource(path: $0.path, bytes: $0.bytes) })
    for diagnostic in loaded.diagnostics where diagnostic.severity == .error {
      Issue.record("\(diagnostic.file): \(diagnostic.message)")
    }
    return loaded.ruleSet
  }

  @Test func `examples and tests that do not hold are told with what came instead`() throws {
    let rules = try #require(Self.load([("p.yaml", Array(Self.policy.utf8))]))
    var run = ExpectationRun(Program(rules))
    let all = run.all()
    #expect(all.map(\.holds) == [true, false, true, false, true, false])
    #expect(all[1].differences.map(\.got) == ["does not count"])
    #expect(all[3].differences.map(\.got) == ["counts"])
    #expect(all[5].differences.map(\.name) == ["class", "reason", "skill", "work"])
    #expect(all[5].differences.map(\.got) == ["open", "no-evidence", "unknown", "none"])
  }

  @Test func `every example and test of the shipped rules holds`() throws {
    let rules = try #require(Self.load(BuiltInRules.files))
    var run = ExpectationRun(Program(rules))
    let all = run.all()
    #expect(all.count > 100)
    for broken in all where !broken.holds {
      let text = broken.cells.map(\.text).joined(separator: " | ")
      let line = broken.origin.range.start.line
      Issue.record("\(broken.origin.file):\(line): \(text): \(broken.differences)")
    }
  }

  @Test func `every shipped rule says what it is and has examples`() throws {
    let rules = try #require(Self.load(BuiltInRules.files))
    for rule in rules.evidence {
      #expect(rule.says != nil, "\(rule.id)")
      #expect(!rule.examples.hit.isEmpty && !rule.examples.miss.isEmpty, "\(rule.id)")
    }
  }
}
