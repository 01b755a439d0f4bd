internal import Diagnostics
internal import YAML

/// A test that wants nothing, and so passes whatever happens.
struct EmptyTests: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.draft.files.sections.items("tests").compactMap { test in
      guard let name = test["name"], let text = name.text, let want = test["want"],
        want.isMapping, want.entries.isEmpty
      else { return nil }
      return .emptyTest(text, at: name.origin)
    }
  }
}
