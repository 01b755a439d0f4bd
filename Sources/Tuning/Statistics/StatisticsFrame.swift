package import Rules

/// The names that statistics speak of, taken from a rule set.
///
/// Statistics hold indices into these lists, so that counts from two runs may be added only where the
/// lists are the same.
package struct StatisticsFrame: Sendable, Equatable {
  /// The policy: its name, version and fingerprint.
  package var policy: String
  /// The classes from the lowest up.
  package var classes: [String]
  /// The class that stands for no answer, an index in `classes`.
  package var otherwise: Int
  /// The dimensions.
  package var dimensions: [String]
  /// The rules that give points.
  package var rules: [String]

  /// Creates a frame.
  package init(
    policy: String = "", classes: [String], otherwise: Int, dimensions: [String], rules: [String]
  ) {
    self.policy = policy
    self.classes = classes
    self.otherwise = otherwise
    self.dimensions = dimensions
    self.rules = rules
  }
}

extension StatisticsFrame {
  /// The frame of a rule set.
  package init(_ rules: RuleSet, policy: String = "") {
    self.init(
      policy: policy, classes: rules.decision.classes, otherwise: rules.decision.otherwise,
      dimensions: rules.dimensions.map(\.id), rules: rules.evidence.map(\.id))
  }

  /// The classes that are answers, as indices, from the lowest up.
  package var answers: [Int] { classes.indices.filter { $0 != otherwise } }

  /// The answer that a gold label names, letter for letter; nil where it names none.
  package func answer(named label: String) -> Int? {
    answers.first { classes[$0] == label }
  }

  /// Where a class lies: below zero in the lower half of the answers, above zero in the upper.
  package func side(ofClass index: Int) -> Int {
    let answers = answers
    guard let position = answers.firstIndex(of: index) else { return 0 }
    return (2 * position - (answers.count - 1)).signum()
  }
}
