import Diagnostics
import Engine

/// Processes that no row decides, but for those of which nothing is said, which is a finding itself.
struct Undetermined: RecordCheck {
  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    guard let reason = record.judged.outcome.reason else { return }
    if record.lacksDescription, findings.wants(.descriptionMissing) { return }
    let column = record.frame.columns.description.flatMap { record.frame.map.text[$0] }
    findings.add(.undetermined(reason.rawValue), of: record.index, at: record.place(column))
  }
}

/// More of them than the policy allows.
struct TooManyUndetermined: CatalogCheck {
  /// How many of a hundred are allowed.
  let most: Int

  func check(_ catalog: CheckedCatalog, _ findings: inout FindingList) {
    let open = catalog.entries.count { $0.isOpen && $0.agreed == nil }
    if open * 100 > most * catalog.entries.count {
      findings.add(.tooManyUndetermined(open, of: catalog.entries.count), of: nil, at: nil)
    }
  }
}

/// Classes that a small change of points would change.
struct NarrowMargin: RecordCheck {
  /// The least margin.
  let least: Int

  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    let outcome = record.judged.outcome
    guard outcome.reason == nil, let margin = outcome.margin, margin < least else { return }
    let column = record.frame.columns.description.flatMap { record.frame.map.text[$0] }
    findings.add(.narrowMargin(margin), of: record.index, at: record.place(column))
  }
}
