/// The sections of a rule file.
package enum RuleFileSchema {
  /// The version of the language of rules that this program reads.
  package static let version = "1"

  /// A rule file.
  package static let file = Schema(
    "a rule file",
    [
      .required("schema", .text, "the version of the language of rules: 1"),
      .optional("policy", .mapping(policy), "the policy's name and version"),
      .optional("language", .text, "the language of the texts, one of 'languages'"),
      .optional("input", .mapping(input), "the columns that are read"),
      .optional("lists", .names(.list(.term, atLeast: 1)), "words that terms name with '$'"),
      .optional("negation", .mapping(negation), "phrases that take a match back"),
      .optional("dimensions", .list(.mapping(dimension), atLeast: 1), "the scales to judge by"),
      .optional("evidence", .list(.mapping(rule), atLeast: 0), "rules that give points"),
      .optional("decision", .mapping(decision), "how levels become a class"),
      .optional("facets", .list(.mapping(facet), atLeast: 0), "further tags"),
      .optional("languages", .list(.mapping(language), atLeast: 0), "how words vary"),
      .optional("tests", .list(.mapping(test), atLeast: 0), "made-up processes and their tags"),
      .optional("check", .mapping(check), "what the check of a catalog looks for"),
    ])

  /// A file named as an overlay.
  package static let overlayFile = Schema(
    "an overlay file",
    [
      .required("schema", .text, "the version of the language of rules: 1"),
      .required("overlay", .list(.mapping(change), atLeast: 1), "changes to the policy"),
    ])

  /// A project's `.adjudge.yaml`.
  package static let projectFile = Schema(
    "a project file",
    [
      .required("schema", .text, "the version of the language of rules: 1"),
      .optional("rules", .oneOrMore(.text), "rule files and folders"),
      .optional("overlays", .oneOrMore(.text), "overlays that apply"),
      .optional("overrides", .oneOrMore(.text), "files of agreed exceptions that apply"),
    ])

  // MARK: Policy

  static let policy = Schema(
    "the policy",
    [
      .required("id", .identifier, "the policy's name"),
      .required("version", .text, "the policy's own version, such as 1.4.0"),
      .optional("needs", .text, "the oldest program that reads it, such as \">=0.1\""),
    ])

  static let input = Schema(
    "the input",
    [
      .optional("id", .oneOrMore(.text), "header names of the identifier, tried in order"),
      .required(
        "text", .names(.either(.integer(1...100), .mapping(textColumn))),
        "the columns searched for terms, and what a match in each is worth"),
    ])

  static let textColumn = Schema(
    "a text column",
    [
      .optional("weight", .integer(1...100), "what a match in it is worth; 1 unless told"),
      .optional("also", .oneOrMore(.text), "other header names for it, tried in order"),
    ])

  static let negation = Schema(
    "negation",
    [
      .optional("before", .list(.term, atLeast: 0), "phrases that negate what follows"),
      .optional("after", .list(.term, atLeast: 0), "phrases that negate what precedes"),
      .optional("neutral", .list(.term, atLeast: 0), "phrases whose negator negates nothing"),
      .optional("stop", .list(.term, atLeast: 0), "words past which a negation does not reach"),
    ])

  static let dimension = Schema(
    "a dimension",
    [
      .required("id", .identifier, "the dimension's name, also that of its output column"),
      .optional("ask", .text, "the question it answers"),
      .required(
        "levels", .list(.entry(.integer(-1_000_000...1_000_000)), atLeast: 2),
        "the levels from the lowest up, each with its sum of points"),
      .optional("ranks", .boolean, "whether its levels rank with the classes; true unless told"),
    ])

  // MARK: Decision

  static let decision = Schema(
    "the decision",
    [
      .optional(
        "hit", .choice(DecisionTable.HitPolicy.allCases.map(\.rawValue)),
        "what holds where several rows match"),
      .required("order", .list(.identifier, atLeast: 2), "the classes, from the lowest up"),
      .optional("monotone", .boolean, "whether no step up may lower the class"),
      .required("rows", .list(.mapping(row), atLeast: 1), "the rows of the table"),
      .required("otherwise", .text, "the class where no row matches"),
    ])

  /// A row; its other keys are dimensions.
  static let row = Schema(
    "a row",
    [
      .required("id", .identifier, "the row's name"),
      .required("class", .text, "the class it gives"),
      .optional("says", .text, "the wording for people"),
    ], others: .oneOrMore(.text))

  /// What replaces a row; its other keys are dimensions.
  static let replacement = Schema(
    "a row's replacement", row.keys.filter { $0.name != "id" }, others: row.others)

  // MARK: Overlays

  static let change = Schema(
    "a change",
    [
      .optional("rule", .text, "the rule that is changed"),
      .optional("row", .text, "the row that is replaced"),
      .optional("scores", .names(points), "the rule's new points"),
      .optional("disable", .boolean, "whether the rule is out of force"),
      .optional("add", .list(.term, atLeast: 1), "terms that the rule gets besides its own"),
      .optional("replace", .mapping(replacement), "what stands for the row"),
      .required("reason", .text, "why"),
      .required("by", .text, "who answers for it"),
      .optional("expires", .date, "the day from which it is looked at again"),
    ])

  /// Points of a rule.
  static let points = Shape.integer(-1_000...1_000)
}
