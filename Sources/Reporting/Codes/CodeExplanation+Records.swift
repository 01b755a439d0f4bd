import Diagnostics

/// Codes for records.
extension CodeExplanation {
  static let records = [
    CodeExplanation(
      .emptyInput, "The input has not even a header.",
      why: "Likely the program before it in the pipe failed.",
      example: .records(""),
      mend: "Look at what should have written the input."),
    CodeExplanation(
      .delimiterUnclear,
      "The header can be read with several delimiters, or with none; name it with `-d`.",
      why: "Read with the wrong delimiter every cell would be another.",
      example: .records("name;x,description\n"),
      mend: "Name the delimiter: `-d semicolon`."),
    CodeExplanation(
      .columnMissing, "The header has no column that the policy reads; `--map` names it.",
      why: "Without it there is no text to judge.",
      example: .records("id,title of it\n1,Design\n"),
      mend: "Name the input's column: `--map name=title`; or add the header to the policy's `also`."
    ),
    CodeExplanation(
      .duplicateColumn, "Two columns have the same name.",
      why: "Which of the two is meant cannot be told.",
      example: .records("id,name,name\n1,Design,Draft\n"),
      mend: "Rename one of them."),
    CodeExplanation(
      .columnCollision,
      "A result would have the name of a column of the input; see `--prefix` and `--replace`.",
      why: "Two columns of one name cannot be told apart by whoever reads the results.",
      example: .records("id,name,class\n1,Design,fine\n"),
      mend: "Give results other names with `--prefix`, or drop the input's with `--replace`."),
    CodeExplanation(
      .headersDiffer, "Files of one run have different columns.",
      why: "Their results are one table, which has one header.",
      mend: "Run the files one by one, or give them the same columns."),
    CodeExplanation(
      .fieldCount, "A record has more or fewer fields than the header; see `--bad-rows`.",
      why: "A delimiter inside a cell without quotes moves all cells after it.",
      example: .records("id,name,description\n1,Design\n"),
      mend: "Quote the cell, or let `--bad-rows skip --rejects FILE` put such rows aside."),
    CodeExplanation(
      .unclosedQuote, "A quoted field does not end; always fatal.",
      why: "The rest of the file would be one cell.",
      example: .records("id,name\n1,\"Design\n"),
      mend: "Close the quote on the line that the message names."),
    CodeExplanation(
      .textAfterQuote, "Text follows the quote that closes a field.",
      why: "A quote inside a cell is to be doubled; where it ends is not clear else.",
      example: .records("id,name\n1,\"Design\" of bridges\n"),
      mend: "Double quotes inside of quoted cells."),
    CodeExplanation(
      .strayQuote, "A quote stands inside an unquoted field, which `--strict` refuses.",
      why: "Programs disagree on what such a quote means.",
      example: .records("id,name\n1,5\" pipe\n", options: ["--strict"]),
      mend: "Quote the cell and double the quote, or leave `--strict` out."),
    CodeExplanation(
      .nulByte, "A NUL byte stands in a record.",
      why: "The file is likely no text, or in another encoding.",
      example: .records("id,name\n1,De\u{0}sign\n"),
      mend: "Name the encoding with `--encoding`, or write the file again."),
    CodeExplanation(
      .fieldTooLong, "A field is longer than is read.",
      why: "The limit keeps memory bounded whatever comes in.",
      example: .records("id,name\n1,Design\n", options: ["--max-field", "3"]),
      mend: "Look for a quote that is not closed; a limit can be set higher."),
    CodeExplanation(
      .recordTooLong, "A record is longer than is read.",
      why: "The limit keeps memory bounded whatever comes in.",
      example: .records("id,name\n1,Design\n", options: ["--max-record", "3"]),
      mend: "Look for a quote that is not closed; a limit can be set higher."),
    CodeExplanation(
      .tooManyColumns, "There are more columns than are read.",
      why: "The limit keeps memory bounded whatever comes in.",
      example: .records("id,name\n1,Design\n", options: ["--max-columns", "1"]),
      mend: "Leave out columns that nobody needs; a limit can be set higher."),
    CodeExplanation(
      .badJSON, "A line is not one JSON object.",
      why: "In JSON Lines each line is a record.",
      example: .records("{\"id\": 1, \"name\": }\n", options: ["--input", "jsonl"]),
      mend: "Write one object on each line."),
    CodeExplanation(
      .hiddenCharacters,
      "Records have characters that nobody sees; matching passes over them.",
      why: "They come along from other programs; cells go out with them as they came.",
      example: .records("id,name\n1,De\u{AD}sign\n"),
      mend: "Nothing need be done; clean the text if people search in it."),
    CodeExplanation(
      .otherLanguage, "Records do not seem to be in the language of the policy.",
      why: "What is in another language gives no evidence, and the process stays undetermined.",
      example: .records(
        "id,name,description\n1,Entwurf,"
          + "Die Abteilung entwirft neue Bauteile und prüft danach alle Zeichnungen sehr genau\n"),
      mend: "Use a policy in that language, or have the texts translated."),
    CodeExplanation(
      .ruleInert, "Rules read a column that the input lacks, and so do nothing.",
      why: "Evidence that the policy counts on is not there.",
      mend: "Add the column, or name it with `--map`."),
  ]
}
