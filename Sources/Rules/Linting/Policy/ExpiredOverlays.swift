internal import Diagnostics
internal import YAML

/// A change by an overlay that was to be looked at again by now; it holds all the same.
struct ExpiredOverlays: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.draft.files.changes.compactMap { change in
      guard let expires = change["expires"], let text = expires.text, let day = Day(text),
        day <= subject.day
      else { return nil }
      return .overlayExpired(text, by: change["by"]?.text ?? "its owner", at: expires.origin)
    }
  }
}
