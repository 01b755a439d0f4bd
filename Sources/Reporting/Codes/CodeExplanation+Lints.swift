import Diagnostics

/// Codes for what is allowed and likely not meant.
extension CodeExplanation {
  static let lints = [
    CodeExplanation(
      .duplicateTerm, "A list has one term twice.",
      why: "A rule counts once, however often its terms match; the second does nothing.",
      example: rule("any: [design, draft, design]"),
      mend: "Take one of them out; `adjudge lint --fix` does."),
    CodeExplanation(
      .redundantTerm, "A term takes nothing that a term beside it does not take already.",
      why: "Plain words match all their forms, so that `designs` adds nothing to `design`.",
      example: rule("any: [design, designs]"),
      mend: "Take it out; or write `\"=design\"` if only that form was meant."),
    CodeExplanation(
      .excludedTerm, "Every match of a term is taken back by an exception beside it.",
      why: "The term never counts, though it stands among those that do.",
      example: rule("any: [design, interior design]", "unless: [interior]"),
      mend: "Take out the term, or narrow the exception."),
    CodeExplanation(
      .everydayTerm, "A term is one of the commonest words of the language.",
      why: "It is found in nearly every text, and so says nothing about any.",
      example: rule("any: [design, it]"),
      mend: "Write a longer phrase; an abbreviation in capitals; or `=it` if the word is meant."),
    CodeExplanation(
      .contradictoryTerms, "One term raises a dimension in a rule and lowers it in another.",
      why: "The points of both are added, so that the word pulls both ways.",
      example: .rules(
        """
        evidence:
          - id: skill.up
            says: a skill is at work
            scores: {skill: 3}
            any: [design]
            examples: {hit: [Design]}
          - id: skill.down
            says: no skill is needed
            scores: {skill: -2}
            any: [design]
            examples: {hit: [Design]}
        """),
      mend: "Leave it to one of them, or make both of one `family`."),
    CodeExplanation(
      .lostCapitals, "Capitals stand where they do not count.",
      why: "`=IT` also finds *it*, and `ISO*` also finds *isolate*.",
      example: rule("any: [design, ISO*]"),
      mend: "Write the word in capitals without `=` and `*`."),
    CodeExplanation(
      .ignoredCharacter, "A sign in a term means nothing to matching.",
      why: "Its author may take it for an operator: `a|b` is not *a* or *b*, but *a b*.",
      example: rule("any: [design|draft]"),
      mend: "Leave it out; alternatives are terms of their own."),
    CodeExplanation(
      .idleException, "An exception shares no word with any term of its rule.",
      why: "It only takes back matches that it shares words with, and so takes back nothing.",
      example: rule("any: [design]", "unless: [draft beer]"),
      mend: "Move it to the rule whose terms it is about, or take it out."),
    CodeExplanation(
      .idleNeutral, "A neutral phrase has no word that negates.",
      why: "It saves matches from the negation inside it, and there is none.",
      example: .rules("negation: {before: [not], neutral: [by all means]}"),
      mend: "Write it with the word that negates, or take it out."),
    CodeExplanation(
      .unusedList, "No term names a list.",
      why: "Its words are looked for nowhere; the term may have lost its `$`.",
      example: .rules("lists: {metal: [steel], wood: [oak]}"),
      mend: "Name it in a term, or take it out."),
    CodeExplanation(
      .familyOfOne, "A family has one rule.",
      why: "Of a family the strongest rule counts; alone it always does. The name may be misspelt.",
      example: rule("family: making", "any: [design]"),
      mend: "Write the family that was meant, or leave the key out."),
    CodeExplanation(
      .missingExamples, "A rule has no example that it must hit.",
      why: "Nobody notices when an edit makes it stop working.",
      example: .rules("evidence:\n  - {id: a, says: b, scores: {skill: 1}, any: [c]}"),
      mend: "Add `examples: {hit: […]}` with a sentence from real life, and one for `miss`."),
    CodeExplanation(
      .missingWording, "A rule does not say what it recognises.",
      why: "Rationales quote it; without it they can only give the rule's name.",
      example: .rules(
        "evidence:\n  - {id: a, scores: {skill: 1}, any: [c], examples: {hit: [c]}}"),
      mend: "Add `says` with a phrase."),
    CodeExplanation(
      .trialOver, "The day has come by which a trial was to be decided.",
      why: "A rule on trial is shown and does not count; somebody wanted to know by then.",
      example: rule("any: [design]", "status: trial", "until: 2020-01-01"),
      mend: "Make it `stable` or `retired`, or set a later day."),
    CodeExplanation(
      .firstHit, "The first row that matches decides.",
      why: "Rows may contradict each other without a word, and moving one may change classes.",
      example: .rules(
        """
        decision:
          hit: first
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: high, class: fine}
            - {id: P1, skill: low, class: plain}
          otherwise: open
        """),
      mend: "Prefer `hit: any`, with which the table is checked for contradictions."),
    CodeExplanation(
      .emptyTest, "A test wants nothing.",
      why: "It passes whatever happens.",
      example: .rules("tests:\n  - {name: a, input: {name: Design}, want: {}}"),
      mend: "Say what is wanted: class, reason, levels, facets or rows."),
    CodeExplanation(
      .suspiciousScalar,
      "Other programs take a text for a number, a truth value, nothing or a day.",
      why: "Here it is read as written; but an editor may turn `1.10` into 1.1, `no` into `false`.",
      example: .rules("policy: {id: demo, version: 1.10}"),
      mend: "Put it in quotes; `adjudge lint --fix` does."),
    CodeExplanation(
      .lookalikeLetters, "A word of Latin letters has a Greek or Cyrillic one in it.",
      why: "It looks right and matches nothing.",
      example: .rules("lists: {metal: [steel, br\u{430}ss]}"),
      mend:
        "Type the word again; `adjudge lint --fix` does where the letter looks like one of ours."),
    CodeExplanation(
      .invisibleCharacter, "A character that nobody sees, or that only looks like a space.",
      why: "It comes along from other programs, and searching for the word does not find it.",
      example: .rules("lists: {metal: [steel, br\u{200B}ass]}"),
      mend: "Delete it; `adjudge lint --fix` does."),
  ]

  /// A rule with these keys, one on a line, besides those that every rule has.
  private static func rule(_ keys: String...) -> Example {
    .rules(
      """
      evidence:
        - id: skill.design
          says: things are designed
          scores: {skill: 4}
          \(keys.joined(separator: "\n    "))
          examples: {hit: [Designs bridges.]}
      """)
  }
}
