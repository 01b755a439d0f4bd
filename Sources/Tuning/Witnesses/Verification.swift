package import Engine
package import Rules

/// What can be said of a policy before it judges anything: of its table with certainty, of its rules
/// by examples that are made up.
package struct Verification: Sendable {
  /// The rules that are spoken of.
  package let rules: RuleSet
  /// What a look at every cell of the table shows.
  package let survey: TableSurvey
  /// A made-up process for each level, row, class and reason for which one was found.
  package let witnesses: [Witness]
  /// Levels, rows, classes and reasons for which none was found.
  package let missing: [Witness.Target]
  /// The rules in force that none of their own terms makes count, by index.
  package let silent: [Int]

  /// Verifies the rules of a program.
  package init(_ program: Program) {
    rules = program.rules
    survey = TableSurvey(program.rules)
    let search = WitnessSearch(program, survey)
    (witnesses, missing, silent) = (search.found, search.missing, search.silent)
  }
}
