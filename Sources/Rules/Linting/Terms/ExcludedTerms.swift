internal import Diagnostics

/// A term whose every match is taken back by an exception beside it.
struct ExcludedTerms: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.owners.flatMap { owner in
      owner.condition.any.compactMap { term in
        let exception = owner.condition.unless.first { exception in
          term.patterns.allSatisfy { pattern in
            exception.patterns.contains { subject.forms.contains(pattern, $0) }
          }
        }
        return exception.map { .excludedTerm(term, of: owner.name, by: $0) }
      }
    }
  }
}
