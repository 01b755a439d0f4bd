import ArgumentParser

/// The rules that a command looks at, named as its arguments or by the options of every command.
struct RulePaths: ParsableArguments {
  @Argument(help: ArgumentHelp("Rule files or folders; the rules in force unless told."))
  var paths: [String] = []

  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions

  mutating func validate() throws {
    if !paths.isEmpty, !ruleOptions.rules.isEmpty {
      throw ValidationError("name rules as arguments or with --rules, not both")
    }
  }

  /// Where to look for the rules.
  var options: RuleOptions {
    var options = ruleOptions
    if !paths.isEmpty { options.rules = paths }
    return options
  }
}
