internal import Diagnostics
internal import YAML

/// A table in which the order of rows decides, so that rows may contradict each other unseen.
struct FirstHit: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    guard let hit = subject.draft.files.sections["decision"]?["hit"], hit.text == "first" else {
      return []
    }
    return [.firstHit(at: hit.origin)]
  }
}
