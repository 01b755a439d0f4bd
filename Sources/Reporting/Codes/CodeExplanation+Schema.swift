import Diagnostics

/// Codes for what does not fit the schema.
extension CodeExplanation {
  static let schema = [
    CodeExplanation(
      .wrongType, "A list, a mapping or a single value stands where another is wanted.",
      why: "Guessing what was meant would make two meanings of one line.",
      example: .rules("lists: {metal: steel}"),
      mend: "Write a list as `[a, b]`, a mapping as `{key: value}`."),
    CodeExplanation(
      .missingValue, "A key or item has no value.",
      why: "An empty value may be a slip of the indentation: what follows belongs nowhere.",
      example: .rules("lists:\n  metal:\n"),
      mend: "Write the value, or take the key out."),
    CodeExplanation(
      .missingKey,
      "A key that must be there is not, or a change in an overlay does nothing.",
      why: "Without it the thing is not fully said.",
      example: .rules("policy: {id: demo}"),
      mend: "Add the key; the help line says what it means."),
    CodeExplanation(
      .unknownKey, "A key is not one of the language; it may be misspelt.",
      why: "A misspelt key that is passed over is a rule that quietly does less than it says.",
      example: .rules("lists: {metal: [steel]}\nnegaton: {before: [not]}"),
      mend: "Write the key that was meant; `adjudge lint --fix` does where only one is near."),
    CodeExplanation(
      .badInteger, "A value is not a whole number.",
      why: "Points and levels are added and compared without rounding.",
      example: .rules("dimensions:\n  - {id: skill, levels: [{low: -2}, {high: 2.5}]}"),
      mend: "Write a whole number, as in 3, 0 or -2."),
    CodeExplanation(
      .badBoolean, "A value is neither `true` nor `false`.",
      why: "Programs that read YAML disagree about `yes` and `no`.",
      example: .rules(
        """
        evidence:
          - {id: a, says: b, scores: {skill: 1}, any: [c], negatable: no, examples: {hit: [c]}}
        """),
      mend: "Write `true` or `false`; `adjudge lint --fix` does."),
    CodeExplanation(
      .badChoice, "A value is not one of the words that are possible.",
      why: "Only these words have a meaning here.",
      example: .rules(
        "facets:\n  - {id: place, choose: al, values: [{id: shop, any: [workshop]}]}"),
      mend: "Write one of the words that the help line lists."),
    CodeExplanation(
      .badDate, "A value is not a day such as `2026-01-31`.",
      why: "Days are compared letter by letter, so that they must be written one way.",
      example: .overlay(
        "overlay:\n  - {rule: skill.weld, disable: true, reason: a, by: b, expires: 31.1.2030}"),
      mend: "Write year-month-day, with zeros."),
    CodeExplanation(
      .badIdentifier, "A name has other characters than letters, digits, `.`, `_` and `-`.",
      why: "Names become columns of tables and words of the command line.",
      example: .rules(
        "facets:\n  - {id: work place, choose: all, values: [{id: shop, any: [workshop]}]}"),
      mend: "Use a hyphen in the place of a space."),
    CodeExplanation(
      .outOfRange, "A number is too small or too large.",
      why: "Sums of points must not run over, and a weight of 0 would make a column useless.",
      example: .rules("input: {text: {name: 0}}"),
      mend: "Write a number in the range that the message gives."),
    CodeExplanation(
      .emptyList, "A list or mapping has nothing in it, or too little.",
      why: "It says nothing, and may have lost its items to a slip of the indentation.",
      example: .rules("lists: {metal: []}"),
      mend: "Put something in, or leave the key out."),
    CodeExplanation(
      .unsupportedSchema, "The file is written for another version of the language of rules.",
      why: "The same line may mean something else there.",
      example: .other("schema: 2"),
      mend: "Use the program that the file was written for, or write the file for this one."),
    CodeExplanation(
      .needsNewer, "The policy's `needs` asks for a newer program.",
      why: "An older program may read the policy and judge otherwise.",
      example: .rules("policy: {id: demo, version: 1.0.0, needs: \">=99\"}"),
      mend: "Install a newer program."),
  ]
}
