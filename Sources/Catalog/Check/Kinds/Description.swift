/// Descriptions that are missing or too thin to judge by.
struct Description: RecordCheck {
  /// The least words.
  let least: Int

  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    guard let index = record.frame.columns.description else { return }
    if record.words > 0, record.words >= least { return }
    let place = record.place(record.frame.map.text[index])
    let kind: Finding.Kind =
      record.lacksDescription ? .descriptionMissing : .descriptionThin(words: record.words)
    findings.add(kind, of: record.index, at: place)
  }
}
