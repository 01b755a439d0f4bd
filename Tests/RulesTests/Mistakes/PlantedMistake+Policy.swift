import Diagnostics

/// Mistakes in what a policy says.
extension PlantedMistake {
  /// A rule with further keys.
  private static func rule(_ keys: String) -> String {
    "evidence:\n  - id: x\n    says: y\n    scores: {analysis: 1}\n    \(keys)\n"
      + "    examples: {hit: [z]}"
  }

  static let evidence = [
    PlantedMistake("a term of signs alone", .badTerm, rule("any: [z, «\"...\"»]")),
    PlantedMistake("a gap at the end", .badTerm, rule("any: [z, z «..»]")),
    PlantedMistake("a star too early", .badTerm, rule("any: [z, «an*»]")),
    PlantedMistake(
      "a term of thirteen words", .termTooLong, rule("any: [«a b c d e f g h i j k l m»]")),
    PlantedMistake(
      "no points", .zeroPoints,
      "evidence:\n  - {id: x, says: y, scores: {analysis: «0»}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "a rule without terms", .nothingToMatch,
      "evidence:\n  - {id: «x», says: y, scores: {analysis: 1}}"),
    PlantedMistake(
      "a rule without effect", .nothingToSay,
      "evidence:\n  - {id: «x», says: y, any: [z], examples: {hit: [z]}}"),
    PlantedMistake("a number compared wrongly", .badComparison, rule("where: {fte: «\">=ten\"»}")),
  ]

  /// A table with these rows.
  private static func decision(_ rows: String..., keys: String = "") -> String {
    "decision:\n\(keys)  order: [BPO, undetermined, KPO]\n  rows:\n"
      + rows.map { "    - \($0)\n" }.joined() + "  otherwise: undetermined"
  }

  static let tables = [
    PlantedMistake(
      "rows that contradict each other", .disagreeingRows,
      decision("{id: K1, analysis: expert, class: KPO}", "{id: «B1», education: basic, class: BPO}")
    ),
    PlantedMistake(
      "rows that overlap", .overlappingRows,
      decision(
        "{id: K1, analysis: expert, class: KPO}", "{id: «K2», education: advanced, class: KPO}",
        keys: "  hit: unique\n")),
    PlantedMistake(
      "a row behind others", .rowNeverReached,
      decision(
        "{id: K1, analysis: expert, class: KPO}",
        "{id: «B1», analysis: expert, education: basic, class: BPO}", keys: "  hit: first\n")),
    PlantedMistake(
      "a class that falls", .notMonotone,
      decision(
        "{id: «K1», analysis: routine, class: KPO}", "{id: B1, analysis: expert, class: BPO}",
        keys: "  monotone: true\n")),
    PlantedMistake(
      "a class for silence", .silenceClassified,
      decision("{id: «B1», analysis: [unknown, routine], class: BPO}")),
    PlantedMistake(
      "a comparison that levels do not have", .badComparison,
      decision("{id: K1, analysis: «\">applied\"», class: KPO}")),
    PlantedMistake(
      "levels out of order", .levelOrder,
      "dimensions:\n  - {id: education, levels: [{basic: 0}, {degree: 3}, {advanced: 6}]}\n"
        + "  - {id: analysis, levels: [{routine: 0}, {applied: 3}, {expert: «3»}]}"),
    PlantedMistake(
      "the first row decides", .firstHit,
      "decision:\n  hit: «first»\n  order: [BPO, undetermined, KPO]\n  rows:\n"
        + "    - {id: K1, analysis: expert, class: KPO}\n  otherwise: undetermined"),
  ]

  /// An overlay with one change and who answers for it.
  private static func overlay(_ change: String) -> String {
    "overlay:\n  - {\(change), reason: a pilot, by: Jo}"
  }

  static let overlays = [
    PlantedMistake(
      "an overlay of a rule that there is not", .unknownRule,
      overlay("rule: «ana.modle», disable: true")),
    PlantedMistake(
      "an overlay without a reason", .missingKey,
      "overlay:\n  - «»{rule: ana.model, disable: true, by: Jo}"),
    PlantedMistake(
      "an overlay with a day in another order", .badDate,
      "overlay:\n  - {rule: ana.model, disable: true, reason: a, by: Jo, expires: «31.12.2030»}"),
    PlantedMistake(
      "an overlay with a day without zeros", .badDate,
      "overlay:\n  - {rule: ana.model, disable: true, reason: a, by: Jo, expires: «2130-1-5»}"),
    PlantedMistake(
      "an overlay that changes nothing", .idleChange,
      overlay("rule: ana.model, scores: {«analysis»: 6}")),
    PlantedMistake(
      "an overlay that adds a known term", .idleChange,
      overlay("rule: ana.model, add: «[financial model]»")),
    PlantedMistake(
      "an overlay that puts a row in its own place", .idleChange,
      overlay(
        "row: «B1», replace: {analysis: routine, education: [basic, unknown], class: BPO}")),
    PlantedMistake(
      "an overlay past its day", .overlayExpired,
      "overlay:\n  - {rule: ana.model, disable: true, reason: a, by: Jo, expires: «2026-12-31»}"),
    PlantedMistake(
      "two changes of one thing", .overlayConflict,
      "overlay:\n  - {rule: ana.model, scores: {analysis: 4}, reason: a, by: Jo}\n"
        + "  - {rule: ana.model, scores: {«analysis»: 5}, reason: b, by: Al}"),
  ]

