internal import Diagnostics

/// A term of one word that is among the commonest of the language, and so in nearly every text.
///
/// Who writes `=it` means just that; and phrases of common words are rare enough.
struct EverydayTerms: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    guard let language = subject.draft.language else { return [] }
    let common = Set(language.functionWords)
    return subject.owners.flatMap { owner in
      owner.condition.any.filter { term in
        term.patterns.contains { pattern in
          guard case .inflected(let word)? = pattern.onlyWord else { return false }
          return common.contains(word)
        }
      }.map { .everydayTerm($0, of: owner.name, language: language.name ?? language.id) }
    }
  }
}

extension Pattern {
  /// The word of a pattern that has but one.
  fileprivate var onlyWord: WordPattern? {
    phrases.count == 1 && phrases[0].count == 1 ? phrases[0][0] : nil
  }
}
