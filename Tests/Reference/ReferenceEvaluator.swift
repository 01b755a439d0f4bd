public import Engine
public import Rules

/// `Semantics.md` as code: what a rule set means for a record, without any thought of speed.
///
/// One file per section, in the order of the page: `Text` is section 1, `Matching` are sections 2
/// and 3 up to *cover*, `Deciding` is what follows. Nothing here leans on the product but its
/// model types.
public struct ReferenceEvaluator {
  let rules: RuleSet
  /// The forms of every inflected word of the rules.
  let forms: [String: Set<String>]

  /// Creates an evaluator of a rule set.
  public init(rules: RuleSet) {
    self.rules = rules
    forms = Self.forms(of: rules)
  }

  /// Finds out everything about one record.
  public func evaluate(_ record: Record) -> Evidence {
    let columns = record.text.map { ReferenceTokenizer(language: rules.language).words(of: $0) }
    let sources = sources(of: record)

    var findings = findings(of: sources, in: columns)
    exclude(&findings, in: columns)
    negate(&findings, in: columns)
    cover(&findings)

    let outcomes = outcomes(of: sources, findings)
    let dimensions = dimensions(outcomes)
    let decision = decision(outcomes, dimensions)
    return Evidence(
      matches: findings.map(\.match), rules: outcomes, dimensions: dimensions,
      rows: decision.rows, class: decision.class, reason: decision.reason,
      margin: margin(dimensions, class: decision.class),
      facets: facets(sources, findings, dimensions, class: decision.class))
  }
}
