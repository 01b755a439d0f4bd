import Rules

/// The facets and their values, laid out for the hot path: copying a rule set's own would count
/// references for every value of every record.
struct FacetTables: Sendable {
  /// One facet.
  struct Facet: BitwiseCopyable, Sendable {
    /// Its first value, among those of all facets, and the one after its last.
    var first: Int32
    var end: Int32
    /// Whether it chooses one value.
    var isBest: Bool
  }

  /// One value of a facet.
  struct Value: BitwiseCopyable, Sendable {
    /// Its first requirement, and the one after its last.
    var first: Int32
    var end: Int32
    /// Whether one of its terms must count.
    var needsTerm: Bool
    /// Whether it can be chosen at all.
    var isInForce: Bool
  }

  /// One entry of a `when`.
  struct Requirement: BitwiseCopyable, Sendable {
    enum Subject: UInt8, BitwiseCopyable, Sendable { case `class`, level, facet }

    var subject: Subject
    /// The dimension, for a level.
    var dimension: Int32 = 0
    /// The states that fit, for a level.
    var states: UInt64 = 0
    /// Its first item in `items`, and the one after its last: classes, or values among all.
    var first: Int32 = 0
    var end: Int32 = 0
  }

  /// The facets, each after those its `when` names.
  let order: FrozenTable<Facet>
  /// The values of all facets, facet after facet as the rule set has them.
  let values: FrozenTable<Value>
  /// The values that need no term, as flags.
  let termless: FrozenTable<UInt64>
  let requirements: FrozenTable<Requirement>
  let items: FrozenTable<Int32>
  /// Per facet of the rule set its first value among those of all.
  let firsts: [Int]

  init(_ rules: RuleSet) {
    var firsts: [Int] = []
    var count = 0
    for facet in rules.facets {
      firsts.append(count)
      count += facet.values.count
    }
    var requirements: [Requirement] = []
    var items: [Int32] = []
    var values: [Value] = []
    for value in rules.facets.flatMap(\.values) {
      let first = Int32(requirements.count)
      for requirement in value.when {
        switch requirement {
        case .classes(let classes):
          requirements.append(Self.list(.class, classes, &items))
        case .levels(let dimension, let states):
          requirements.append(
            Requirement(subject: .level, dimension: Int32(dimension), states: states.bits))
        case .facet(let facet, let wanted):
          requirements.append(Self.list(.facet, wanted.map { firsts[facet] + $0 }, &items))
        }
      }
      values.append(
        Value(
          first: first, end: Int32(requirements.count), needsTerm: value.condition.anyCount > 0,
          isInForce: value.condition.status == .stable))
    }
    order = FrozenTable(
      Self.order(rules).map { index in
        let facet = rules.facets[index]
        return Facet(
          first: Int32(firsts[index]), end: Int32(firsts[index] + facet.values.count),
          isBest: facet.choose == .best)
      })
    self.firsts = firsts
    self.values = FrozenTable(values)
    var termless = [UInt64](repeating: 0, count: values.count / 64 + 1)
    for (index, value) in values.enumerated() where !value.needsTerm {
      termless[index / 64] |= 1 << UInt64(index % 64)
    }
    self.termless = FrozenTable(termless)
    self.requirements = FrozenTable(requirements)
    self.items = FrozenTable(items)
  }

  private static func list(
    _ subject: Requirement.Subject, _ wanted: [Int], _ items: inout [Int32]
  ) -> Requirement {
    let first = Int32(items.count)
    items += wanted.map(Int32.init)
    return Requirement(subject: subject, first: first, end: Int32(items.count))
  }

  private static func order(_ rules: RuleSet) -> [Int] {
    var order: [Int] = []
    func visit(_ facet: Int, depth: Int) {
      // A circle cannot be loaded; the depth only keeps a hand-made one from running on.
      guard !order.contains(facet), depth <= rules.facets.count else { return }
      for case .facet(let other, _) in rules.facets[facet].values.flatMap(\.when) {
        visit(other, depth: depth + 1)
      }
      order.append(facet)
    }
    for facet in rules.facets.indices { visit(facet, depth: 0) }
    return order
  }
}
