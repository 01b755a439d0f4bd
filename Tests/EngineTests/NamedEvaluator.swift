import Engine
import Reference
import Rules
import Testing

/// One of the two that must agree with the semantics, and so with each other.
struct NamedEvaluator: Sendable, CustomTestStringConvertible {
  var name: String
  var evaluate: @Sendable (RuleSet, Record) -> Evidence

  var testDescription: String { name }

  /// The reference and the engine.
  static let both = [
    NamedEvaluator(name: "reference") { ReferenceEvaluator(rules: $0).evaluate($1) },
    NamedEvaluator(name: "engine") { rules, record in
      var evaluator = Evaluator(Program(rules))
      return evaluator.evaluate(record)
    },
  ]
}
