import Engine
import Rules

/// What was found in a dimension, in words, and how far the next level is.
enum LevelText {
  /// Such as `expert, sum 9 (expert from 6)` or `unknown, sum 2: 1 more for important`.
  static func of(_ outcome: DimensionOutcome, in dimension: Dimension) -> String {
    let name = { (level: Int?) in level.map { dimension.levels[$0].id } ?? "unknown" }
    if outcome.isConflict {
      return "conflict: at least \(name(outcome.floor)) and at most \(name(outcome.ceiling))"
    }
    let alone = outcome.counted ? dimension.level(ofSum: outcome.sum) : nil
    if outcome.level != alone {
      let lifted = outcome.floor != nil && (alone ?? -1) < (outcome.level ?? -1)
      let how = lifted ? "a floor lifts it" : "a ceiling lowers it"
      let sum = outcome.counted ? "; sum \(outcome.sum) alone is \(name(alone))" : ""
      return "\(name(outcome.level)): \(how)\(sum)"
    }
    guard outcome.counted else { return "unknown: nothing was said" }
    guard let level = outcome.level else {
      return "unknown, sum \(outcome.sum): \(steps(from: outcome, in: dimension))"
    }
    let threshold = dimension.levels[level].threshold
    let reach = level == 0 ? "up to \(threshold)" : "from \(threshold)"
    let next = steps(from: outcome, in: dimension)
    return "\(name(level)), sum \(outcome.sum) (\(name(level)) \(reach))"
      + (next.isEmpty ? "" : ": " + next)
  }

  /// What it takes to the levels above and, between two of them, below.
  private static func steps(from outcome: DimensionOutcome, in dimension: Dimension) -> String {
    var parts: [String] = []
    let next = (outcome.level ?? 0) + 1
    if dimension.levels.indices.contains(next) {
      let level = dimension.levels[next]
      parts.append("\(level.threshold - outcome.sum) more for \(level.id)")
    }
    if outcome.level == nil, let lowest = dimension.levels.first {
      parts.append("\(outcome.sum - lowest.threshold) less for \(lowest.id)")
    }
    return parts.joined(separator: ", ")
  }
}
