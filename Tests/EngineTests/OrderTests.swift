import Engine
import Reference
import Rules
import Testing

/// The order in which evidence is told.
@Suite struct OrderTests {
  @Test(arguments: NamedEvaluator.both)
  func `matches come by column, bytes, owner and term`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(
      evidence: [
        .small(any: .make("b", "a b", "a")), .small([0, 3], any: .make("a")),
      ],
      facets: [
        .small(.all, .small(any: .make("x")), .small(any: .make("a"))),
        .small(.all, .small(any: .make("a"))),
      ],
      dimensions: [.small("first"), .small("second")], decision: .empty,
      columns: [.init(name: "name"), .init(name: "description")])
    let texts = ["b", "a b"].map { Array($0.utf8) }
    let matches = evaluator.evaluate(rules, Record(text: texts)).matches
    let expected: [(column: Int, range: Range<Int>, owner: Match.Owner, term: Int)] = [
      (0, 0..<1, .rule(0), 0), (1, 0..<1, .rule(0), 2), (1, 0..<1, .rule(1), 0),
      (1, 0..<1, .facet(0, value: 1), 0), (1, 0..<1, .facet(1, value: 0), 0),
      (1, 0..<3, .rule(0), 1), (1, 2..<3, .rule(0), 0),
    ]
    #expect(matches.map(\.column) == expected.map(\.column))
    #expect(matches.map(\.range) == expected.map(\.range))
    #expect(matches.map(\.owner) == expected.map(\.owner))
    #expect(matches.map(\.term) == expected.map(\.term))
  }

  @Test(arguments: NamedEvaluator.both)
  func `bytes are those of the cell`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(evidence: [.small(any: .make("cafe .. data"))])
    let text = Array("Ein – Café: ‘Data’. Ende".utf8)
    let match = evaluator.evaluate(rules, Record(text: [text])).matches.first
    let words = match?.words.map { String(decoding: text[$0], as: UTF8.self) }
    #expect(words == ["Café", "Data"])
    #expect(match.map { String(decoding: text[$0.sentence], as: UTF8.self) } == "Ein – Café: ‘Data")
  }
}
