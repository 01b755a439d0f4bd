package import Engine
package import Rules

/// One thing that a policy's owner wrote down to be true of it.
package struct Expectation: Sendable, Equatable {
  /// What is expected.
  package enum Subject: Sendable, Equatable {
    /// The rule counts in the text of an example.
    case hit(rule: Int)
    /// The rule does not count in it.
    case miss(rule: Int)
    /// A test of the `tests` section holds, by its name.
    case test(String)
  }

  /// What is expected.
  package var subject: Subject
  /// Where it is written.
  package var origin: Origin
  /// The texts that are judged, as they were written.
  package var cells: [PolicyTest.Cell]
  /// The record they make.
  package var record: Record
  /// What was found out about it.
  package var evidence: Evidence
  /// What differs, each with what was wanted and what came; empty when it holds.
  package var differences: [Difference]

  /// One answer that is not the one wanted.
  package struct Difference: Sendable, Equatable {
    /// What was asked: `class`, `reason`, a dimension, a facet, `rows` or `rule`.
    package var name: String
    /// What was wanted.
    package var wanted: String
    /// What came.
    package var got: String
  }

  /// Whether it holds.
  package var holds: Bool { differences.isEmpty }
}