  static let likely = [
    PlantedMistake("a term twice", .duplicateTerm, rule("any: [z, model, «z»]")),
    PlantedMistake(
      "a term twice on lines of its own", .duplicateTerm,
      "evidence:\n  - id: x\n    says: y\n    scores: {analysis: 1}\n    any:\n      - z\n      - w\n"
        + "      - «Z-»\n    examples: {hit: [z]}"),
    PlantedMistake("a plural written out", .redundantTerm, rule("any: [z, model, «models»]")),
    PlantedMistake(
      "an exception that takes everything back", .excludedTerm,
      rule("any: [z, «fashion model»]\n    unless: [fashion]")),
    PlantedMistake(
      "an exception about nothing", .idleException,
      rule("any: [z]\n    unless: [«fashion model»]")),
    PlantedMistake("a word that is everywhere", .everydayTerm, rule("any: [z, «it»]")),
    PlantedMistake("capitals that do not count", .lostCapitals, rule("any: [z, «=ISO»]")),
    PlantedMistake("a bar for or", .ignoredCharacter, rule("any: [z«|»w]")),
    PlantedMistake("a comma in quotes", .ignoredCharacter, rule("any: [«\"z, w\"»]")),
    PlantedMistake(
      "one word for two directions", .contradictoryTerms,
      "evidence:\n"
        + "  - {id: up, says: y, scores: {analysis: 3}, any: [z], examples: {hit: [z]}}\n"
        + "  - {id: down, says: y, scores: {analysis: -3}, any: [«z»], examples: {hit: [z]}}"),
    PlantedMistake(
      "a neutral phrase without a negator", .idleNeutral,
      "negation: {before: [not], neutral: [not only, «by all means»]}"),
    PlantedMistake("a list that nothing names", .unusedList, "lists: {«trade»: [mason]}"),
    PlantedMistake(
      "a family misspelt", .familyOfOne,
      "evidence:\n"
        + "  - {id: a, says: y, scores: {analysis: 3}, family: work, any: [z], examples: {hit: [z]}}\n"
        + "  - {id: b, says: y, scores: {analysis: 2}, family: work, any: [v], examples: {hit: [v]}}\n"
        + "  - {id: «c», says: y, scores: {analysis: 1}, family: wrok, any: [w], examples: {hit: [w]}}"
    ),
    PlantedMistake(
      "a rule without examples", .missingExamples,
      "evidence:\n  - {id: «x», says: y, scores: {analysis: 1}, any: [z]}"),
    PlantedMistake(
      "a rule that does not say what it is", .missingWording,
      "evidence:\n  - {id: «x», scores: {analysis: 1}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "a trial that nobody decided", .trialOver,
      "evidence:\n  - {id: «x», says: y, scores: {analysis: 1}, any: [z], status: trial, "
        + "until: 2027-01-01, examples: {hit: [z]}}"),
    PlantedMistake(
      "a test that wants nothing", .emptyTest,
      "tests:\n  - {name: «a», input: {name: b}, want: {}}"),
    PlantedMistake(
      "a version that is a number", .suspiciousScalar, "policy: {id: acme, version: «1.10»}"),
    PlantedMistake(
      "a word that is false elsewhere", .suspiciousScalar, "negation: {before: [«no»]}"),
    PlantedMistake("a word that is nothing elsewhere", .suspiciousScalar, rule("any: [z, «null»]")),
    PlantedMistake(
      "a Cyrillic letter", .lookalikeLetters, "lists: {profession: [«a\u{441}tuary»]}"),
    PlantedMistake(
      "a space of no width", .invisibleCharacter, "lists: {profession: [act«\u{200B}»uary]}"),
    PlantedMistake(
      "a space that is none", .invisibleCharacter, "lists: {profession: [chief«\u{A0}»actuary]}"),
  ]
}
