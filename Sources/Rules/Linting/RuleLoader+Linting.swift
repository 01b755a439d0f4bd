public import Diagnostics

extension RuleLoader {
  /// All that is wrong with rule files, and all that is allowed and yet likely not meant.
  ///
  /// `day` is the day by which dates in the files have come or not.
  public func lint(_ sources: [RuleSource], asOf day: Day) -> [Diagnostic] {
    let draft = read(sources)
    let subject = LintSubject(draft, sources: sources, day: day)
    let found = Self.lints.flatMap { lint in
      lint.needsSoundRules && !draft.isUsable ? [] : lint.findings(in: subject)
    }
    return (draft.diagnostics + found).sorted(by: Diagnostic.precedes)
  }

  private static let lints: [any Lint] = [
    DuplicateTerms(), RedundantTerms(), ExcludedTerms(), EverydayTerms(), ContradictoryTerms(),
    LostCapitals(), IgnoredCharacters(), IdleExceptions(), IdleNeutrals(),
    UnusedLists(), FamiliesOfOne(), MissingExamples(), MissingWording(), TrialsOver(), FirstHit(),
    EmptyTests(), IdleChanges(), ExpiredOverlays(),
    SuspiciousScalars(), LookalikeLetters(), InvisibleCharacters(),
  ]
}
