import Engine
import Rules

/// Declared facets that are not those that the policy computes.
struct StaleFacet: RecordCheck {
  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    for column in record.frame.columns.facets {
      let text = record.text(column.column)
      let declared = text.split { ";,|\n".contains($0) }
        .map { part in String(part.drop(while: \.isWhitespace)) }
        .map { part in String(part.prefix(part.count - Self.blanks(after: part))) }
        .filter { !$0.isEmpty }
      if declared.isEmpty { continue }
      let computed = Self.values(of: column.facet, record)
      if Set(declared.map { $0.lowercased() }) == Set(computed.map { $0.lowercased() }) { continue }
      findings.add(
        .staleFacet(
          column.facet, declared: declared.joined(separator: "; "),
          computed: computed.joined(separator: "; ")),
        of: record.index, at: record.place(column.column))
    }
  }

  private static func blanks(after text: String) -> Int {
    text.reversed().prefix(while: \.isWhitespace).count
  }

  /// The names of the values that are chosen for a record.
  private static func values(of facet: Int, _ record: PassingRecord) -> [String] {
    let facets = record.frame.rules.facets
    let first = facets[..<facet].reduce(0) { $0 + $1.values.count }
    return facets[facet].values.enumerated().compactMap { index, value in
      record.judged.outcome.chosen.contains(first + index) ? value.id : nil
    }
  }
}
