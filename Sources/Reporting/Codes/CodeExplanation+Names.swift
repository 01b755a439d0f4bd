import Diagnostics

/// Codes for names that are not there, or twice.
extension CodeExplanation {
  static let names = [
    CodeExplanation(
      .duplicateID, "Two things of one kind have the same name.",
      why: "Evidence, tests and overlays speak of things by their names.",
      example: .rules(
        """
        facets:
          - {id: place, choose: all, values: [{id: shop, any: [workshop]}, {id: shop, any: [yard]}]}
        """),
      mend: "Give one of them another name, or put both into one."),
    CodeExplanation(
      .duplicateSection, "A section that can be there once is there twice.",
      why: "Which of the two holds would depend on the order of files.",
      mend: "Put the contents of both into one."),
    CodeExplanation(
      .missingSection, "A section that a policy must have is in no file.",
      why: "Without it nothing can be judged.",
      example: .other("A policy without `decision`."),
      mend: "Write the section, or name the file that has it as well."),
    CodeExplanation(
      .unknownDimension, "There is no dimension of that name.",
      why: "Points for a dimension that nothing asks about would be lost.",
      example: .rules(
        "evidence:\n  - {id: a, says: b, scores: {skil: 1}, any: [c], examples: {hit: [c]}}"),
      mend: "Write the name of a dimension, or define this one under `dimensions`."),
    CodeExplanation(
      .unknownLevel, "The dimension has no level of that name.",
      why: "A row that asks for it would never be reached.",
      example: .rules(
        """
        decision:
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: hihg, class: fine}
          otherwise: open
        """),
      mend: "Write a level of this dimension, or `unknown`."),
    CodeExplanation(
      .unknownClass, "The decision's `order` has no class of that name.",
      why: "Only classes with a place in the order can be compared.",
      example: .rules(
        """
        decision:
          order: [plain, open, fine]
          rows:
            - {id: F1, skill: high, class: superb}
          otherwise: open
        """),
      mend: "Write a class of `order`, or add this one there."),
    CodeExplanation(
      .unknownFacet, "There is no facet of that name.",
      why: "A condition on it could never hold.",
      example: .rules(
        "facets:\n  - {id: place, choose: all, values: [{id: shop, when: {plaec: shop}}]}"),
      mend: "Write the name of a facet, of a dimension, or `class`."),
    CodeExplanation(
      .unknownFacetValue, "The facet has no value of that name.",
      why: "A condition on it could never hold.",
      example: .rules(
        """
        facets:
          - {id: place, choose: all, values: [{id: shop, any: [workshop]}]}
          - {id: risk, choose: all, values: [{id: fire, when: {place: shp}}]}
        """),
      mend: "Write one of the facet's values."),
    CodeExplanation(
      .unknownList, "A term names a list with `$` that does not exist.",
      why: "The term would match nothing.",
      example: .rules("negation: {before: [$none]}"),
      mend: "Write the name of a list, or define this one under `lists`."),
    CodeExplanation(
      .unknownLanguage, "The policy's language is described in no file.",
      why: "Without it the forms of words are not known.",
      example: .rules("language: eng"),
      mend: "Name a language that there is, or describe this one under `languages`."),
    CodeExplanation(
      .unknownColumn, "A test gives a column that no rule reads.",
      why: "What stands in it changes nothing; its name may be misspelt.",
      example: .rules("tests:\n  - {name: a, input: {nmae: Design}, want: {class: fine}}"),
      mend: "Write a column of `input` or of a `where`."),
    CodeExplanation(
      .unknownRule, "An overlay changes a rule that does not exist.",
      why: "The change that somebody agreed to does not happen.",
      example: .overlay(
        "overlay:\n  - {rule: skill.wled, disable: true, reason: a, by: b}"),
      mend: "Write the name of a rule. Who renames a rule adds the old name to its `formerly`."),
    CodeExplanation(
      .unknownRow, "A test or an overlay names a row that the decision does not have.",
      why: "The change, or the test, is about nothing.",
      example: .overlay(
        """
        overlay:
          - {row: F9, replace: {skill: high, class: fine}, reason: a, by: b}
        """),
      mend: "Write the name of a row."),
    CodeExplanation(
      .circularList, "Lists name one another in a circle.",
      why: "Their entries could never be written out.",
      example: .rules("lists: {metal: [steel, $brass], brass: [brass, $metal]}"),
      mend: "Take one of the names out."),
    CodeExplanation(
      .circularFacet, "The `when` of facets depend on one another in a circle.",
      why: "Each would wait for the other.",
      example: .rules(
        """
        facets:
          - {id: place, choose: all, values: [{id: shop, when: {risk: fire}}]}
          - {id: risk, choose: all, values: [{id: fire, when: {place: shop}}]}
        """),
      mend: "Let one of them stand on its own."),
    CodeExplanation(
      .reservedName,
      "A name is wanted that has a meaning of its own, such as `class` or `unknown`.",
      why: "A column or a condition of that name could mean both.",
      example: .rules("facets:\n  - {id: margin, choose: all, values: [{id: a, any: [b]}]}"),
      mend: "Take another name."),
  ]
}
