import AdjudgeKit
import Rules
import Tuning

/// The examples and tests that a rule set brings.
enum Expectations {
  /// Those that do not hold, in words.
  static func broken(_ rules: RuleSet) -> [String] {
    var run = ExpectationRun(Program(rules))
    return run.all().filter { !$0.holds }.map { "\($0.subject): \($0.differences)" }
  }
}
