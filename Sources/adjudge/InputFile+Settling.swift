import CSV
import Catalog
import Diagnostics
import Reporting
import Rules

extension InputFile {
  /// Says what was wrong with the records of a run, and throws where it cannot stand.
  ///
  /// `results` names where results go, `without` says what there is none of after bad rows.
  borrowing func settle(
    _ tally: Tally, _ failure: Run.Failure?, badRows: BadRows, rules: RuleSet, results: String,
    without: String, _ console: Console
  ) throws {
    console.show(
      Diagnostic.make(
        tally, file: file, header: header, badRows: badRows, language: rules.language))
    switch failure {
    case .source(let problem):
      if case .unreadable(let failure) = problem.kind { throw console.fail(failure, file) }
      let diagnostic = Diagnostic.make(problem, file: file, header: header)
      console.show([diagnostic])
      throw console.fail(.badInput, "\(file): \(diagnostic.message)")
    case .output(let failure): throw console.fail(failure, results)
    case nil: break
    }
    if tally.problemCount > 0, badRows == .fail {
      let rows = Count.of(tally.problemCount, "bad row")
      throw console.fail(
        .badInput, "\(file): \(rows); \(without) (--bad-rows skip leaves them out)")
    }
  }
}
