import Engine
import Reference
import Rules
import Testing

/// Section 3 of the semantics, `where`.
@Suite struct ColumnTests {
  /// Whether the rule counts.
  @Test(arguments: NamedEvaluator.both, words + numbers + rules)
  func `columns are compared`(evaluator: NamedEvaluator, example: OutcomeCase<Bool>) {
    #expect(example.evidence(of: evaluator).dimensions[0].counted == example.expected)
  }

  private static func rules(
    _ anyOf: ColumnCondition.Wanted..., any: [Term] = [], status: RuleStatus = .stable
  ) -> RuleSet {
    .small(evidence: [
      .small(any: any, columns: [ColumnCondition(column: "Kind", anyOf: anyOf)], status: status)
    ])
  }

  private static func number(
    _ comparison: ColumnCondition.Comparison, _ cell: String?, gives expected: Bool
  ) -> OutcomeCase<Bool> {
    OutcomeCase(
      "\(cell ?? "nothing") \(comparison.rawValue) 2.5",
      rules(.number(comparison, Decimal(digits: 25, scale: 1))), in: "", columns: [cell],
      gives: expected)
  }

  static let words = [
    OutcomeCase("a word", rules(.words(["phd"])), in: "", columns: ["PhD"], gives: true),
    OutcomeCase("folded", rules(.words(["phd"])), in: "", columns: [" Ph.D. "], gives: true),
    OutcomeCase(
      "word by word", rules(.words(["data", "entry"])), in: "", columns: ["Data-Entry"],
      gives: true),
    OutcomeCase(
      "all words", rules(.words(["data"])), in: "", columns: ["data entry"], gives: false),
    OutcomeCase(
      "in order", rules(.words(["data", "entry"])), in: "", columns: ["entry data"],
      gives: false),
    OutcomeCase(
      "no other forms", rules(.words(["invoice"])), in: "", columns: ["invoices"],
      gives: false),
    OutcomeCase(
      "any of several", rules(.words(["a"]), .words(["b"])), in: "", columns: ["b"],
      gives: true),
    OutcomeCase("an empty cell", rules(.words(["a"])), in: "", columns: [""], gives: false),
    OutcomeCase(
      "a column that the input lacks", rules(.words(["a"])), in: "", columns: [nil],
      gives: false),
  ]

  static let numbers = [
    number(.atLeast, "2.5", gives: true), number(.atLeast, "2,4", gives: false),
    number(.atMost, "2.50", gives: true), number(.atMost, "2.6", gives: false),
    number(.above, "2.5", gives: false), number(.above, "1,000", gives: true),
    number(.below, "-3", gives: true), number(.below, "2.5", gives: false),
    number(.equal, "2,5", gives: true), number(.equal, "25", gives: false),
    number(.atLeast, "many", gives: false), number(.atLeast, "", gives: false),
    number(.below, nil, gives: false), number(.below, "3 apples", gives: false),
    number(.above, "1.234,5", gives: true), number(.above, "1,234.5", gives: true),
    number(.above, "1.234", gives: true), number(.below, "1.23", gives: true),
  ]

  private static let both: [ColumnCondition] = [
    ColumnCondition(column: "kind", anyOf: [.words(["a"])]),
    ColumnCondition(column: "size", anyOf: [.number(.above, Decimal(digits: 1))]),
  ]

  static let rules = [
    OutcomeCase(
      "all columns must fit", .small(evidence: [.small(columns: both)]), in: "",
      columns: ["a", "2"], gives: true),
    OutcomeCase(
      "one is not enough", .small(evidence: [.small(columns: both)]), in: "",
      columns: ["a", "1"], gives: false),
    OutcomeCase(
      "beside any both must hold", rules(.words(["a"]), any: .make("invoice")),
      in: "invoice", columns: ["a"], gives: true),
    OutcomeCase(
      "beside any without a match", rules(.words(["a"]), any: .make("invoice")), in: "",
      columns: ["a"], gives: false),
    OutcomeCase(
      "beside any without the column", rules(.words(["a"]), any: .make("invoice")),
      in: "invoice", columns: ["b"], gives: false),
    OutcomeCase(
      "a trial rule counts nowhere", rules(.words(["a"]), status: .trial), in: "",
      columns: ["a"], gives: false),
  ]

  @Test(arguments: NamedEvaluator.both)
  func `a rule whose columns do not fit is not matched at all`(evaluator: NamedEvaluator) {
    let rules = RuleSet.small(evidence: [
      .small(any: .make("research")),
      .small(any: .make("web research"), columns: Self.both),
    ])
    let text = Array("web research".utf8)
    let evidence = evaluator.evaluate(rules, Record(text: [text], columns: [[], []]))
    #expect(evidence.matches.map(\.owner) == [.rule(0)])
    #expect(evidence.matches.map(\.covers) == [[]])
    #expect(evidence.rules.map(\.rule) == [0])
  }

  @Test(arguments: NamedEvaluator.both)
  func `columns alone weigh one, and trial rules on them are traced`(evaluator: NamedEvaluator) {
    let condition = ColumnCondition(column: "kind", anyOf: [.words(["a"])])
    let rules = RuleSet.small(
      evidence: [
        .small(columns: [condition]), .small(columns: [condition], status: .trial),
        .small(any: .make("invoice"), columns: [condition]),
      ], columns: [.init(name: "text", weight: 5)])
    let evidence = evaluator.evaluate(rules, Record(text: [[]], columns: [Array("a".utf8)]))
    #expect(
      evidence.rules == [
        RuleOutcome(rule: 0, points: [.init(dimension: 0, points: 3, weight: 1)]),
        RuleOutcome(rule: 1),
      ])
  }
}
