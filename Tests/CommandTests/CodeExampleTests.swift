import Diagnostics
import Foundation
import Reporting
import Testing

/// The records that `adjudge why` shows as examples, classified by the policy of the examples.
@Suite struct CodeExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var code: String
    var text: String
    var options: [String]
    var testDescription: String { code }
  }

  static let examples: [Example] = CodeExplanation.sections.flatMap(\.explanations)
    .compactMap { explanation in
      guard case .records(let text, let options)? = explanation.example else { return nil }
      return Example(code: explanation.code.rawValue, text: text, options: options)
    }

  @Test(arguments: examples)
  func `an example gives its code`(_ example: Example) throws {
    let policy = FileManager.default.temporaryDirectory
      .appendingPathComponent("adjudge-example-\(UUID().uuidString).yaml")
    try CodeExplanation.policy.write(to: policy, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: policy) }
    let outcome = try Command(
      arguments: ["classify", "-r", policy.path] + example.options, input: example.text
    ).run()
    #expect(outcome.errors.contains("[\(example.code)]"), "\(outcome.errors)")
  }
}
