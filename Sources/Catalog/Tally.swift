package import CSV
import Engine
package import Rules

/// What a run has seen, counted; tallies of parts add up to that of the whole.
package struct Tally: Sendable, Equatable {
  /// The most bad rows that are kept to be shown.
  package static let shownProblems = 20

  /// Records that were judged.
  package var judged = 0
  /// Records that were left out.
  package var rejected = 0
  /// Records that were too short and were filled up.
  package var padded = 0
  /// How many records fell to each class.
  package var classes: [Int]
  /// How many records had no row to decide them, by ``Reason`` in its order.
  package var reasons: [Int]
  /// The first bad rows, and how many there are.
  package var problems: [RecordProblem] = []
  package var problemCount = 0
  /// Records with characters that nobody sees, and the first of them.
  package var hidden = Sightings()
  /// Records that seem to be in another language, and the first of them.
  package var otherLanguage = Sightings()

  /// How often something was seen.
  package struct Sightings: Sendable, Equatable {
    /// How many records.
    package var count = 0
    /// The number and the physical line of the first.
    package var first: (record: Int, line: Int)?

    /// Nothing was seen.
    package init() {}

    package static func == (left: Sightings, right: Sightings) -> Bool {
      left.count == right.count && left.first?.record == right.first?.record
    }

    mutating func see(_ record: CSV.Record) {
      count += 1
      if first == nil { first = (record.number, record.line) }
    }

    mutating func add(_ later: Sightings) {
      count += later.count
      if first == nil { first = later.first }
    }
  }

  /// Creates an empty tally.
  package init(_ rules: RuleSet) {
    classes = rules.decision.classes.map { _ in 0 }
    reasons = Reason.allCases.map { _ in 0 }
  }

  /// Adds the tally of records that come after these.
  package mutating func add(_ later: Tally) {
    judged += later.judged
    rejected += later.rejected
    padded += later.padded
    for index in classes.indices { classes[index] += later.classes[index] }
    for index in reasons.indices { reasons[index] += later.reasons[index] }
    add(problemsOf: later)
    hidden.add(later.hidden)
    otherLanguage.add(later.otherLanguage)
  }

  /// Adds only the bad rows, for records of which nothing more is written.
  mutating func add(problemsOf later: Tally) {
    problems += later.problems.prefix(max(0, Self.shownProblems - problems.count))
    problemCount += later.problemCount
  }

  mutating func count(_ class: Int, _ reason: Reason?) {
    judged += 1
    classes[`class`] += 1
    if let reason { reasons[reason.index] += 1 }
  }

  mutating func count(_ problem: RecordProblem) {
    problemCount += 1
    if problems.count < Self.shownProblems { problems.append(problem) }
  }
}
