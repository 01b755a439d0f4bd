/// Declared classes that are missing, unknown, or not the ones that hold.
///
/// Where the policy decides nothing it contradicts nothing either.
struct DeclaredClass: RecordCheck {
  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    guard let column = record.frame.columns.declared else { return }
    let entry = record.entry
    if let declared = entry.declared {
      let isOther =
        entry.agreed.map { $0 != declared } ?? false
        || (!entry.isOpen && entry.computed != declared)
      if isOther { findings.add(.classDiffers, of: record.index, at: record.place(column)) }
      return
    }
    let text = record.text(column)
    let isBlank = text.allSatisfy(\.isWhitespace)
    findings.add(
      isBlank ? .classMissing : .classNotKnown(text), of: record.index, at: record.place(column))
  }
}
