import Diagnostics

/// Codes for the text of YAML files.
extension CodeExplanation {
  static let yaml = [
    CodeExplanation(
      .encoding,
      "Bytes are not valid in the encoding. Rule files are in UTF-8; for records `--encoding` names "
        + "another.",
      why: "In another encoding the same bytes are other letters, and terms would not match.",
      mend: "Save the file again as UTF-8, or name the encoding of records."),
    CodeExplanation(
      .controlCharacter, "A character that cannot be seen stands in a rule file.",
      why: "Nobody can see it, and a term with it matches nothing.",
      example: .rules("lists: {metal: [steel, br\u{8}ass]}"),
      mend: "Delete it and what is beside it, and type that again; `adjudge lint --fix` deletes it."
    ),
    CodeExplanation(
      .tabIndentation, "A line is indented with a tab; YAML wants spaces.",
      why: "How wide a tab is differs from editor to editor, and so would what belongs to what.",
      example: .rules("lists:\n\tmetal: [steel]"),
      mend: "Indent with spaces; `adjudge lint --fix` does where only one reading makes sense."),
    CodeExplanation(
      .yamlSyntax, "The file is not YAML: a bracket, quote, comma or indentation is wrong.",
      why: "From there on nothing in the file can be told for certain.",
      example: .rules("lists: {metal: [steel, brass}"),
      mend: "Look at the place and at the line above it; what is missing is mostly there."),
    CodeExplanation(
      .yamlReserved,
      "A text begins with a character that means something to YAML; put it in quotes.",
      why: "YAML reads it as something else than a text, or as two.",
      example: .rules("lists: {metal: [steel, @brass]}"),
      mend: "Put the whole text in quotes: \"@brass\"."),
    CodeExplanation(
      .yamlFeature,
      "An anchor, alias, tag, directive, merge or second document; rule files have none.",
      why: "Rule files are to be read by everybody; what a line means must stand in the line.",
      example: .rules("lists: {metal: [&first steel, brass]}"),
      mend: "Write the text out, or put it in quotes if it is one."),
    CodeExplanation(
      .tooDeep, "Lists and mappings stand too deep in one another.",
      why: "No rule needs such depth; a bracket is likely not closed.",
      mend: "Close the brackets, or begin a line for each item."),
    CodeExplanation(
      .tooManyNodes, "The file has too many values.",
      why: "The limit keeps a file that is no rule file from filling the memory.",
      mend: "Divide it into several files; any section may stand in any file."),
    CodeExplanation(
      .scalarTooLong, "One text is too long.",
      why: "A quote that is not closed makes a text of all that follows.",
      mend: "Close the quote, or shorten the text."),
    CodeExplanation(
      .duplicateKey, "A key stands twice in one mapping.",
      why: "Other programs would quietly take the last; one of the two would be lost.",
      example: .rules("policy: {id: demo, version: 1.0.0, id: other}"),
      mend: "Keep one of them, or put both contents under one."),
    CodeExplanation(
      .keyNotPlain, "A key is not a plain text.",
      why: "Keys are words of the rule language or names; nothing else can be looked up.",
      example: .rules("lists: {[metal]: [steel]}"),
      mend: "Write the key as a plain word: `key: value`."),
    CodeExplanation(
      .cannotFormat,
      "The file cannot be laid out without a risk to what it says; `fmt` leaves it as it is.",
      why: "A layout is no reason to change a rule.",
      mend: "Lay the place out by hand that the message names."),
  ]
}
