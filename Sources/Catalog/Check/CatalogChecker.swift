package import CSV
import Diagnostics
import Engine
package import Rules
import Synchronization

/// Takes judged records, one after the other, and says at the end what is wrong with the catalog.
///
/// It keeps what ``CheckedCatalog`` says of each record, and what was found; it writes nothing.
package final class CatalogChecker: RecordWriting, Sendable {
  private struct State {
    var catalog = CheckedCatalog()
    var findings: FindingList
    var ledger: OverrideLedger
  }

  private let frame: CheckFrame
  private let recordChecks: [any RecordCheck]
  private let catalogChecks: [any CatalogCheck]
  private let classes: [String: Int]
  private let state: Mutex<State>

  /// Creates a checker for a policy and the columns of a catalog.
  package init(
    _ rules: RuleSet, map: ColumnMap, columns: CheckColumns, header: Header, isDelimited: Bool,
    ledger: OverrideLedger
  ) {
    let check = rules.check
    frame = CheckFrame(
      rules: rules, map: map, columns: columns, header: header, isDelimited: isDelimited)
    let margin = check.leastMargin.map { NarrowMargin(least: $0) }
    recordChecks =
      [
        MissingID(), DeclaredClass(), Undetermined(), Description(least: check.leastWords),
        Characters(), StaleFacet(),
      ] + [margin].compactMap { $0 }
    let otherwise = rules.decision.otherwise
    let most = check.mostUndetermined.map { TooManyUndetermined(most: $0) }
    catalogChecks =
      [
        RepeatedID(), Hierarchy(otherwise: otherwise),
        SimilarTexts(least: check.similarity, otherwise: otherwise),
      ] + [most].compactMap { $0 }
    classes = Dictionary(
      rules.decision.classes.enumerated().map { ($1.lowercased(), $0) }
    ) { first, _ in first }
    state = Mutex(
      State(
        findings: FindingList(severity: check.severity, codes: CheckPolicy.codes), ledger: ledger))
  }

  package func write(_ judged: JudgedRecord, to output: inout ByteBuffer) {
    state.withLock { state in look(at: judged, &state) }
  }

  private func look(at judged: JudgedRecord, _ state: inout State) {
    let record = judged.record
    var idScratch = ByteBuffer(capacity: 64)
    var scratch = ByteBuffer(capacity: 64)
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let id = frame.map.id.map { record.field($0, scratch: &idScratch).trimmed } ?? none
    let sample = frame.columns.description.map { WordSample(judged.text[$0]) }
    let text = judged.textFingerprint
    let declared = frame.columns.declared.flatMap { column in
      let cell = record.field(column, scratch: &scratch).trimmed
      return classes[String(decoding: cell, as: UTF8.self).lowercased()]
    }
    var entry = CheckedCatalog.Entry(
      number: record.number,
      start: SourcePosition(
        line: record.line, column: 1, offset: frame.isDelimited ? record.offset : 0),
      id: 0..<0, parent: 0..<0, owner: 0..<0, computed: judged.outcome.class,
      isOpen: judged.outcome.reason != nil, declared: declared, words: 0..<0, text: text,
      row: KnownRows.fingerprint(of: record))
    entry.agreed = state.ledger.meet(id, text: text, computed: entry.isOpen ? nil : entry.computed)
    let passing = PassingRecord(
      judged: judged, entry: entry, id: id, index: state.catalog.entries.count,
      words: sample?.count ?? 0, frame: frame)
    for check in recordChecks { check.check(passing, &state.findings) }
    let parent = frame.columns.parent.map(record.string) ?? ""
    let owner = frame.columns.owner.map(record.string) ?? ""
    var names = (parent: parent, owner: owner)
    names.parent.withUTF8 { parent in
      names.owner.withUTF8 { owner in
        state.catalog.add(
          entry, id: id, parent: parent.trimmed, owner: owner.trimmed,
          words: sample?.hashes ?? [])
      }
    }
  }

  /// Holds the records against one another, and hands out all that was found.
  package func finish() -> CheckOutcome {
    state.withLock { state in
      for check in catalogChecks { check.check(state.catalog, &state.findings) }
      return CheckOutcome(
        catalog: state.catalog, frame: frame, ledger: state.ledger,
        findings: state.findings.findings)
    }
  }
}
