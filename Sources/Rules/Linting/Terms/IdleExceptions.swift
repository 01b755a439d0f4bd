internal import Diagnostics

/// An exception that shares no word with any term of its rule, and so takes nothing back.
struct IdleExceptions: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.owners.flatMap { owner -> [Diagnostic] in
      guard !owner.condition.unless.isEmpty, !owner.condition.any.isEmpty else { return [] }
      let words = Words(owner.condition.any, subject.forms)
      return owner.condition.unless.filter { exception in
        !exception.patterns.flatMap(\.phrases).joined().contains { words.mayBe($0, subject.forms) }
      }.map { .idleException($0, of: owner.name) }
    }
  }
}

/// The words of a text that some terms may take.
private struct Words {
  private var surfaces: Set<String> = []
  private var prefixes: [String] = []

  init(_ terms: [Term], _ forms: WordForms) {
    for word in Set(terms.flatMap(\.patterns).flatMap(\.phrases).joined()) {
      surfaces.formUnion(forms.surfaces(of: word))
      if case .prefix(let start) = word { prefixes.append(start) }
    }
  }

  /// Whether a word may be one of them, or be one with its neighbour across a hyphen.
  func mayBe(_ word: WordPattern, _ forms: WordForms) -> Bool {
    let wanted = forms.surfaces(of: word)
    if !surfaces.isDisjoint(with: wanted) { return true }
    return wanted.contains { form in
      if prefixes.contains(where: { form.hasPrefix($0) }) { return true }
      if case .prefix = word { return surfaces.contains { $0.hasPrefix(form) } }
      return surfaces.contains { other in
        let (long, short) = form.utf8.count > other.utf8.count ? (form, other) : (other, form)
        return short.utf8.count > 2 && (long.hasPrefix(short) || long.hasSuffix(short))
      }
    }
  }
}
