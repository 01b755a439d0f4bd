internal import Diagnostics
internal import Text
internal import YAML

/// Capitals in a place where they do not count: `=IT` finds `it`, and `ISO*` finds `isolate`.
struct LostCapitals: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    subject.forEachScalar { value, shape in
      guard case .term = shape, let text = value.text else { return }
      for chunk in text.split(whereSeparator: \.isWhitespace) {
        if !chunk.hasPrefix("="), !chunk.hasSuffix("*") { continue }
        guard Self.isInCapitals(chunk) else { continue }
        found.append(.lostCapitals(String(chunk), at: value.origin(of: String(chunk))))
      }
    }
    return found
  }

  private static func isInCapitals(_ chunk: Substring) -> Bool {
    let kinds = chunk.unicodeScalars.map { ScalarKind($0) }
    return kinds.count { $0 == .upper } > 1 && !kinds.contains(.lower)
  }
}
