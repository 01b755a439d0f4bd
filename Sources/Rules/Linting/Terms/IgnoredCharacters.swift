internal import Diagnostics
internal import Text
internal import YAML

/// A sign in a term that matching passes over, though its author may take it for an operator.
struct IgnoredCharacters: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    var found: [Diagnostic] = []
    subject.forEachScalar { value, shape in
      guard case .term = shape, let text = value.text else { return }
      let ignored = text.split(whereSeparator: \.isWhitespace).lazy
        .compactMap { Self.ignored(in: $0) }.first
      if let ignored {
        found.append(.ignoredCharacter(ignored, at: value.origin(of: String(ignored))))
      }
    }
    return found
  }

  /// The first sign of a chunk that means nothing; a slash parts words as people expect.
  private static func ignored(in chunk: Substring) -> Unicode.Scalar? {
    if chunk == ".." || chunk == "~" { return nil }
    let isMarked = chunk.hasPrefix("=") || chunk.hasPrefix("$")
    return chunk.unicodeScalars.dropFirst(isMarked ? 1 : 0).first { scalar in
      switch ScalarKind(scalar) {
      case .separator: !["/", "_", "\u{A0}"].contains(scalar)
      case .clause, .end: true
      case .bullet: scalar != "*"
      default: false
      }
    }
  }
}
