internal import YAML

/// Reading the `evidence` sections.
extension EvidenceRule {
  /// Reads all rules.
  static func readAll(_ values: [Node], in context: inout Context) -> [EvidenceRule] {
    var known: [String: Origin] = [:]
    var rules: [EvidenceRule] = []
    for value in values {
      guard let id = value["id"], let name = id.text else { continue }
      rules.append(read(value, id: name, origin: id.origin, in: &context))
      if !context.isNew(id, "rule", &known) { rules.removeLast() }
    }
    for name in values.flatMap({ $0["formerly"]?.items ?? .empty }) {
      guard let text = name.text, let other = known[text] else { continue }
      context.report(.duplicateID("rule", text, at: name.origin, first: other))
    }
    return rules
  }

  private static func read(
    _ value: Node, id: String, origin: Origin, in context: inout Context
  ) -> EvidenceRule {
    if value.lacks(["any", "where"], of: RuleFileSchema.rule) {
      context.report(.nothingToMatch("rule '\(id)'", keys: "'any' or 'where'", at: origin))
    }
    if value.lacks(["scores", "at_least", "at_most"], of: RuleFileSchema.rule) {
      context.report(.nothingToSay(id, at: origin))
    }
    var rule = EvidenceRule(id: id, condition: Condition(), origin: origin)
    for entry in value.entries {
      let part = entry.value
      switch entry.key {
      case "says": rule.says = part.text
      case "why": rule.why = part.text
      case "scores": rule.scores = scores(part, rule: id, in: &context)
      case "at_least": rule.atLeast = levels(part, rule: id, in: &context)
      case "at_most": rule.atMost = levels(part, rule: id, in: &context)
      case "family": rule.family = part.text
      case "examples":
        rule.examples = Examples(hit: examples(part["hit"]), miss: examples(part["miss"]))
      case "owner": rule.owner = part.text
      case "source": rule.source = part.text
      case "since": rule.since = part.text
      case "formerly": rule.formerly = part.texts
      default: rule.condition.read(entry, in: &context)
      }
    }
    return rule
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
