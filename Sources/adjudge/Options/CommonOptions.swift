import ArgumentParser
import Reporting

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(help: "When to use colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Flag(name: .shortAndLong, help: "Say nothing on standard error but what went wrong.")
  var quiet = false

  /// Where things are said.
  var console: Console { Console(color: color, isQuiet: quiet) }
}

extension ColorChoice: ExpressibleByArgument {}
