package import CSV
package import Catalog
import Engine
import Rules

/// JSON: an array of objects, or one object a line.
///
/// Input cells are strings, whatever they look like; facets with several values are arrays.
package struct JSONFormat: RecordFormat {
  private let values: ResultValues
  private let columns: [ColumnPlan.Column]
  /// The keys with their quotes and colons, rendered once; names that come twice are numbered.
  private let keys: [[UInt8]]
  private let isArray: Bool
  private let evidence: EvidenceJSON?

  /// Creates the format; `isArray` for one document, else JSON Lines.
  package init(
    _ values: ResultValues, plan: ColumnPlan, isArray: Bool, withEvidence: Bool = false
  ) {
    self.values = values
    self.isArray = isArray
    columns = plan.columns
    keys = Self.keys(plan.columns.map(\.name))
    evidence = withEvidence ? EvidenceJSON(values.ruleSet) : nil
  }

  private static func keys(_ names: [String]) -> [[UInt8]] {
    var seen: Set<String> = []
    return names.map { name in
      var key = name
      var number = 2
      while !seen.insert(key).inserted {
        key = "\(name)_\(number)"
        number += 1
      }
      var buffer = ByteBuffer(capacity: 64)
      JSONText.append(key: key, to: &buffer)
      return Array(buffer.bytes)
    }
  }

  package var separator: String { isArray ? ",\n" : "" }

  package func begin(_ buffer: inout ByteBuffer) {
    if isArray { buffer.append("[\n") }
  }

  package func end(_ buffer: inout ByteBuffer) {
    if isArray { buffer.append("\n]\n") }
  }

  package func append(
    _ judged: JudgedRecord, to buffer: inout ByteBuffer, scratch: inout FormatScratch
  ) {
    buffer.append(UInt8(ascii: "{"))
    for (index, column) in columns.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ",")) }
      buffer.append(keys[index])
      append(column.content, of: judged, to: &buffer, scratch: &scratch)
    }
    if let evidence {
      buffer.append(",\"evidence\":")
      evidence.append(judged, to: &buffer)
    }
    buffer.append(isArray ? "}" : "}\n")
  }

  private func append(
    _ content: ColumnPlan.Content, of judged: JudgedRecord, to buffer: inout ByteBuffer,
    scratch: inout FormatScratch
  ) {
    switch content {
    case .result(.reason) where judged.outcome.reason == nil: buffer.append("null")
    case .result(.margin) where judged.outcome.margin == nil: buffer.append("null")
    case .result(.margin), .result(.points), .result(.number):
      values.fill(&scratch, with: content, of: judged)
      buffer.append(scratch.value.bytes)
    case .result(.facet(let facet)):
      append(facet: facet, of: judged, to: &buffer)
    default:
      values.fill(&scratch, with: content, of: judged)
      JSONText.append(scratch.value.bytes, to: &buffer)
    }
  }

  /// A facet that chooses one value is a string or null, one that chooses all an array.
  private func append(facet: Int, of judged: JudgedRecord, to buffer: inout ByteBuffer) {
    let isArray = values.ruleSet.facets[facet].choose == .all
    var count = 0
    if isArray { buffer.append(UInt8(ascii: "[")) }
    values.forEachValue(of: facet, in: judged.outcome) { name in
      if count > 0 { buffer.append(UInt8(ascii: ",")) }
      count += 1
      JSONText.append(name, to: &buffer)
    }
    if isArray { buffer.append(UInt8(ascii: "]")) } else if count == 0 { buffer.append("null") }
  }
}
