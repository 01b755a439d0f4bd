internal import Diagnostics

/// A term that only says again, in another form, what a term beside it takes already.
struct RedundantTerms: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.owners.filter { !$0.countsTerms }.compactMap { owner in
      let found = [owner.condition.any, owner.condition.unless].flatMap {
        Self.redundant($0, subject.forms)
      }
      // People who write plurals out do so everywhere; once a rule is enough to be told.
      guard let (term, wider) = found.first else { return nil }
      return .redundantTerm(
        term, of: owner.name, wider: wider, others: found.dropFirst().map(\.0.text))
    }
  }

  private static func redundant(_ terms: [Term], _ forms: WordForms) -> [(Term, Term)] {
    // By each word with which a term may begin, the terms that may.
    var starts: [String: [Int]] = [:]
    // Those that begin with a list or a part of a word, which may begin with too many.
    var open: [(first: WordPattern, term: Int)] = []
    for (index, term) in terms.enumerated() {
      for word in Set(term.patterns.compactMap { $0.phrases.first?.first }) {
        switch word {
        case .inflected, .exact, .capitals:
          for form in forms.surfaces(of: word) { starts[form, default: []].append(index) }
        case .oneOf, .prefix: open.append((word, index))
        }
      }
    }
    var found: [(Term, Term)] = []
    for (index, term) in terms.enumerated() {
      guard let first = term.patterns.first?.phrases.first?.first, let word = first.written else {
        continue
      }
      let candidates =
        (starts[word] ?? []) + open.filter { forms.covers($0.first, first) }.map(\.term)
      let wider = candidates.sorted().first { other in
        other != index && Self.covers(terms[other], term, forms)
          // Of two that say the same, the later is one too many.
          && (other < index || !Self.covers(term, terms[other], forms))
      }
      if let wider, terms[wider].patterns != term.patterns {
        found.append((term, terms[wider]))
      }
    }
    return found
  }

  private static func covers(_ wide: Term, _ narrow: Term, _ forms: WordForms) -> Bool {
    narrow.patterns.allSatisfy { narrow in
      wide.patterns.contains { forms.covers($0, narrow) }
    }
  }
}

extension WordPattern {
  /// The word as the term names it; nil for a choice.
  fileprivate var written: String? {
    switch self {
    case .inflected(let word), .exact(let word), .capitals(let word), .prefix(let word): word
    case .oneOf: nil
    }
  }
}
