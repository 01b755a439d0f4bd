import Diagnostics

/// Codes for examples and tests.
extension CodeExplanation {
  static let tests = [
    CodeExplanation(
      .exampleFails, "A rule does not do with an example what stands beside it.",
      why: "Examples say what a rule is for; either is wrong.",
      mend: "Change the rule's terms or the example; the message shows what matched."),
    CodeExplanation(
      .testFails, "A test gives another result than it wants.",
      why: "Tests say what the policy's owner expects.",
      mend: "Look at the words that led there, and change the rules or the test."),
  ]
}
