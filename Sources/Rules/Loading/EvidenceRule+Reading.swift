internal import YAML

/// Reading the `evidence` sections.
extension EvidenceRule {
  /// Reads all rules.
  static func readAll(_ values: [Node], in context: inout Context) -> [EvidenceRule] {
    var known: [String: Origin] = [:]
    var rules: [EvidenceRule] = []
    for value in values {
      guard let id = value["id"], let name = id.text else { continue }
      let rule = EvidenceRule(value, id: name, origin: id.origin, in: &context)
      if context.isNew(id, "rule", &known) { rules.append(rule) }
    }
    for name in values.flatMap({ $0["formerly"]?.items ?? .empty }) {
      guard let text = name.text, let other = known[text] else { continue }
      context.report(.duplicateID("rule", text, at: name.origin, first: other))
    }
    return rules
  }

  private init(_ value: Node, id: String, origin: Origin, in context: inout Context) {
    if value.lacks(["any", "where"], of: RuleFileSchema.rule) {
      context.report(.nothingToMatch("rule '\(id)'", keys: "'any' or 'where'", at: origin))
    }
    if value.lacks(["scores", "at_least", "at_most"], of: RuleFileSchema.rule) {
      context.report(.nothingToSay(id, at: origin))
    }
    let examples = value["examples"]
    self.init(
      id: id, says: value["says"]?.text, why: value["why"]?.text,
      scores: Self.scores(value["scores"], rule: id, in: &context),
      atLeast: Self.levels(value["at_least"], rule: id, in: &context),
      atMost: Self.levels(value["at_most"], rule: id, in: &context),
      condition: Condition(value, in: &context), family: value["family"]?.text,
      examples: Examples(
        hit: Self.examples(examples?["hit"]), miss: Self.examples(examples?["miss"])),
      owner: value["owner"]?.text, source: value["source"]?.text, since: value["since"]?.text,
      formerly: value["formerly"]?.texts ?? [], origin: origin)
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
    return scores.sorted { $0.dimension < $1.dimension }
  }

  private static func levels(
    _ value: Node?, rule: String, in context: inout Context
  ) -> [DimensionValue] {
    var levels: [DimensionValue] = []
    for entry in value?.entries ?? .empty {
      guard let dimension = context.dimension(entry, "rule '\(rule)' bounds"),
        let level = context.level(entry.value, of: dimension)
      else { continue }
      levels.append(DimensionValue(dimension: dimension, value: level))
    }
    return levels.sorted { $0.dimension < $1.dimension }
  }

  private static func examples(_ value: Node?) -> [Example] {
    (value?.items ?? .empty).compactMap { item in
      item.text.map { Example(text: $0, origin: item.origin) }
    }
  }
}
