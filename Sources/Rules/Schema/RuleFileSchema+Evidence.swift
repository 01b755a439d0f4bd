/// Rules, facets, tests and languages.
extension RuleFileSchema {
  /// What makes a rule or a facet's value apply.
  private static let condition: [Schema.Key] = [
    .optional("any", .list(.term, atLeast: 1), "terms of which any one is enough"),
    .optional(
      "unless", .list(.term, atLeast: 0), "terms that take back the matches they share words with"),
    .optional("where", .names(.oneOrMore(.text)), "columns and the values wanted of them"),
    .optional("negatable", .boolean, "whether a negation takes matches back; true unless told"),
    .optional(
      "status", .choice(RuleStatus.allCases.map(\.rawValue)), "how far it is trusted"),
    .optional("until", .date, "the day by which a trial is to be decided"),
  ]

  static let rule = Schema(
    "a rule",
    [
      .required("id", .identifier, "the rule's stable name"),
      .optional("says", .text, "what it recognises, as a phrase"),
      .optional("why", .text, "why that is worth what it is worth"),
      .optional("scores", .names(points), "points per dimension, above or below zero"),
      .optional("at_least", .names(.text), "the level a dimension then has at least"),
      .optional("at_most", .names(.text), "the level a dimension then has at most"),
    ] + condition + [
      .optional("family", .identifier, "the family in which only the strongest rule counts"),
      .optional("examples", .mapping(examples), "texts that do and do not set it off"),
      .optional("owner", .text, "who answers for it"),
      .optional("source", .text, "where it was taken from"),
      .optional("since", .text, "since which version of the policy it stands"),
      .optional("formerly", .oneOrMore(.identifier), "names it had, by which overlays find it"),
    ])

  private static let examples = Schema(
    "examples",
    [
      .optional("hit", .list(.text, atLeast: 0), "texts in which the rule must count"),
      .optional("miss", .list(.text, atLeast: 0), "texts in which it must not"),
    ])

  // MARK: Facets

  static let facet = Schema(
    "a facet",
    [
      .required("id", .identifier, "the facet's name, also that of its output column"),
      .optional("ask", .text, "the question it answers"),
      .required(
        "choose", .choice(Facet.Choice.allCases.map(\.rawValue)), "one best value, or all that fit"),
      .required("values", .list(.mapping(value), atLeast: 1), "the values"),
    ])

  private static let value = Schema(
    "a facet's value",
    [
      .required("id", .identifier, "the value's name"),
      .optional("says", .text, "what it means, as a phrase"),
      .optional("note", .text, "what to know when it applies"),
      .optional("mitigate", .text, "what to do about it"),
    ] + condition + [
      .optional(
        "when", .names(.oneOrMore(.text)),
        "what must have been decided: class, dimensions, other facets")
    ])

  // MARK: Tests

  static let test = Schema(
    "a test",
    [
      .required("name", .text, "what it shows, as a phrase"),
      .required("input", .names(.anyText), "the process: its columns and their texts"),
      .required("want", .mapping(wanted), "what is expected"),
    ])

  private static let wanted = Schema(
    "what a test wants",
    [
      .optional("class", .text, "the class"),
      .optional(
        "reason", .choice(["no-evidence", "mixed", "conflict", "no-row"]),
        "why there is no class"),
      .optional("levels", .names(.oneOrMore(.text)), "per dimension, any of these levels"),
      .optional("facets", .names(.anyNumber(.text)), "per facet, exactly these values"),
      .optional("rows", .oneOrMore(.text), "rows that must match"),
    ])

  // MARK: Languages

  static let language = Schema(
    "a language",
    [
      .required("id", .identifier, "the language's code, such as en"),
      .optional("name", .text, "its name"),
      .optional("ampersand", .text, "the word for '&'"),
      .optional("drop", .list(.text, atLeast: 0), "endings after an apostrophe that fall away"),
      .optional("split", .names(.text), "endings after an apostrophe that become a word"),
      .optional(
        "abbreviations", .list(.text, atLeast: 0), "words whose full stop ends no sentence"),
      .optional(
        "function_words", .list(.text, atLeast: 0), "the commonest words, to know the language by"),
      .optional(
        "inflections", .list(.mapping(inflection), atLeast: 0),
        "forms by ending; the first that fits is taken"),
      .optional(
        "irregular", .list(.list(.text, atLeast: 1), atLeast: 0), "groups of forms of one word"),
      .optional("spellings", .mapping(spellings), "what is spelt in two ways"),
    ])

  private static let inflection = Schema(
    "an inflection",
    [
      .required(
        "end", .oneOrMore(.anyText), "endings that fit; C is a consonant, V a vowel"),
      .optional("syllables", .integer(1...20), "how many vowel groups the word must have"),
      .optional("cut", .integer(0...20), "how many letters are cut before an ending is added"),
      .required("forms", .list(.anyText, atLeast: 1), "the endings that are added"),
      .optional(
        "double", .list(.text, atLeast: 0), "endings before which the last letter is doubled"),
    ])

  private static let spellings = Schema(
    "spellings",
    [
      .optional(
        "endings", .list(.tuple(.text, count: 2), atLeast: 0), "endings spelt in two ways"),
      .optional("words", .list(.tuple(.text, count: 2), atLeast: 0), "words spelt in two ways"),
    ])
}
