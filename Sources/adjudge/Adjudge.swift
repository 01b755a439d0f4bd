import AdjudgeKit
import ArgumentParser

/// The program.
@main
struct Adjudge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjudge",
    abstract: "Tags business processes by rules that anyone can read, and says why.",
    version: Version.current,
    subcommands: [
      ClassifyCommand.self, ExplainCommand.self, CheckCommand.self, StatsCommand.self,
      LintCommand.self, VerifyCommand.self, TestCommand.self, FmtCommand.self, ShowCommand.self,
      WhyCommand.self, InitCommand.self, SchemaCommand.self,
    ],
    defaultSubcommand: ClassifyCommand.self)

  /// Runs the command that the arguments ask for.
  ///
  /// To find out which, the parser looks at the options of all. Where it can only be `classify`, its
  /// arguments are read at once; whatever is wrong with them, or help, is left to the parser of all.
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let own = ClassifyCommand.arguments(of: arguments),
      let command = try? ClassifyCommand.parse(Array(own))
    else { return main(nil) }
    do {
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}

extension ClassifyCommand {
  /// The arguments that are for `classify` where no other command is named; nil if that is not plain.
  fileprivate static func arguments(of all: ArraySlice<String>) -> ArraySlice<String>? {
    guard let first = all.first else { return all }
    if first == CommandName.classify.rawValue { return all.dropFirst() }
    let isOther = first.hasPrefix("-") || first == "help" || CommandName(rawValue: first) != nil
    return isOther ? nil : all
  }
}
