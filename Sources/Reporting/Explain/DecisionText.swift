import Engine
import Rules

/// The class and what led to it, in sentences.
enum DecisionText {
  /// The lines beneath the class: rows, or the reason; then the margin.
  static func lines(_ evidence: Evidence, _ ruleSet: RuleSet) -> [String] {
    var lines: [String] = []
    for (index, row) in evidence.rows.enumerated() {
      let row = ruleSet.decision.rows[row]
      let says = row.says.map { ": \($0)" } ?? ""
      lines.append((index == 0 ? "row " : "also row ") + row.id + says)
    }
    if let reason = evidence.reason { lines.append(words(for: reason)) }
    if let margin = evidence.margin {
      lines.append("margin \(margin): a change of \(Count.of(margin, "point")) gives another class")
    } else if evidence.reason != .conflict, evidence.reason != .noEvidence {
      lines.append("no margin: no change of points in a known dimension gives another class")
    }
    return lines
  }

  /// Why no row decided.
  static func words(for reason: Reason) -> String {
    switch reason {
    case .conflict: "conflict: one rule asks for at least, another for at most, and they exclude"
    case .noEvidence: "no-evidence: nothing that was said counts in any dimension"
    case .mixed: "mixed: the evidence pulls both ways, and no row is for what it adds up to"
    case .noRow: "no-row: no row of the table is for these levels"
    }
  }

  /// What a facet's value was chosen because of: `class = hard, skill = high`.
  static func requirements(
    of value: Facet.Value, _ evidence: Evidence, _ ruleSet: RuleSet
  ) -> String {
    value.when.map { requirement in
      switch requirement {
      case .classes: return "class = \(ruleSet.decision.classes[evidence.class])"
      case .levels(let index, _):
        let dimension = ruleSet.dimensions[index]
        let level = evidence.dimensions[index].level.map { dimension.levels[$0].id }
        return "\(dimension.id) = \(level ?? "unknown")"
      case .facet(let index, let wanted):
        let facet = ruleSet.facets[index]
        let chosen = evidence.facets[index].values.filter(wanted.contains)
        return "\(facet.id) = \(Count.list(chosen.map { facet.values[$0].id }))"
      }
    }.joined(separator: ", ")
  }
}
