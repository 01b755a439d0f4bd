import Engine
import Rules

/// What was found and did not count, each with what kept it from counting.
struct Setbacks {
  /// Quotes bytes of a text column.
  typealias Quoting = (_ column: Int, _ range: Range<Int>) -> String

  private let quote: Quoting
  private let evidence: Evidence
  private let ruleSet: RuleSet

  init(_ evidence: Evidence, _ ruleSet: RuleSet, quoting quote: @escaping Quoting) {
    self.quote = quote
    self.evidence = evidence
    self.ruleSet = ruleSet
  }

  /// One line for each, in the order of the text; then the rules that their family outweighs.
  var lines: [String] {
    evidence.matches.compactMap(line) + evidence.rules.flatMap(outweighed)
  }

  private func line(_ match: Match) -> String? {
    guard let why = cause(of: match) else { return nil }
    let column = ruleSet.input.text[match.column].name
    return "\(quote(match.column, match.range)) in \(column) (\(name(match.owner))): \(why)"
  }

  /// What kept a match from counting; nil if nothing did.
  func cause(of match: Match) -> String? {
    switch match.fate {
    case .excluded(let range): return "taken back by \(quote(match.column, range))"
    case .negated(let range): return "negated by \(quote(match.column, range))"
    case .standing: break
    }
    if isOnTrial(match.owner) { return "on trial" }
    if !match.covers.isEmpty { return hidden(by: match.covers, in: match.column) }
    guard case .facet(let index, let value) = match.owner else { return nil }
    let chosen = evidence.facets[index].values
    if chosen.contains(value) { return nil }
    let facet = ruleSet.facets[index]
    if facet.choose == .best, let best = chosen.first {
      return "'\(facet.values[best].id)' fits better"
    }
    return "its 'when' does not hold"
  }

  /// The longer matches, each once with all dimensions in which it hides.
  private func hidden(by covers: [Match.Cover], in column: Int) -> String {
    var longer: [(words: String, dimensions: [String])] = []
    for cover in covers {
      let words = "\(quote(column, cover.range)) (\(name(cover.owner)))"
      let dimension = cover.dimension.map { ruleSet.dimensions[$0].id }
      if let index = longer.firstIndex(where: { $0.words == words }) {
        longer[index].dimensions += [dimension].compactMap(\.self)
      } else {
        longer.append((words, [dimension].compactMap(\.self)))
      }
    }
    return longer.map { words, dimensions in
      (dimensions.isEmpty ? "" : "in \(Count.list(dimensions)) ") + "hidden by the longer \(words)"
    }.joined(separator: ", ")
  }

  /// The points of a rule that other rules of its family outweigh, by those rules.
  private func outweighed(_ outcome: RuleOutcome) -> [String] {
    let rule = ruleSet.evidence[outcome.rule]
    var stronger: [(rule: Int, points: [String])] = []
    for points in outcome.points {
      guard let other = points.outweighedBy else { continue }
      let text = "\(Count.signed(points.points)) \(ruleSet.dimensions[points.dimension].id)"
      if let index = stronger.firstIndex(where: { $0.rule == other }) {
        stronger[index].points.append(text)
      } else {
        stronger.append((other, [text]))
      }
    }
    return stronger.map { other, points in
      "\(points.joined(separator: ", ")) (\(rule.id)): outweighed by "
        + "\(ruleSet.evidence[other].id) in the family '\(rule.family ?? "")'"
    }
  }

  private func isOnTrial(_ owner: Match.Owner) -> Bool {
    switch owner {
    case .rule(let index): ruleSet.evidence[index].condition.status == .trial
    case .facet(let index, let value):
      ruleSet.facets[index].values[value].condition.status == .trial
    }
  }

  private func name(_ owner: Match.Owner) -> String {
    switch owner {
    case .rule(let index): ruleSet.evidence[index].id
    case .facet(let index, let value):
      "\(ruleSet.facets[index].id): \(ruleSet.facets[index].values[value].id)"
    }
  }
}
