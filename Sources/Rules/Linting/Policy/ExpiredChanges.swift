internal import Diagnostics

/// A change by an overlay that was to be looked at again by now; it holds all the same.
struct ExpiredChanges: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.draft.files.changes.compactMap { change in
      guard let expires = change["expires"], let day = expires.text, SchemaCheck.isDate(day),
        day <= subject.day
      else { return nil }
      return .expiredChange(day, by: change["by"]?.text, at: expires.origin)
    }
  }
}
