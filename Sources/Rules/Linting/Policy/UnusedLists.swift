internal import Diagnostics
internal import YAML

/// A list that no term names.
struct UnusedLists: Lint {
  var needsSoundRules: Bool { true }

  func findings(in subject: LintSubject) -> [Diagnostic] {
    var used: Set<String> = []
    subject.forEachScalar { value, shape in
      guard case .term = shape, let text = value.text else { return }
      for chunk in text.split(whereSeparator: \.isWhitespace) where chunk.hasPrefix("$") {
        used.insert(String(chunk.dropFirst()))
      }
    }
    return subject.draft.files.sections.entries("lists").filter { !used.contains($0.key) }
      .map { .unusedList($0.key, at: $0.origin) }
  }
}
