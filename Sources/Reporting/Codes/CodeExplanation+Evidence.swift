import Diagnostics

/// Codes for rules and terms.
extension CodeExplanation {
  static let evidence = [
    CodeExplanation(
      .badTerm, "A term is not written as terms are.",
      why: "It would match nothing, or something else.",
      example: .rules("lists: {metal: [steel, .. brass]}"),
      mend: "Signs stand as in `advise .. board`, `check ~ form`, `analy*`, `=data`, `$list`."),
    CodeExplanation(
      .termTooLong, "A term has too many words or gaps.",
      why: "So long a phrase is hardly ever said the same way twice.",
      example: .rules("negation: {before: [a b c d e f g h i j k l m]}"),
      mend: "Keep the words that tell."),
    CodeExplanation(
      .tooManyPatterns, "Lists and alternatives make too many phrases of one term.",
      why: "Each is looked for; the memory for them would not be bounded.",
      mend: "Use fewer or shorter lists in one term."),
    CodeExplanation(
      .zeroPoints, "A rule gives 0 points, which says nothing.",
      why: "It would stand in the evidence and change nothing.",
      example: .rules(
        "evidence:\n  - {id: a, says: b, scores: {skill: 0}, any: [c], examples: {hit: [c]}}"),
      mend: "Give points, or leave the dimension out."),
    CodeExplanation(
      .nothingToMatch, "A rule has neither `any` nor `where`, or a value nothing to go by.",
      why: "It could never apply.",
      example: .rules("evidence:\n  - {id: a, says: b, scores: {skill: 1}}"),
      mend: "Give it terms in `any`, or a column in `where`."),
    CodeExplanation(
      .nothingToSay, "A rule has no points, floor or ceiling.",
      why: "Its matches would change nothing.",
      example: .rules("evidence:\n  - {id: a, says: b, any: [c], examples: {hit: [c]}}"),
      mend: "Give it `scores`, `at_least` or `at_most`."),
    CodeExplanation(
      .badComparison, "A comparison in `where` or in a row cannot be read.",
      why: "What it should hold for is not clear.",
      example: .rules(
        """
        decision:
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: ">high", class: fine}
          otherwise: open
        """),
      mend: "In a row write `\">=level\"` or `\"<=level\"`, in `where` as in `\">=10\"`."),
  ]
}
