internal import Diagnostics

/// The check of a catalog, and the exceptions that are agreed on.
extension RuleFileSchema {
  static let check = Schema(
    "the check",
    [
      .optional("columns", .mapping(checkColumns), "the columns of a catalog beside the input's"),
      .optional(
        "facets", .names(.oneOrMore(.text)),
        "facets that a catalog declares, and header names of their columns, tried in order"),
      .optional(
        "weights", .names(.choice(CheckPolicy.Weight.allCases.map(\.rawValue))),
        "how much findings weigh, by their codes"),
      .optional(
        "least_margin", .integer(0...1_000_000), "the least margin of a class that is decided"),
      .optional("least_words", .integer(0...1_000), "the least words of a description"),
      .optional(
        "most_undetermined", .integer(0...100), "how many processes of 100 may be undetermined"),
      .optional(
        "similarity", .integer(60...100),
        "from how many common words of 100 on two descriptions are alike"),
      .optional(
        "expiry_notice", .integer(0...3_650), "how many days before an override's end it is said"),
    ])

  static let checkColumns = Schema(
    "the check's columns",
    [
      .optional("class", .oneOrMore(.text), "header names of the declared class, tried in order"),
      .optional(
        "parent", .oneOrMore(.text), "header names of the id of the process above, tried in order"),
      .optional(
        "owner", .oneOrMore(.text), "header names of who answers for the process, tried in order"),
      .optional("description", .text, "the text column that describes; the last unless told"),
    ])

  // MARK: Overrides

  /// A file of agreed exceptions.
  package static let overrideFile = Schema(
    "a file of overrides",
    [
      .required("schema", .text, "the version of the language of rules: 1"),
      .required("overrides", .list(.mapping(override), atLeast: 0), "agreed exceptions"),
    ])

  static let override = Schema(
    "an override",
    [
      .required("process", .text, "the process, by its id"),
      .optional("class", .text, "the class that is agreed for it"),
      .optional(
        "ignore", .oneOrMore(.choice(CheckPolicy.processCodes.map(\.rawValue))),
        "findings about it that are left alone, by their codes"),
      .required("reason", .text, "why"),
      .required("owner", .text, "who answers for it"),
      .required("expires", .date, "the day from which it no longer holds"),
      .required("text", .text, "the fingerprint of the process's text when it was agreed"),
      .required("policy", .text, "the version of the policy when it was agreed"),
    ])
}
