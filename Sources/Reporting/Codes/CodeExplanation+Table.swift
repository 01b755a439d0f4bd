import Diagnostics

/// Codes for levels and the decision table.
extension CodeExplanation {
  static let table = [
    CodeExplanation(
      .levelOrder, "The sums of a dimension's levels do not rise.",
      why: "A sum must have one level.",
      example: .rules("dimensions:\n  - {id: skill, levels: [{low: 3}, {high: 3}]}"),
      mend: "Order levels from the lowest up, each with a larger sum."),
    CodeExplanation(
      .tableTooLarge, "The table has more cells than can be verified.",
      why: "Every cell is looked at before a policy is used.",
      mend: "Use fewer dimensions or levels; `unknown` counts as one."),
    CodeExplanation(
      .disagreeingRows, "Two rows give different classes to the same levels.",
      why: "The class would depend on which is read first.",
      example: .rules(
        """
        decision:
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: high, class: fine}
            - {id: P1, care: little, class: plain}
          otherwise: open
        """),
      mend: "Narrow one of the rows, or let the first decide with `hit: first`."),
    CodeExplanation(
      .overlappingRows, "Two rows match the same levels, which `hit: unique` forbids.",
      why: "With `hit: unique` each case has one row, which can then be named as its reason.",
      example: .rules(
        """
        decision:
          hit: unique
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: high, class: fine}
            - {id: F2, skill: high, care: much, class: fine}
          otherwise: open
        """),
      mend: "Narrow one of the rows, or allow rows that agree with `hit: any`."),
    CodeExplanation(
      .rowNeverReached, "Rows above match everything that this one matches.",
      why: "The row decides nothing; its author may think that it does.",
      example: .rules(
        """
        decision:
          hit: first
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: high, class: fine}
            - {id: P1, skill: high, care: little, class: plain}
          otherwise: open
        """),
      mend: "Move the row up, or take it out."),
    CodeExplanation(
      .notMonotone, "A higher level gives a lower class, though the table is `monotone`.",
      why: "Nobody could explain why more of it makes less of it.",
      example: .rules(
        """
        decision:
          order: [plain, open, fine]
          monotone: true
          rows:
            - {id: F1, skill: low, class: fine}
            - {id: P1, skill: high, class: plain}
          otherwise: open
        """),
      mend: "Change one of the rows, or set `monotone: false`."),
    CodeExplanation(
      .silenceClassified, "A row gives a class to a process about which nothing is known.",
      why: "Silence is not evidence.",
      example: .rules(
        """
        decision:
          order: [plain, open, fine]
          rows:
            - {id: P1, skill: [unknown, low], class: plain}
          otherwise: open
        """),
      mend: "Name a level other than `unknown` in at least one dimension."),
    CodeExplanation(
      .rowMasked,
      "Rows above match all cells of a row with the same class, so that it changes nothing.",
      why: "The row changes no class; it may only change what is said.",
      mend: "Take the row out, or narrow the others if its wording is wanted."),
    CodeExplanation(
      .levelIdle,
      "Neither the table nor a `when` tells two neighbouring levels apart.",
      why: "Points are collected for it, and nothing depends on them.",
      mend: "Name the level in a row, or join it with its neighbour."),
    CodeExplanation(
      .dimensionIdle,
      "Neither a class nor a facet depends on a dimension.",
      why: "It is asked of every process, and nothing depends on the answer.",
      mend: "Name it in a row, or take the dimension out."),
    CodeExplanation(
      .classIdle,
      "No cell of the table has the class.",
      why: "It has a place in `order`, and nothing can ever get it.",
      mend: "Write a row that gives it, or take it out of `order`."),
    CodeExplanation(
      .noWitness,
      "No made-up process was found that brings this about, which proves nothing.",
      why: "It may be out of reach of the terms that there are; or the search was not good enough.",
      mend: "Write a test that reaches it; if you cannot, look at points and levels."),
  ]
}
