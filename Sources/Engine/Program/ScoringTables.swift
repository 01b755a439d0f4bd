import Rules

/// What each rule is worth, laid out for the hot path.
struct ScoringTables: Sendable {
  /// What a rule is worth in a dimension.
  struct Worth: BitwiseCopyable, Sendable {
    /// Its points; 0 where it has none.
    var points: Int32 = 0
    /// Its floor and its ceiling as a level's index, -1 for none.
    var floor: Int16 = -1
    var ceiling: Int16 = -1

    /// Nothing.
    init() {}

    /// What a rule is worth in a dimension.
    init(_ rule: EvidenceRule, _ dimension: Int) {
      for score in rule.scores where score.dimension == dimension { points = Int32(score.value) }
      for floor in rule.atLeast where floor.dimension == dimension {
        self.floor = Int16(floor.value)
      }
      for ceiling in rule.atMost where ceiling.dimension == dimension {
        self.ceiling = Int16(ceiling.value)
      }
    }
  }

  /// By rule and dimension.
  let worths: FrozenTable<Worth>
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
    var worths = [Worth](repeating: Worth(), count: rules.evidence.count * dimensions)
    var family: [Int32] = []
    var numbers: [String: Int32] = [:]
    // By index, since going through rules would copy each.
    for index in rules.evidence.indices {
      for dimension in 0..<dimensions {
        worths[index * dimensions + dimension] = Worth(rules.evidence[index], dimension)
      }
      guard let name = rules.evidence[index].family else {
        family.append(-1)
        continue
      }
      let number = numbers[name] ?? Int32(numbers.count)
      numbers[name] = number
      family.append(number)
    }
    self.worths = FrozenTable(worths)
    self.family = FrozenTable(family)
    families = numbers.count
    weights = FrozenTable(rules.input.text.map { Int32($0.weight) })
  }
}
