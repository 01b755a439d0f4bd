import Diagnostics

/// Records without an id.
struct MissingID: RecordCheck {
  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    guard let column = record.frame.map.id, record.id.isEmpty else { return }
    findings.add(.missingID, of: record.index, at: record.place(column))
  }
}

/// Records with the id of an earlier one.
struct RepeatedID: CatalogCheck {
  func check(_ catalog: CheckedCatalog, _ findings: inout FindingList) {
    for (index, entry) in catalog.entries.enumerated() where !entry.id.isEmpty {
      guard let first = catalog.firstRecord(named: entry.id), first != index else { continue }
      findings.add(.repeatedID(first: first), of: index, at: SourceRange(at: entry.start))
    }
  }
}
