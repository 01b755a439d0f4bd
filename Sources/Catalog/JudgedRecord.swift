package import CSV
package import Engine

/// A record and what was found out about it.
///
/// Its cells are pointers into a batch and its scratch, its outcome points into an evaluator; all of
/// it is valid while those are left alone.
package struct JudgedRecord {
  /// The record as it was read.
  package var record: CSV.Record
  /// The unescaped text cells, in the policy's order.
  package var text: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>
  /// The unescaped structured cells; nil where the input has none.
  package var structured: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>
  /// What was found out, as far as a tag and its rationale need it.
  package var outcome: Outcome
  /// Everything that was found out, if it was asked for.
  package var evidence: Evidence? { kept?.evidence }
  private let kept: KeptEvidence?

  /// Puts a record and its evidence together.
  package init(
    record: CSV.Record, text: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>,
    structured: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>, outcome: Outcome,
    evidence: Evidence? = nil
  ) {
    self.record = record
    self.text = text
    self.structured = structured
    self.outcome = outcome
    kept = evidence.map(KeptEvidence.init)
  }
}

/// Evidence as an object: records are handed on by the million, nearly always without it.
private final class KeptEvidence: Sendable {
  let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }
}
