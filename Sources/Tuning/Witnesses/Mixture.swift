import Rules

/// Snippets put together, and what they should add up to.
///
/// That is a forecast: longer phrases hide shorter ones and families have one winner, so snippets
/// that share a rule or a family are not put together, and the rules have the last word.
struct Mixture {
  private(set) var parts: [Snippet] = []
  private var sums: [Int?]
  private var floors: [Int?]
  private var ceilings: [Int?]
  private var rules: Set<Int> = []
  private var families: Set<String> = []
  private var cells: [Int: String] = [:]
  private let dimensions: [Dimension]

  init(_ dimensions: [Dimension]) {
    self.dimensions = dimensions
    sums = dimensions.map { _ in nil }
    floors = sums
    ceilings = sums
  }

  /// Whether a snippet goes with those that are here.
  func takes(_ snippet: Snippet) -> Bool {
    rules.isDisjoint(with: snippet.effect.rules)
      && families.isDisjoint(with: snippet.effect.families)
      && snippet.cells.allSatisfy { cells[$0.key] ?? $0.value == $0.value }
  }

  /// Adds a snippet.
  mutating func add(_ snippet: Snippet) {
    parts.append(snippet)
    rules.formUnion(snippet.effect.rules)
    families.formUnion(snippet.effect.families)
    cells.merge(snippet.cells) { own, _ in own }
    for index in dimensions.indices {
      (sums[index], floors[index], ceilings[index]) = outcome(of: index, with: snippet)
    }
  }

  /// How far the mixture, perhaps with one snippet more, is from states that are wanted; 0 is there.
  func distance(to goal: [LevelSet], with snippet: Snippet? = nil) -> Int {
    var distance = 0
    for index in dimensions.indices where goal[index] != .all {
      let (sum, floor, ceiling) = outcome(of: index, with: snippet)
      let states = 0...dimensions[index].levels.count
      let gaps = states.lazy.filter { goal[index].contains(state: $0) }.map {
        dimensions[index].gap(to: $0, sum: sum, floor: floor, ceiling: ceiling)
      }
      distance += gaps.min() ?? Dimension.outOfReach
    }
    return distance
  }

  private func outcome(
    of index: Int, with snippet: Snippet?
  ) -> (sum: Int?, floor: Int?, ceiling: Int?) {
    guard let effect = snippet?.effect else { return (sums[index], floors[index], ceilings[index]) }
    func joined(_ own: Int?, _ other: Int?, _ join: (Int, Int) -> Int) -> Int? {
      guard let own, let other else { return own ?? other }
      return join(own, other)
    }
    return (
      joined(sums[index], effect.sums[index], +), joined(floors[index], effect.floors[index], max),
      joined(ceilings[index], effect.ceilings[index], min)
    )
  }
}

extension Dimension {
  /// More than any sum of points is apart from another.
  fileprivate static var outOfReach: Int { 1_000_000 }

  /// By how many points a sum misses a state; bounds hold whatever the sum.
  fileprivate func gap(to state: Int, sum: Int?, floor: Int?, ceiling: Int?) -> Int {
    var now = sum.flatMap { level(ofSum: $0) }.map { $0 + 1 } ?? 0
    if let floor { now = max(now, floor + 1) }
    if let ceiling { now = min(now, ceiling + 1) }
    if let floor, let ceiling, floor > ceiling { return Self.outOfReach }
    if now == state { return 0 }
    let last = levels.count - 1
    let range =
      switch state {
      case 0: (levels[0].threshold + 1, levels[1].threshold - 1)
      case 1: (Int.min, levels[0].threshold)
      default: (levels[state - 1].threshold, state > last ? Int.max : levels[state].threshold - 1)
      }
    let known = sum ?? 0
    let gap = known < range.0 ? range.0 - known : known > range.1 ? known - range.1 : 1
    return range.0 > range.1 ? Self.outOfReach : gap
  }
}
