import Engine
import Rules

extension ReferenceEvaluator {
  /// Section 5, *margin*: the least total change of the sums that changes the class, by trying every
  /// cell of the table.
  func margin(_ dimensions: [DimensionOutcome], class given: Int) -> Int? {
    guard !dimensions.contains(where: \.isConflict) else { return nil }
    var cells: [(states: [Int], change: Int)] = [([], 0)]
    for (index, outcome) in dimensions.enumerated() {
      let moves = moves(of: outcome, in: rules.dimensions[index])
      cells = cells.flatMap { cell in
        moves.map { (cell.states + [$0.state], cell.change + $0.change) }
      }
    }
    return cells.filter { self.class(of: $0.states) != given }.map(\.change).min()
  }

  private func `class`(of states: [Int]) -> Int {
    rows(for: states).first.map { rules.decision.rows[$0].class } ?? rules.decision.otherwise
  }

  /// The states that a dimension can reach, each with the least change of its sum.
  private func moves(
    of outcome: DimensionOutcome, in dimension: Dimension
  ) -> [(state: Int, change: Int)] {
    guard let level = outcome.level else { return [(state(nil), 0)] }
    // Every sum that could be the nearest lies beside a threshold, or is the sum itself.
    let sums =
      dimension.levels.flatMap { [$0.threshold - 1, $0.threshold, $0.threshold + 1] }
      + [outcome.sum]
    func nearest(to sum: Int, at level: Int?) -> Int? {
      sums.filter { dimension.level(for: $0) == level }.min { abs($0 - sum) < abs($1 - sum) }
    }
    guard let start = nearest(to: outcome.sum, at: level) else { return [] }
    let levels: [Int?] = [nil] + Array(dimension.levels.indices)
    return levels.compactMap { wanted in
      let sum = wanted == level ? start : nearest(to: start, at: wanted)
      return sum.map { (state(wanted), abs($0 - start)) }
    }
  }
}
