internal import YAML

/// Reading the `evidence` sections.
extension EvidenceRule {
  /// Reads all rules.
  static func readAll(_ values: [Node], in context: inout Context) -> [EvidenceRule] {
    var known: [String: Origin] = [:]
    known.reserveCapacity(values.count)
    var rules: [EvidenceRule] = []
    rules.reserveCapacity(values.count)
    // A rule has many parts, and to move one is work: each begins as a blank where it is to stay.
    let blank = EvidenceRule(id: "", condition: Condition())
    for value in values {
      guard let id = value["id"], let name = id.text else { continue }
      let origin = id.origin
      rules.append(blank)
      rules[rules.count - 1].read(value, id: name, at: origin, in: &context)
      if !context.isNew(name, at: origin, "rule", &known) { rules.removeLast() }
    }
    for value in values {
      for name in value["formerly"]?.items ?? .empty {
        guard let text = name.text, let other = known[text] else { continue }
        context.report(.duplicateID("rule", text, at: name.origin, first: other))
      }
    }
    return rules
  }

  /// Keys without which a rule never applies.
  private static let conditions = ["any", "where"]
  /// Keys without which it has no effect.
  private static let effects = ["scores", "at_least", "at_most"]

  /// Fills in a blank; the id is read already.
  private mutating func read(
    _ value: Node, id: String, at origin: Origin, in context: inout Context
  ) {
    self.id = id
    self.origin = origin
    if value.lacks(Self.conditions, of: RuleFileSchema.rule) {
      context.report(.nothingToMatch("rule '\(id)'", keys: "'any' or 'where'", at: origin))
    }
    if value.lacks(Self.effects, of: RuleFileSchema.rule) {
      context.report(.nothingToSay(id, at: origin))
    }
    for entry in value.entries {
      let part = entry.value
      switch entry.key {
      case "id": break
      case "says": says = part.text
      case "why": why = part.text
      case "scores": scores = Self.scores(part, rule: id, in: &context)
      case "at_least": atLeast = Self.levels(part, rule: id, in: &context)
      case "at_most": atMost = Self.levels(part, rule: id, in: &context)
      case "family": family = part.text
      case "examples":
        examples.hit = Self.examples(part["hit"])
        examples.miss = Self.examples(part["miss"])
      case "owner": owner = part.text
      case "source": source = part.text
      case "since": since = part.text
      case "formerly": formerly = part.texts
      default: condition.read(entry, in: &context)
      }
    }
  }

  /// Reads points per dimension, in the order of dimensions.
  static func scores(
    _ value: Node?, rule: String, in context: inout Context
  ) -> [DimensionValue] {
    var scores: [DimensionValue] = []
    for entry in value?.entries ?? .empty {
      guard let dimension = context.dimension(entry, "rule '\(rule)' scores"),
        let points = entry.value.integer
      else { continue }
      if points == 0 { context.report(.zeroPoints(entry.key, rule, at: entry.value.origin)) }
      scores.append(DimensionValue(dimension: dimension, value: points))
    }
    scores.sort { $0.dimension < $1.dimension }
    return scores
  }

  private static func levels(
    _ value: Node, rule: String, in context: inout Context
  ) -> [DimensionValue] {
    var levels: [DimensionValue] = []
    for entry in value.entries {
      guard let dimension = context.dimension(entry, "rule '\(rule)' bounds"),
        let level = context.level(entry.value, of: dimension)
      else { continue }
      levels.append(DimensionValue(dimension: dimension, value: level))
    }
    levels.sort { $0.dimension < $1.dimension }
    return levels
  }

  private static func examples(_ value: Node?) -> [Example] {
    (value?.items ?? .empty).compactMap { item in
      item.text.map { Example(text: $0, origin: item.origin) }
    }
  }
}
