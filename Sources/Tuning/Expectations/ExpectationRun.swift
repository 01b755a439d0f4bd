package import Engine
import Rules

/// Judges the examples beside rules and the tests of a policy.
package struct ExpectationRun: ~Copyable {
  private let rules: RuleSet
  private var evaluator: Evaluator
  private let heaviest: Int

  /// Creates a run over a compiled rule set.
  package init(_ program: Program) {
    rules = program.rules
    evaluator = Evaluator(program)
    let columns = rules.input.text
    heaviest = columns.indices.max { columns[$0].weight < columns[$1].weight } ?? 0
  }

  /// Judges everything: examples in the order of rules, then tests.
  package mutating func all() -> [Expectation] {
    var found: [Expectation] = []
    for (index, rule) in rules.evidence.enumerated() where rule.condition.status != .retired {
      for example in rule.examples.hit { found.append(judge(example, of: index, isHit: true)) }
      for example in rule.examples.miss { found.append(judge(example, of: index, isHit: false)) }
    }
    for test in rules.tests { found.append(judge(test)) }
    return found
  }

  // MARK: Examples

  /// An example is read as if it stood in the heaviest column.
  private mutating func judge(
    _ example: EvidenceRule.Example, of rule: Int, isHit: Bool
  ) -> Expectation {
    let cell = PolicyTest.Cell(column: rules.input.text[heaviest].name, text: example.text)
    let record = record([cell])
    let evidence = evaluator.evaluate(record)
    let outcome = evidence.rules.first { $0.rule == rule }
    let counts = outcome?.counts ?? false
    var expectation = Expectation(
      subject: isHit ? .hit(rule: rule) : .miss(rule: rule), origin: example.origin,
      cells: [cell], record: record, evidence: evidence, differences: [])
    if counts != isHit {
      expectation.differences = [
        Expectation.Difference(
          name: "rule", wanted: isHit ? "counts" : "does not count",
          got: isHit ? (outcome == nil ? "nothing matches" : "does not count") : "counts")
      ]
    }
    return expectation
  }

  // MARK: Tests

  private mutating func judge(_ test: PolicyTest) -> Expectation {
    let record = record(test.input)
    let evidence = evaluator.evaluate(record)
    var expectation = Expectation(
      subject: .test(test.name), origin: test.origin, cells: test.input, record: record,
      evidence: evidence, differences: [])
    func compare(_ name: String, _ wanted: String, _ got: String, _ fits: Bool) {
      if !fits {
        expectation.differences.append(
          Expectation.Difference(name: name, wanted: wanted, got: got))
      }
    }
    let decided = rules.decision.classes[evidence.class]
    if let wanted = test.class { compare("class", wanted, decided, wanted == decided) }
    if let wanted = test.reason {
      let reason = evidence.reason?.rawValue ?? "none"
      compare("reason", wanted, reason, wanted == reason)
    }
    for wanted in test.levels {
      guard let index = rules.dimensions.firstIndex(where: { $0.id == wanted.name }) else {
        continue
      }
      let level = evidence.dimensions[index].level
      let got = level.map { rules.dimensions[index].levels[$0].id } ?? "unknown"
      compare(
        wanted.name, wanted.values.joined(separator: " or "), got, wanted.values.contains(got))
    }
    for wanted in test.facets {
      guard let index = rules.facets.firstIndex(where: { $0.id == wanted.name }) else { continue }
      let got = evidence.facets[index].values.map { rules.facets[index].values[$0].id }
      compare(
        wanted.name, Self.list(wanted.values), Self.list(got), Set(wanted.values) == Set(got))
    }
    if !test.rows.isEmpty {
      let got = evidence.rows.map { rules.decision.rows[$0].id }
      compare("rows", Self.list(test.rows), Self.list(got), Set(test.rows).isSubset(of: got))
    }
    return expectation
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.joined(separator: ", ")
  }

  /// A record of these cells; those of unknown columns are passed over.
  private func record(_ cells: [PolicyTest.Cell]) -> Record {
    func cell(_ names: [String]) -> [UInt8]? {
      let wanted = names.map { $0.lowercased() }
      return cells.first { wanted.contains($0.column.lowercased()) }.map { Array($0.text.utf8) }
    }
    return Record(
      text: rules.input.text.map { cell([$0.name] + $0.also) ?? [] },
      columns: rules.structuredColumns.map { cell([$0]) })
  }
}
