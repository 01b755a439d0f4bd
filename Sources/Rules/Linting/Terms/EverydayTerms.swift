internal import Diagnostics

/// A term of nothing but the commonest words of the language, which is in nearly every text.
struct EverydayTerms: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    guard let language = subject.draft.language else { return [] }
    let common = Set(language.functionWords)
    return subject.owners.flatMap { owner in
      owner.condition.any.filter { term in
        term.patterns.contains { pattern in
          let words = pattern.phrases.joined()
          return words.count <= Self.shortest && words.allSatisfy { Self.isCommon($0, common) }
        }
      }.map { .everydayTerm($0, of: owner.name, language: language.name ?? language.id) }
    }
  }

  /// Longer phrases of common words are rare enough.
  private static let shortest = 2

  private static func isCommon(_ word: WordPattern, _ common: Set<String>) -> Bool {
    switch word {
    case .inflected(let word), .exact(let word): common.contains(word)
    case .oneOf(let choice): choice.patterns.contains { isCommon($0, common) }
    case .capitals, .prefix: false
    }
  }
}
