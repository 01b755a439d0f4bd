package import Rules

/// All rules of a policy on one page of Markdown, file by file, to be read and searched.
///
/// For every rule: what it recognises, what that is worth, the terms, and the examples that its owner
/// wrote.
package struct RuleCatalogPage: Sendable {
  private let rules: RuleSet

  /// Creates a page of a policy.
  package init(_ rules: RuleSet) { self.rules = rules }

  /// The page.
  package func render() -> String {
    let terms = rules.evidence.reduce(0) { $0 + $1.condition.any.count }
    var page = """
      # The shipped rules

      Generated from the rule files of \(rules.policy.id) \(rules.policy.version): \
      \(Count.of(rules.evidence.count, "rule")) with \(Count.of(terms, "term")), and \
      \(Count.of(rules.facets.count, "facet")). To find where something is said, search this page for \
      the word; the heading above it names the file.

      """
    var file: String?
    for rule in rules.evidence {
      if rule.origin.file != file {
        file = rule.origin.file
        page += "\n## \(rule.origin.file)\n"
      }
      page += "\n" + entry(rule)
    }
    page += "\n## Decision\n\n" + decision()
    for facet in rules.facets { page += "\n" + entry(facet) }
    return page
  }

  private func entry(_ rule: EvidenceRule) -> String {
    var text = "### \(rule.id)\n\n"
    if let says = rule.says { text += "\(Self.sentence(says))\n" }
    if let why = rule.why { text += "\(Self.sentence(why))\n" }
    text += "\n- Worth: \(WorthText.of(rule, rules))\n"
    if let family = rule.family {
      text += "- Family: \(family), of which only the strongest counts\n"
    }
    text += Self.terms("Terms", rule.condition.any)
    text += Self.terms("Unless", rule.condition.unless)
    for column in rule.condition.columns { text += "- Where: column `\(column.column)`\n" }
    if let source = rule.source { text += "- Source: \(source)\n" }
    for example in rule.examples.hit { text += "- Counts in: *\(example.text)*\n" }
    for example in rule.examples.miss { text += "- Not in: *\(example.text)*\n" }
    return text
  }

  private func decision() -> String {
    let names = rules.dimensions.map(\.id)
    var text = "| row | " + names.joined(separator: " | ") + " | class | |\n"
    text += String(repeating: "| --- ", count: names.count + 3) + "|\n"
    for row in rules.decision.rows {
      let cells = zip(row.accepts, rules.dimensions).map { StateText.list($0, of: $1) }
      text += "| \(row.id) | " + cells.joined(separator: " | ")
      text += " | \(rules.decision.classes[row.class]) | \(row.says ?? "") |\n"
    }
    return text + "\nOtherwise: \(rules.decision.classes[rules.decision.otherwise])\n"
  }

  private func entry(_ facet: Facet) -> String {
    let choice = facet.choose == .best ? "the best value" : "every value that fits"
    var text = "## Facet: \(facet.id)\n\nChooses \(choice)."
    if let ask = facet.ask { text += " \(Self.sentence(ask))" }
    text += "\n"
    for value in facet.values {
      text += "\n### \(facet.id): \(value.id)\n\n"
      if let says = value.says { text += "\(Self.sentence(says))\n" }
      if let note = value.note { text += "\(Self.sentence(note))\n" }
      if let mitigate = value.mitigate { text += "Mitigation: \(Self.sentence(mitigate))\n" }
      text += "\n" + Self.terms("Terms", value.condition.any)
      text += Self.terms("Unless", value.condition.unless)
    }
    return text
  }

  private static func terms(_ title: String, _ terms: [Term]) -> String {
    terms.isEmpty
      ? "" : "- \(title): " + terms.map { "`\($0.text)`" }.joined(separator: ", ") + "\n"
  }

  /// The phrase with a capital and a full stop.
  private static func sentence(_ phrase: String) -> String {
    let ends = phrase.hasSuffix(".") || phrase.hasSuffix("?") || phrase.hasSuffix("!")
    return phrase.prefix(1).uppercased() + phrase.dropFirst() + (ends ? "" : ".")
  }
}
