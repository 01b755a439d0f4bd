import Engine
import Reference
import Rules
import Testing

/// Section 6 of the semantics.
@Suite struct FacetTests {
  /// The chosen values of every facet.
  @Test(arguments: NamedEvaluator.both, fitting + best + when)
  func `values are chosen`(evaluator: NamedEvaluator, example: OutcomeCase<[[Int]]>) {
    #expect(example.evidence(of: evaluator).facets.map(\.values) == example.expected)
  }

  private static func rules(_ facets: Facet...) -> RuleSet {
    .small(
      evidence: [.small([3], any: .make("high")), .small([-1], any: .make("low"))], facets: facets,
      columns: [.init(name: "name", weight: 2), .init(name: "description")])
  }

  private static let kind = [ColumnCondition(column: "kind", anyOf: [.words(["x"])])]

  static let fitting = [
    OutcomeCase(
      "every value that fits",
      rules(
        .small(.all, .small(any: .make("a")), .small(any: .make("b")), .small(any: .make("c")))),
      in: "c", "a", gives: [[0, 2]]),
    OutcomeCase("none", rules(.small(.all, .small(any: .make("a")))), in: "", "", gives: [[]]),
    OutcomeCase(
      "negated", rules(.small(.all, .small(any: .make("a")))), in: "no a", "",
      gives: [[]]),
    OutcomeCase(
      "excluded", rules(.small(.all, .small(any: .make("a"), unless: .make("a b")))),
      in: "a b", "", gives: [[]]),
    OutcomeCase(
      "covered", rules(.small(.all, .small(any: .make("a")), .small(any: .make("a b")))),
      in: "a b", "", gives: [[1]]),
    OutcomeCase(
      "columns alone", rules(.small(.all, .small(columns: kind))), in: "", "",
      columns: ["x"], gives: [[0]]),
    OutcomeCase(
      "columns that do not fit",
      rules(.small(.all, .small(columns: kind), .small(any: .make("a"), columns: kind))), in: "a",
      "",
      columns: ["y"], gives: [[]]),
    OutcomeCase(
      "a value with nothing to fit", rules(.small(.all, .small())), in: "", "",
      gives: [[0]]),
    OutcomeCase(
      "on trial or retired",
      rules(
        .small(
          .all, .small(any: .make("a"), status: .trial), .small(any: .make("a"), status: .retired),
          .small(status: .trial), .small(status: .retired))),
      in: "a", "", gives: [[]]),
  ]

  static let best = [
    OutcomeCase(
      "the most distinct terms",
      rules(.small(.best, .small(any: .make("a")), .small(any: .make("b", "c")))),
      in: "", "a a a b c", gives: [[1]]),
    OutcomeCase(
      "weighted by column",
      rules(.small(.best, .small(any: .make("a")), .small(any: .make("b")))), in: "b", "a a",
      gives: [[1]]),
    OutcomeCase(
      "each term at its largest weight once",
      rules(.small(.best, .small(any: .make("a")), .small(any: .make("b", "c", "d")))),
      in: "a", "a b c d", gives: [[1]]),
    OutcomeCase(
      "terms that do not count do not",
      rules(.small(.best, .small(any: .make("a")), .small(any: .make("b", "c")))),
      in: "", "no b. A c", gives: [[0]]),
    OutcomeCase(
      "ties go to the first",
      rules(.small(.best, .small(any: .make("a")), .small(any: .make("b")))),
      in: "", "b a", gives: [[0]]),
    OutcomeCase(
      "a value without terms has nothing",
      rules(.small(.best, .small(), .small(any: .make("a")))), in: "", "a", gives: [[1]]),
    OutcomeCase(
      "but stands where nothing else does",
      rules(.small(.best, .small(any: .make("a")), .small(), .small())), in: "", "", gives: [[1]]),
    OutcomeCase(
      "of none none", rules(.small(.best, .small(any: .make("a")))), in: "", "",
      gives: [[]]),
  ]

  private static func asks(_ requirements: Facet.Requirement...) -> Facet {
    .small(.all, .small(when: requirements))
  }

  static let when = [
    OutcomeCase("the class", rules(asks(.classes([2]))), in: "high", "", gives: [[0]]),
    OutcomeCase("one of several classes", rules(asks(.classes([0, 1]))), in: "", "", gives: [[0]]),
    OutcomeCase("another class", rules(asks(.classes([2]))), in: "low", "", gives: [[]]),
    OutcomeCase(
      "a level", rules(asks(.levels(dimension: 0, .states(1)))), in: "low", "",
      gives: [[0]]),
    OutcomeCase(
      "unknown", rules(asks(.levels(dimension: 0, .states(0)))), in: "", "",
      gives: [[0]]),
    OutcomeCase(
      "all must hold",
      rules(asks(.classes([0]), .levels(dimension: 0, .states(2)))), in: "low", "", gives: [[]]),
    OutcomeCase(
      "another facet, also a later one",
      rules(
        asks(.facet(1, anyOf: [1])), .small(.all, .small(any: .make("a")), .small(any: .make("b")))),
      in: "b", "", gives: [[0], [1]]),
    OutcomeCase(
      "any chosen value of another facet",
      rules(
        asks(.facet(1, anyOf: [0, 2])),
        .small(.all, .small(any: .make("a")), .small(any: .make("b")), .small(any: .make("c")))),
      in: "b c", "", gives: [[0], [1, 2]]),
    OutcomeCase(
      "not its other values",
      rules(
        asks(.facet(1, anyOf: [0])), .small(.all, .small(any: .make("a")), .small(any: .make("b")))),
      in: "b", "", gives: [[], [1]]),
    OutcomeCase(
      "a chain",
      rules(asks(.facet(1, anyOf: [0])), asks(.facet(2, anyOf: [0])), asks(.classes([1]))),
      in: "", "", gives: [[0], [0], [0]]),
    OutcomeCase(
      "words and when must both hold",
      rules(
        .small(
          .all, .small(any: .make("a"), when: [.classes([1])]),
          .small(any: .make("a"), when: [.classes([2])]))),
      in: "a", "", gives: [[0]]),
    OutcomeCase(
      "in a conflict the class is otherwise",
      .small(
        evidence: [.small([], any: .make("a"), floors: [0: 2], ceilings: [0: 0])],
        facets: [asks(.classes([1]))]),
      in: "a", gives: [[0]]),
  ]
}
