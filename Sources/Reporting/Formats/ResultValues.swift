import CSV
package import Catalog
import Engine
package import Rules

/// Renders the values of result columns as unescaped bytes.
///
/// An object, because what it holds is large and would be copied with each value that is asked for.
package final class ResultValues: Sendable {
  let ruleSet: RuleSet
  let names: RenderedNames
  private let rationale: Rationale
  private let policy: TextList
  private let agreed: AgreedClasses?

  /// Creates a renderer for one policy.
  package init(_ ruleSet: RuleSet, policy: PolicyLabel, agreed: AgreedClasses? = nil) {
    self.agreed = agreed
    self.ruleSet = ruleSet
    names = RenderedNames(ruleSet)
    rationale = Rationale(names)
    self.policy = TextList([policy.text])
  }

  /// Appends the value of a column; nothing for what is not there.
  func append(
    _ column: ResultColumn, of judged: JudgedRecord, to buffer: inout ByteBuffer
  ) {
    switch column {
    case .class, .agreed, .reason, .margin, .level, .policy, .number:
      var pen = buffer.pen(for: longestPlain)
      put(plain: column, of: judged, with: &pen)
      buffer.close(pen)
    case .points(let dimension): buffer.append(decimal: judged.outcome.scales[dimension].sum)
    case .facet(let facet):
      var isFirst = true
      forEachValue(of: facet, in: judged.outcome) { name in
        if !isFirst { buffer.append(UInt8(ascii: ";"), 0x20) }
        isFirst = false
        buffer.append(padded: name)
      }
    case .rationale: rationale.append(judged, to: &buffer)
    case .outcome:
      append(.reason, of: judged, to: &buffer)
      if judged.outcome.reason == nil, let margin = judged.outcome.margin {
        buffer.append("margin ")
        buffer.append(decimal: margin)
      }
    }
  }

  /// What a column takes at most that ``put(plain:of:with:)`` writes.
  var longestPlain: Int {
    max(20, names.classes.longest, names.reasons.longest, names.longestState, policy[0].count)
  }

  /// Writes the value of a column that has a name or a number.
  @inline(__always)
  func put(plain column: ResultColumn, of judged: JudgedRecord, with pen: inout Pen) {
    switch column {
    case .class: pen.put(padded: names.classes[judged.outcome.class])
    case .agreed:
      if let agreed = agreed?.class(of: judged) { pen.put(padded: names.classes[agreed]) }
    case .reason:
      if let reason = judged.outcome.reason { pen.put(padded: names.reasons[reason.index]) }
    case .margin: if let margin = judged.outcome.margin { pen.put(decimal: margin.magnitude) }
    case .level(let dimension):
      let state = Int(judged.outcome.scales[dimension].state)
      pen.put(padded: names.state(state, of: dimension))
    case .policy: pen.put(padded: policy[0])
    case .number: pen.put(decimal: judged.record.number.magnitude)
    case .points, .facet, .rationale, .outcome: break
    }
  }

  /// Whether a column's values are always such that a delimited file has them without quotes.
  func isAlwaysPlain(_ column: ResultColumn, in writer: CSVWriter) -> Bool {
    func isPlain(_ texts: [String]) -> Bool { texts.allSatisfy(writer.isPlain) }
    return switch column {
    case .class, .agreed: isPlain(ruleSet.decision.classes)
    case .reason: isPlain(Reason.allCases.map(\.rawValue))
    case .level(let dimension):
      isPlain(["unknown"] + ruleSet.dimensions[dimension].levels.map(\.id))
    case .policy: isPlain([String(decoding: policy[0], as: UTF8.self)])
    case .margin, .number: true
    case .points, .facet, .rationale, .outcome: false
    }
  }

  /// Goes through the names of a facet's chosen values.
  func forEachValue(
    of facet: Int, in outcome: Outcome, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let end = names.firstValues[facet + 1]
    var next = names.firstValues[facet]
    while let value = outcome.chosen.first(from: next, below: end) {
      body(names.facetValues[value])
      next = value + 1
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
