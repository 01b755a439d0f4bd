package import Engine
package import Rules

/// One thing that counted in one dimension, with the words it rests on.
package struct Ground: Sendable, Equatable {
  /// What it did.
  package enum Effect: Sendable, Equatable {
    /// It gave points, already times the column's weight.
    case points(Int)
    /// It asked for this level or a higher one.
    case atLeast(Int)
    /// It asked for this level or a lower one.
    case atMost(Int)
  }

  /// Where the words stand.
  package struct Place: Sendable, Equatable {
    /// The text column.
    package var column: Int
    /// The bytes from the first word to the last.
    package var range: Range<Int>
    /// The bytes of the sentence around them.
    package var sentence: Range<Int>
  }

  /// The dimension.
  package var dimension: Int
  /// The rule.
  package var rule: Int
  /// What it did.
  package var effect: Effect
  /// The words; nil where only structured columns spoke.
  package var place: Place?

  /// The points it gave, 0 for floors and ceilings.
  package var points: Int {
    if case .points(let points) = effect { points } else { 0 }
  }
}

extension Ground {
  /// All that counted, by dimension; in each first the floor and the ceiling that held, then points,
  /// the strongest first, of equals the rule listed first.
  package static func all(in evidence: Evidence, of ruleSet: RuleSet) -> [Ground] {
    var grounds: [Ground] = []
    for outcome in evidence.rules {
      let rule = ruleSet.evidence[outcome.rule]
      for points in outcome.points where points.outweighedBy == nil {
        let place = place(
          of: outcome.rule, in: points.dimension, weight: points.weight, evidence, ruleSet)
        grounds.append(
          Ground(
            dimension: points.dimension, rule: outcome.rule, effect: .points(points.points),
            place: place))
      }
      for dimension in outcome.floors {
        let level = rule.atLeast.first { $0.dimension == dimension }?.value
        guard let level, level == evidence.dimensions[dimension].floor else { continue }
        let place = place(of: outcome.rule, in: dimension, weight: nil, evidence, ruleSet)
        grounds.append(
          Ground(dimension: dimension, rule: outcome.rule, effect: .atLeast(level), place: place))
      }
      for dimension in outcome.ceilings {
        let level = rule.atMost.first { $0.dimension == dimension }?.value
        guard let level, level == evidence.dimensions[dimension].ceiling else { continue }
        let place = place(of: outcome.rule, in: dimension, weight: nil, evidence, ruleSet)
        grounds.append(
          Ground(dimension: dimension, rule: outcome.rule, effect: .atMost(level), place: place))
      }
    }
    grounds.sort { ($0.dimension, $0.rank, $0.rule) < ($1.dimension, $1.rank, $1.rule) }
    return grounds
  }

  private var rank: Int {
    switch effect {
    case .atLeast: -2
    case .atMost: -1
    case .points(let points): Int.max - abs(points)
    }
  }

  /// The first match that counts in a dimension, in a column of the weight that decided.
  private static func place(
    of rule: Int, in dimension: Int, weight: Int?, _ evidence: Evidence, _ ruleSet: RuleSet
  ) -> Place? {
    for match in evidence.matches where match.owner == .rule(rule) && match.fate == .standing {
      if let weight, ruleSet.input.text[match.column].weight != weight { continue }
      if match.covers.contains(where: { $0.dimension == dimension }) { continue }
      return Place(column: match.column, range: match.range, sentence: match.sentence)
    }
    return nil
  }
}
