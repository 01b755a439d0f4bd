import Diagnostics

/// Codes for examples and tests.
extension CodeExplanation {
  static let tests = [
    CodeExplanation(
      .exampleFails,
      "A rule does not count in an example that must hit, or counts in one that must miss.",
      why: "Examples say what a rule is for; either is wrong.",
      mend: "Change the rule's terms or the example; the message shows what matched."),
    CodeExplanation(
      .testFails,
      "A process of a test is judged otherwise than the test wants.",
      why: "Tests say what the policy's owner expects.",
      mend: "Look at the words that led there, and change the rules or the test."),
  ]
}
