package import Engine
package import Rules

/// A made-up process that shows that something of a policy can come about.
package struct Witness: Sendable, Equatable {
  /// What is to come about.
  package enum Target: Sendable, Equatable {
    /// A dimension's state: 0 for `unknown`, a level's index plus one.
    case state(dimension: Int, Int)
    /// A row of the table matches.
    case row(Int)
    /// A class.
    case `class`(Int)
    /// No class by a row, for this reason.
    case reason(Reason)
  }

  /// What comes about.
  package var target: Target
  /// The process: its columns that are not empty.
  package var cells: [PolicyTest.Cell]
  /// What the rules make of it.
  package var evidence: Evidence
}
