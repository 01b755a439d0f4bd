import Engine
import Rules
import Testing

/// A named record and what some part of its evidence must be.
struct OutcomeCase<Outcome: Sendable & Equatable>: Sendable, CustomTestStringConvertible {
  var name: String
  var rules: RuleSet
  var record: Record
  var expected: Outcome

  var testDescription: String { name }

  /// A case; `texts` fill the columns of text in order.
  init(
    _ name: String, _ rules: RuleSet, in texts: String..., columns: [String?] = [],
    gives expected: Outcome
  ) {
    self.name = name
    self.rules = rules
    record = Record(
      text: texts.map { Array($0.utf8) }, columns: columns.map { $0.map { Array($0.utf8) } })
    self.expected = expected
  }

  /// The evidence of an evaluator.
  func evidence(of evaluator: NamedEvaluator) -> Evidence { evaluator.evaluate(rules, record) }
}
