public import Rules

extension RuleSet {
  /// A rule set for a test: one column of text, one dimension, and what is given.
  public static func small(
    evidence: [EvidenceRule], facets: [Facet] = [], dimensions: [Dimension] = [.small("points")],
    decision: DecisionTable = .small, negation: Negation = .small,
    columns: [InputColumns.TextColumn] = [.init(name: "text")], language: Language = .small
  ) -> RuleSet {
    RuleSet(
      policy: PolicyHeader(id: "test", version: "1"), language: language,
      input: InputColumns(text: columns), negation: negation, dimensions: dimensions,
      evidence: evidence, decision: decision, facets: facets)
  }
}

extension Dimension {
  /// Low up to 0, unknown up to 2, high from 3, top from 6.
  public static func small(_ id: String) -> Dimension {
    Dimension(
      id: id,
      levels: [
        .init(id: "low", threshold: 0), .init(id: "high", threshold: 3),
        .init(id: "top", threshold: 6),
      ])
  }
}

extension DecisionTable {
  /// One dimension: low is class 0, high and top are class 2, all else class 1.
  public static let small = DecisionTable(
    classes: ["down", "open", "up"],
    rows: [
      Row(id: "L", accepts: [.states(1)], class: 0),
      Row(id: "H", accepts: [.states(2, 3)], class: 2),
    ],
    otherwise: 1)
}

extension DecisionTable {
  /// A table without a row.
  public static let empty = DecisionTable(classes: ["down", "open", "up"], rows: [], otherwise: 1)
}

extension LevelSet {
  /// A set of states: 0 for unknown, a level's index plus one for a level.
  public static func states(_ states: Int...) -> LevelSet {
    states.reduce(into: LevelSet(bits: 0)) { $0.insert(state: $1) }
  }
}

extension Negation {
  /// A few English negations.
  public static let small = Negation(
    before: .exact("no", "not", "without", "no longer"),
    after: .exact("not required", "not required here", "out of scope"),
    neutral: .exact("not only", "no later than"), stop: .exact("but", "only", "except for"))
}

extension Language {
  /// A little English.
  public static let small = Language(
    id: "en", ampersand: "and", drop: ["'s"], split: [.init(ending: "n't", word: "not")],
    abbreviations: ["no", "dept", "e.g"], functionWords: ["the", "of", "and"],
    inflections: [
      .init(ends: ["ics"], forms: [""]),
      .init(ends: ["Cy"], cut: 1, forms: ["y", "ies", "ied", "ying"]),
      .init(ends: ["ss", "x", "ch", "sh"], forms: ["", "es", "ed", "ing"]),
      .init(ends: ["e"], cut: 1, forms: ["e", "es", "ed", "ing"]),
      .init(ends: ["CVC"], syllables: 1, forms: ["", "s"], double: ["ed", "ing"]),
      .init(ends: [""], forms: ["", "s", "ed", "ing"]),
    ],
    irregular: [["write", "writes", "wrote", "written", "writing"], ["datum", "data"]],
    spellingEndings: [.init("yse", "yze"), .init("isation", "ization")],
    spellingWords: [.init("programme", "program"), .init("licence", "license")])
}

extension EvidenceRule {
  /// A rule of a test.
  public static func small(
    _ scores: [Int] = [3], any: [Term] = [], unless: [Term] = [], floors: [Int: Int] = [:],
    ceilings: [Int: Int] = [:], columns: [ColumnCondition] = [], negatable: Bool = true,
    status: RuleStatus = .stable, family: String? = nil
  ) -> EvidenceRule {
    func values(_ values: [Int: Int]) -> [DimensionValue] {
      values.sorted { $0.key < $1.key }.map { DimensionValue(dimension: $0.key, value: $0.value) }
    }
    return EvidenceRule(
      id: "rule",
      scores: scores.enumerated().filter { $0.element != 0 }
        .map { DimensionValue(dimension: $0.offset, value: $0.element) },
      atLeast: values(floors), atMost: values(ceilings),
      condition: Condition(
        any: any, unless: unless, columns: columns, negatable: negatable, status: status),
      family: family)
  }
}

extension Facet {
  /// A facet of a test; its values are named by their number.
  public static func small(_ choose: Choice, _ values: Value...) -> Facet {
    Facet(id: "facet", choose: choose, values: values)
  }
}

extension Facet.Value {
  /// A value of a test.
  public static func small(
    any: [Term] = [], unless: [Term] = [], columns: [ColumnCondition] = [],
    when: [Facet.Requirement] = [], status: RuleStatus = .stable
  ) -> Facet.Value {
    Facet.Value(
      id: "value", condition: Condition(any: any, unless: unless, columns: columns, status: status),
      when: when)
  }
}
