package import Engine

/// What the rules did over many records.
package struct RuleUse: Sendable, Equatable {
  /// What one rule did, in numbers of records.
  package struct Tally: Sendable, Equatable {
    /// It counted in at least one dimension.
    package var fired = 0
    /// It was the only rule that did.
    package var alone = 0
    /// It gave points against the final sign of a dimension.
    package var conflicts = 0
    /// It fired, and the right class is an answer.
    package var judged = 0
    /// Of the judged: its points, over all dimensions, pull away from the right class.
    package var wrong = 0

    /// Creates a tally, empty unless told.
    package init(
      fired: Int = 0, alone: Int = 0, conflicts: Int = 0, judged: Int = 0, wrong: Int = 0
    ) {
      self.fired = fired
      self.alone = alone
      self.conflicts = conflicts
      self.judged = judged
      self.wrong = wrong
    }
  }

  /// Two rules that fired in the same record, the first listed first.
  package struct Pair: Sendable, Hashable {
    /// The rule listed first.
    package var first: Int
    /// The other.
    package var second: Int

    /// Creates a pair.
    package init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// One tally per rule.
  package private(set) var tallies: [Tally]
  /// How many records two rules share.
  package private(set) var pairs: [Pair: Int]

  /// Creates tallies as they were counted.
  package init(tallies: [Tally], pairs: [Pair: Int]) {
    self.tallies = tallies
    self.pairs = pairs
  }

  /// Creates empty tallies.
  package init(rules: Int) {
    self.init(tallies: [Tally](repeating: Tally(), count: rules), pairs: [:])
  }

  /// Counts a record; `side` is where its right class lies, nil where it has none.
  package mutating func add(_ evidence: Evidence, side: Int?) {
    let fired = evidence.rules.filter(\.counts)
    for (place, outcome) in fired.enumerated() {
      let points = outcome.points.filter { $0.outweighedBy == nil }
      let isConflict = points.contains {
        $0.points.signum() * evidence.dimensions[$0.dimension].sum.signum() < 0
      }
      var tally = tallies[outcome.rule]
      tally.fired += 1
      if fired.count == 1 { tally.alone += 1 }
      if isConflict { tally.conflicts += 1 }
      if let side {
        tally.judged += 1
        let pull = points.reduce(0) { $0 + $1.points }.signum()
        if pull * side < 0 { tally.wrong += 1 }
      }
      tallies[outcome.rule] = tally
      for other in fired[(place + 1)...] {
        pairs[Pair(outcome.rule, other.rule), default: 0] += 1
      }
    }
  }

  /// Adds what the same rules did over other records.
  package mutating func merge(_ other: RuleUse) {
    for (rule, added) in other.tallies.enumerated() {
      tallies[rule].fired += added.fired
      tallies[rule].alone += added.alone
      tallies[rule].conflicts += added.conflicts
      tallies[rule].judged += added.judged
      tallies[rule].wrong += added.wrong
    }
    pairs.merge(other.pairs, uniquingKeysWith: +)
  }
}

extension RuleUse {
  /// A rule that fired together with another, and in how many records.
  package struct Overlap: Sendable, Equatable {
    /// The other rule.
    package var rule: Int
    /// The records.
    package var records: Int
  }

  /// For each rule the one it fired together with most often, of several the first listed.
  package func overlaps() -> [Overlap?] {
    var most = [Overlap?](repeating: nil, count: tallies.count)
    func consider(_ rule: Int, _ other: Overlap) {
      guard let best = most[rule] else { return most[rule] = other }
      if (other.records, -other.rule) > (best.records, -best.rule) { most[rule] = other }
    }
    for (pair, records) in pairs {
      consider(pair.first, Overlap(rule: pair.second, records: records))
      consider(pair.second, Overlap(rule: pair.first, records: records))
    }
    return most
  }

  /// Every pair, under its rule listed first, in the order of the other.
  package func partners() -> [[Overlap]] {
    var partners = [[Overlap]](repeating: [], count: tallies.count)
    for (pair, records) in pairs.sorted(by: { $0.key.second < $1.key.second }) {
      partners[pair.first].append(Overlap(rule: pair.second, records: records))
    }
    return partners
  }
}

extension RuleOutcome {
  /// Whether the rule counts in any dimension.
  fileprivate var counts: Bool {
    !floors.isEmpty || !ceilings.isEmpty || points.contains { $0.outweighedBy == nil }
  }
}
