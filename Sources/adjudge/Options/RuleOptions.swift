import ArgumentParser

/// Which rules to judge by.
struct RuleOptions: ParsableArguments {
  @Option(
    name: [.customShort("r"), .customLong("rules")],
    help: ArgumentHelp(
      "A rule file, or a folder of them; may be given several times.",
      discussion: """
        Without it: ADJUDGE_RULES (separated by ':'), then .adjudge.yaml here or in a folder above up \
        to the repository's root, then ./rules if a policy is inside, then the built-in rules.
        """, valueName: "path"))
  var rules: [String] = []

  @Option(
    help: ArgumentHelp(
      "An overlay that changes the policy; may be given several times.", valueName: "path"))
  var overlay: [String] = []
}
