import Diagnostics
import Reporting
import Rules
import Testing

/// What `adjudge why` says, against what the program does.
struct CodeExampleTests {
  private static let all = CodeExplanation.sections.flatMap(\.explanations)

  @Test func `every code is explained, in order`() {
    #expect(Self.all.map(\.code) == DiagnosticCode.allCases)
  }

  @Test func `the policy of the examples is without a finding`() {
    #expect(Self.lint(CodeExplanation.policy).isEmpty)
  }

  /// The examples that are rule files or overlays.
  static let examples: [Example] = all.compactMap { explanation in
    switch explanation.example {
    case .rules(let text): Example(code: explanation.code, text: text, isOverlay: false)
    case .overlay(let text): Example(code: explanation.code, text: text, isOverlay: true)
    case .records, .other, nil: nil
    }
  }

  struct Example: CustomTestStringConvertible {
    let code: DiagnosticCode
    let text: String
    let isOverlay: Bool
    var testDescription: String { code.rawValue }
  }

  @Test(arguments: examples)
  func `an example gives its code`(_ example: Example) {
    let overlay = RuleSource(
      path: "overlay.yaml", bytes: Array("schema: 1\n\(example.text)\n".utf8), role: .overlay)
    let found =
      example.isOverlay
      ? Self.lint(CodeExplanation.policy, overlay) : Self.lint(Self.policy(with: example.text))
    #expect(found.contains { $0.code == example.code }, "\(found.map(\.message))")
  }

  /// The policy with the sections of an example in the place of its own.
  private static func policy(with example: String) -> String {
    func sections(_ text: String) -> [(key: Substring, text: String)] {
      var found: [(key: Substring, text: String)] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.first?.isLetter == true {
          found.append((line.prefix { $0 != ":" }, "\(line)\n"))
        } else if !found.isEmpty {
          found[found.count - 1].text += "\(line)\n"
        }
      }
      return found
    }
    let new = sections(example)
    let kept = sections(CodeExplanation.policy).filter { old in
      !new.contains { $0.key == old.key }
    }
    return (kept + new).map(\.text).joined()
  }

  private static func lint(_ policy: String, _ overlays: RuleSource...) -> [Diagnostic] {
    let source = RuleSource(path: "policy.yaml", bytes: Array(policy.utf8))
    return PlantedMistake.loader.lint([source] + overlays, asOf: Day(number: 30_000))
  }
}
