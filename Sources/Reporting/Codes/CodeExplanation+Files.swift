import Diagnostics

/// Codes for what is wrong with files as such.
extension CodeExplanation {
  static let files = [
    CodeExplanation(
      .fileMissing, "A file that is named does not exist.",
      why: "What is named is meant; other files are never taken in its place.",
      example: .other("adjudge classify --rules nowhere"),
      mend: "Correct the name, or run the command in the folder from which the name leads there."),
    CodeExplanation(
      .fileUnreadable, "The system could not read the file; the message gives its reason.",
      why: "Without all of its files a policy would mean something else.",
      mend: "Give yourself the right to read the file, or name another."),
    CodeExplanation(
      .fileTooLarge, "A rule file is longer than is read.",
      why: "The limit keeps a file that is no rule file from filling the memory.",
      mend: "Divide it into several files; any section may stand in any file."),
    CodeExplanation(
      .tooManyFiles, "There are more rule files than are read.",
      why: "A folder that holds so many is likely not the one that was meant.",
      mend: "Name the folder with the rules, or put several rules into one file."),
    CodeExplanation(
      .noRules, "What was named holds no rule file.",
      why: "Nothing can be judged by no rules.",
      example: .other("adjudge classify --rules an-empty-folder"),
      mend: "Name a file, or a folder with files whose names end in .yaml or .yml."),
  ]
}
