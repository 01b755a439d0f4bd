internal import Diagnostics

/// One term twice in one list.
struct DuplicateTerms: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.owners.flatMap { owner in
      [owner.condition.any, owner.condition.unless].flatMap { terms in
        Self.repeated(terms).map { term, first in
          var problem = Diagnostic.duplicateTerm(term, of: owner.name, first: first)
          // Where terms are counted, taking one out may change the choice.
          let text = owner.countsTerms ? nil : subject.texts[term.origin.file]
          problem.edits = [TextEdit.removing(term.origin, in: text)].compactMap(\.self)
          return problem
        }
      }
    }
  }

  /// The terms that stand for the same patterns as an earlier one, each with that.
  private static func repeated(_ terms: [Term]) -> [(term: Term, first: Term)] {
    var seen: [[Pattern]: Term] = [:]
    var found: [(Term, Term)] = []
    for term in terms {
      if let first = seen[term.patterns] {
        found.append((term, first))
      } else {
        seen[term.patterns] = term
      }
    }
    return found
  }
}
