import Diagnostics

/// Mistakes in the text of a file.
extension PlantedMistake {
  static let all = files + scalars + names + evidence + tables + overlays + likely

  static let files = [
    PlantedMistake("a tab for indentation", .tabIndentation, "lists:\n«\t»profession: [actuary]"),
    PlantedMistake(
      "tabs for all indentation", .tabIndentation,
      "facets:\n«\t»- id: domain\n\t  choose: best\n\t  values:\n\t\t- {id: legal, any: [court]}"),
    PlantedMistake(
      "a bracket not closed", .yamlSyntax, "lists: {profession: [actuary, attorney«}»"),
    PlantedMistake("a brace not closed", .yamlSyntax, "lists: «{»profession: [actuary]"),
    PlantedMistake("the wrong bracket", .yamlSyntax, "lists: {profession: [actuary«}»}"),
    PlantedMistake(
      "a quote not closed", .yamlSyntax, "lists:\n  profession:\n    - «\"»actuary\n    - attorney"),
    PlantedMistake(
      "text after a quote", .yamlSyntax, "lists:\n  profession:\n    - \"so called\" «actuary»"),
    PlantedMistake(
      "a line too far to the left", .yamlSyntax,
      "evidence:\n    - id: x\n      says: y\n   «any: [z]»"),
    PlantedMistake("no space after a colon", .yamlSyntax, "policy:\n  id: acme\n  «version:1.0.0»"),
    PlantedMistake(
      "no comma between items", .yamlSyntax, "lists: {profession: [\"actuary\" «\"attorney\"»]}"),
    PlantedMistake(
      "a colon inside a text", .yamlReserved,
      "evidence:\n  - id: x\n    says: «note: y»\n    any: [z]"),
    PlantedMistake("a text that begins with @", .yamlReserved, "lists: {profession: [«@actuary»]}"),
    PlantedMistake(
      "a text that begins with #", .yamlReserved, "lists:\n  profession:\n    - «#1 actuary»"),
    PlantedMistake("a text that begins with *", .yamlFeature, "lists: {profession: [«*actuary»]}"),
    PlantedMistake(
      "a text that begins with &", .yamlFeature, "lists: {profession: [«&actuary» x]}"),
    PlantedMistake(
      "a second document", .yamlFeature, "lists: {profession: [actuary]}\n«---»\nlists: {}"),
    PlantedMistake(
      "a key twice", .duplicateKey,
      "lists:\n  profession: [actuary]\n  «profession»: [attorney]"),
    PlantedMistake("a list for a key", .keyNotPlain, "lists: {«[profession]»: [actuary]}"),
    PlantedMistake(
      "a control character", .controlCharacter, "lists: {profession: [actu«\u{7}»ary]}"),
    PlantedMistake(
      "a comma inside brackets", .yamlReserved,
      "evidence:\n  - id: x\n    says: y\n    scores: {analysis: 1}\n    any: [z]\n    examples: {hit: [\"z\"], "
        + "miss: [More than 1, «000 records are kept»]}"),
    PlantedMistake(
      "a bracketed aside parted by its comma", .yamlReserved,
      "lists: {profession: [clerk (filing, «copying)»]}"),
  ]

  static let scalars = [
    PlantedMistake("a section misspelt", .unknownKey, "«negaton»: {before: [not]}"),
    PlantedMistake(
      "a key misspelt", .unknownKey,
      "evidence:\n  - {id: x, says: y, «scoers»: {analysis: 1}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "a key of another program", .unknownKey, "policy: {id: acme, version: 1.0.0, «author»: me}"),
    PlantedMistake("a key that is missing", .missingKey, "policy: {id: «acme»}"),
    PlantedMistake("a key without a value", .missingValue, "lists:\n  profession:«»"),
    PlantedMistake("a text for a list", .wrongType, "lists: {profession: «actuary»}"),
    PlantedMistake(
      "a list for a text", .wrongType,
      "evidence:\n  - {id: x, says: «[y, or so]», scores: {analysis: 1}, any: [z]}"),
    PlantedMistake("an empty list", .emptyList, "lists: {profession: «[]»}"),
    PlantedMistake(
      "points with a fraction", .badInteger,
      "evidence:\n  - {id: x, says: y, scores: {analysis: «1.5»}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "points with a plus", .badInteger,
      "evidence:\n  - {id: x, says: y, scores: {analysis: «+3»}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "points beyond measure", .outOfRange,
      "evidence:\n  - {id: x, says: y, scores: {analysis: «5000»}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "no for false", .badBoolean,
      "evidence:\n  - {id: x, says: y, scores: {analysis: 1}, any: [z], negatable: «no», "
        + "examples: {hit: [z]}}"),
    PlantedMistake(
      "a word of a choice misspelt", .badChoice,
      "evidence:\n  - {id: x, says: y, scores: {analysis: 1}, any: [z], status: «trail», "
        + "examples: {hit: [z]}}"),
    PlantedMistake(
      "a name with a space", .badIdentifier,
      "facets:\n  - {id: «big risk», choose: all, values: [{id: a, any: [b]}]}"),
    PlantedMistake(
      "a newer program wanted", .needsNewer, "policy: {id: acme, version: 1.0.0, needs: «\">=9\"»}"),
  ]

  static let names = [
    PlantedMistake(
      "a dimension misspelt", .unknownDimension,
      "evidence:\n  - {id: x, says: y, scores: {«analisys»: 1}, any: [z], examples: {hit: [z]}}"),
    PlantedMistake(
      "a level misspelt", .unknownLevel,
      "evidence:\n  - {id: x, says: y, at_least: {analysis: «exprt»}, any: [z], examples: {hit: [z]}}"
    ),
    PlantedMistake(
      "a class misspelt", .unknownClass,
      "tests:\n  - {name: a, input: {name: b}, want: {class: «KPOO»}}"),
    PlantedMistake(
      "a list misspelt", .unknownList,
      "evidence:\n  - {id: x, says: y, scores: {analysis: 1}, any: [«$profesion»], examples: {hit: [z]}}"
    ),
    PlantedMistake(
      "a facet misspelt", .unknownFacet,
      "tests:\n  - {name: a, input: {name: b}, want: {facets: {«domian»: legal}}}"),
    PlantedMistake(
      "a facet's value misspelt", .unknownFacetValue,
      "tests:\n  - {name: a, input: {name: b}, want: {facets: {domain: «leagl»}}}"),
    PlantedMistake(
      "a row misspelt", .unknownRow, "tests:\n  - {name: a, input: {name: b}, want: {rows: «K9»}}"),
    PlantedMistake(
      "a column misspelt", .unknownColumn,
      "tests:\n  - {name: a, input: {«nmae»: b}, want: {class: KPO}}"),
    PlantedMistake("a language that there is not", .unknownLanguage, "language: «eng»"),
    PlantedMistake(
      "an id twice", .duplicateID,
      "evidence:\n  - {id: x, says: y, scores: {analysis: 1}, any: [z], examples: {hit: [z]}}\n"
        + "  - {id: «x», says: y, scores: {analysis: 1}, any: [w], examples: {hit: [w]}}"),
    PlantedMistake(
      "lists in a circle", .circularList,
      "lists: {«profession»: [$role], role: [$profession]}"),
    PlantedMistake(
      "a reserved name", .reservedName,
      "facets:\n  - {id: «class», choose: all, values: [{id: a, any: [b]}]}"),
  ]
}
