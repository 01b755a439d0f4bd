package import CSV
package import Catalog
import Engine
package import Rules

/// Renders the values of result columns as unescaped bytes.
package struct ResultValues: Sendable {
  let ruleSet: RuleSet
  let names: RenderedNames
  private let rationale: Rationale
  private let policy: [UInt8]
  private let agreed: AgreedClasses?

  /// Creates a renderer for one policy.
  package init(_ ruleSet: RuleSet, policy: PolicyLabel, agreed: AgreedClasses? = nil) {
    self.agreed = agreed
    self.ruleSet = ruleSet
    names = RenderedNames(ruleSet)
    rationale = Rationale(ruleSet)
    self.policy = Array(policy.text.utf8)
  }

  /// Appends the value of a column; nothing for what is not there.
  package func append(
    _ column: ResultColumn, of judged: JudgedRecord, to buffer: inout ByteBuffer
  ) {
    let outcome = judged.outcome
    switch column {
    case .class: buffer.append(names.classes[outcome.class])
    case .agreed:
      if let agreed = agreed?.class(of: judged) { buffer.append(names.classes[agreed]) }
    case .reason: if let reason = outcome.reason { buffer.append(reason.rawValue) }
    case .margin: if let margin = outcome.margin { buffer.append(decimal: margin) }
    case .level(let dimension):
      buffer.append(names.states[dimension][Int(outcome.scales[dimension].state)])
    case .points(let dimension): buffer.append(decimal: outcome.scales[dimension].sum)
    case .facet(let facet):
      var isFirst = true
      forEachValue(of: facet, in: outcome) { name in
        if !isFirst { buffer.append("; ") }
        isFirst = false
        buffer.append(name)
      }
    case .rationale: rationale.append(judged, to: &buffer)
    case .policy: buffer.append(policy)
    case .number: buffer.append(decimal: judged.record.number)
    case .outcome:
      if let reason = outcome.reason {
        buffer.append(reason.rawValue)
      } else if let margin = outcome.margin {
        buffer.append("margin ")
        buffer.append(decimal: margin)
      }
    }
  }

  /// Goes through the names of a facet's chosen values.
  func forEachValue(of facet: Int, in outcome: Outcome, _ body: ([UInt8]) -> Void) {
    let first = names.firstValues[facet]
    for (index, name) in names.facetValues[facet].enumerated() where outcome.chosen[first + index] {
      body(name)
    }
  }

  /// Appends the value of any column of a plan to `scratch.value`, which is emptied before.
  func fill(
    _ scratch: inout FormatScratch, with content: ColumnPlan.Content, of judged: JudgedRecord
  ) {
    scratch.value.removeAll()
    switch content {
    case .input(let index):
      scratch.value.append(judged.record.field(index, scratch: &scratch.cell))
    case .result(let column): append(column, of: judged, to: &scratch.value)
    }
  }
}
