public import Rules

extension Draw {
  /// A rule set within the limits of the model, in which everything happens often.
  public mutating func ruleSet() -> RuleSet {
    let dimensions = list(1...3) { $0.dimension() }
    let classes = (0...int(1...3)).map { "class\($0)" }
    let decision = DecisionTable(
      hit: pick(DecisionTable.HitPolicy.allCases), classes: classes,
      rows: list(0...5) { $0.row(dimensions, classes: classes.count) },
      otherwise: int(0...classes.count - 1))
    return RuleSet(
      policy: PolicyHeader(id: "random", version: "1"), language: language(),
      input: InputColumns(
        text: list(1...3) { InputColumns.TextColumn(name: "column", weight: $0.int(1...3)) }),
      negation: negation(), dimensions: dimensions,
      evidence: list(1...8) { $0.rule(dimensions) }, decision: decision,
      facets: facets(dimensions, classes: classes.count))
  }

  private mutating func dimension() -> Dimension {
    var threshold = int(-3...1)
    let levels = (0...int(1...3)).map { index -> Dimension.Level in
      if index > 0 { threshold += int(1...4) }
      return Dimension.Level(id: "level\(index)", threshold: threshold)
    }
    return Dimension(id: "dimension", levels: levels, ranks: chance(75))
  }

  private mutating func negation() -> Negation {
    func terms(_ texts: [String], _ draw: inout Draw) -> [Term] {
      texts.filter { _ in draw.chance(75) }.map { Term.make($0).exact }
        + draw.list(0...1) { $0.term(isPhrase: true).exact }
    }
    return Negation(
      before: terms(["no", "not", "no longer", "not a", "and"], &self),
      after: terms(["not", "not required", "required", "and"], &self),
      neutral: terms(["not only", "no later", "not a run"], &self),
      stop: terms(["but", "only", "but not", "a"], &self))
  }

  private mutating func values(_ dimensions: [Dimension], _ percent: Int, isLevel: Bool)
    -> [DimensionValue]
  {
    dimensions.indices.filter { _ in chance(percent) }.map { index in
      let value =
        isLevel ? int(0...dimensions[index].levels.count - 1) : pick([-4, -2, -1, 1, 2, 3, 6])
      return DimensionValue(dimension: index, value: value)
    }
  }

  private mutating func rule(_ dimensions: [Dimension]) -> EvidenceRule {
    var rule = EvidenceRule(
      id: "rule", scores: values(dimensions, 60, isLevel: false),
      atLeast: values(dimensions, 12, isLevel: true),
      atMost: values(dimensions, 12, isLevel: true),
      condition: condition(), family: chance(40) ? pick(["one", "other"]) : nil)
    if rule.scores.isEmpty, rule.atLeast.isEmpty, rule.atMost.isEmpty {
      rule.scores = [DimensionValue(dimension: 0, value: 1)]
    }
    return rule
  }

  private mutating func condition() -> Condition {
    let columns = chance(20) ? list(1...2) { $0.columnCondition() } : []
    let hasTerms = columns.isEmpty || chance(60)
    return Condition(
      any: hasTerms ? list(1...4) { $0.term() } : [],
      unless: hasTerms && chance(35) ? list(1...2) { $0.term() } : [],
      columns: columns, negatable: chance(80),
      status: chance(80) ? .stable : pick(RuleStatus.allCases))
  }

  private mutating func columnCondition() -> ColumnCondition {
    ColumnCondition(
      column: pick(["kind", "Kind", "size"]),
      anyOf: list(1...2) { draw in
        draw.chance(50)
          ? .words(draw.list(1...2) { $0.pick(["data", "entry", "25", "phd"]) })
          : .number(
            draw.pick(ColumnCondition.Comparison.allCases),
            Decimal(digits: draw.int(-3...30), scale: draw.int(0...1)))
      })
  }

  private mutating func levelSet(_ dimension: Dimension) -> LevelSet {
    if chance(35) { return .all }
    var set = LevelSet(bits: 0)
    for state in 0...dimension.levels.count where chance(50) { set.insert(state: state) }
    return set
  }

  private mutating func row(_ dimensions: [Dimension], classes: Int) -> DecisionTable.Row {
    DecisionTable.Row(
      id: "row", accepts: dimensions.map { levelSet($0) }, class: int(0...classes - 1))
  }

  private mutating func facets(_ dimensions: [Dimension], classes: Int) -> [Facet] {
    var facets = list(0...3) { draw in
      Facet(
        id: "facet", choose: draw.pick(Facet.Choice.allCases),
        values: draw.list(1...4) { Facet.Value(id: "value", condition: $0.facetCondition()) })
    }
    // Facets may ask for those that come earlier in an order of their own: no circles.
    let order = order(facets.count)
    for (place, facet) in order.enumerated() {
      for value in facets[facet].values.indices where chance(40) {
        facets[facet].values[value].when = list(1...2) { draw in
          let earlier = place > 0 && draw.chance(50) ? draw.pick(Array(order[..<place])) : nil
          if let earlier {
            let values = facets[earlier].values.indices.filter { _ in draw.chance(60) }
            return .facet(earlier, anyOf: values)
          }
          if draw.chance(50) { return .classes((0..<classes).filter { _ in draw.chance(50) }) }
          let dimension = draw.int(0...dimensions.count - 1)
          return .levels(dimension: dimension, draw.levelSet(dimensions[dimension]))
        }
      }
    }
    return facets
  }

  private mutating func facetCondition() -> Condition {
    chance(20) ? Condition() : condition()
  }
}
