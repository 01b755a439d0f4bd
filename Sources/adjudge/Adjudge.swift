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
}
