import Rules

/// What each rule is worth, laid out for the hot path.
struct ScoringTables: Sendable {
  /// Points of a rule in a dimension; 0 where it has none.
  let points: FrozenTable<Int32>
  /// A rule's floor in a dimension as a level's index, -1 for none.
  let floors: FrozenTable<Int16>
  /// A rule's ceiling in a dimension as a level's index, -1 for none.
  let ceilings: FrozenTable<Int16>
  /// A rule's family, -1 for none.
  let family: FrozenTable<Int32>
  /// How many families there are.
  let families: Int
  /// How many dimensions there are: the length of a rule's row in the tables.
  let dimensions: Int
  /// The dimensions that rank with the classes, one bit each.
  let ranked: UInt64
  /// The factor of each text column.
  let weights: FrozenTable<Int32>

  init(_ rules: RuleSet) {
    dimensions = rules.dimensions.count
    ranked = rules.dimensions.indices.reduce(0) { bits, index in
      rules.dimensions[index].ranks ? bits | 1 << UInt64(index) : bits
    }
    let size = rules.evidence.count * dimensions
    var points = [Int32](repeating: 0, count: size)
    var floors = [Int16](repeating: -1, count: size)
    var ceilings = [Int16](repeating: -1, count: size)
    var family: [Int32] = []
    var numbers: [String: Int32] = [:]
    for (index, rule) in rules.evidence.enumerated() {
      let row = index * dimensions
      for score in rule.scores { points[row + score.dimension] = Int32(score.value) }
      for floor in rule.atLeast { floors[row + floor.dimension] = Int16(floor.value) }
      for ceiling in rule.atMost { ceilings[row + ceiling.dimension] = Int16(ceiling.value) }
      guard let name = rule.family else {
        family.append(-1)
        continue
      }
      let number = numbers[name] ?? Int32(numbers.count)
      numbers[name] = number
      family.append(number)
    }
    self.points = FrozenTable(points)
    self.floors = FrozenTable(floors)
    self.ceilings = FrozenTable(ceilings)
    self.family = FrozenTable(family)
    families = numbers.count
    weights = FrozenTable(rules.input.text.map { Int32($0.weight) })
  }
}
