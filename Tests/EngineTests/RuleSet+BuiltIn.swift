import AdjudgeKit
import Rules

extension RuleSet {
  /// Built-in rules that do not load.
  struct BuiltInRulesAreBroken: Error { var diagnostics: [Diagnostic] }

  /// The rules that are built into the library.
  static func builtIn() throws -> RuleSet {
    let sources = BuiltInRules.files.map { RuleSource(path: $0.path, bytes: $0.bytes) }
    let loaded = RuleLoader(version: Version.current).load(sources)
    guard let rules = loaded.ruleSet else {
      throw BuiltInRulesAreBroken(diagnostics: loaded.diagnostics)
    }
    return rules
  }
}
