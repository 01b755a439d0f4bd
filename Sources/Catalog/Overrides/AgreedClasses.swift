import CSV
import Diagnostics
package import Rules

/// The classes that are agreed for processes, to be shown beside those that are computed.
///
/// Each holds for one text under one version of the policy. Whether its day has passed is the check's to
/// say: what is shown here does not depend on the day.
package struct AgreedClasses: Sendable {
  private let classes: [Fingerprint: Int]
  private let id: Int

  /// Takes the agreed classes of overrides for a version of a policy, and the column of ids.
  package init(_ overrides: [Override], policy: PolicyHeader, id: Int) {
    self.id = id
    let agreed = overrides.filter { $0.policy == policy.version }.compactMap { override in
      override.class.map { (Fingerprint(override.process, override.text), $0) }
    }
    classes = Dictionary(agreed) { first, _ in first }
  }

  /// The class that is agreed for a record.
  package func `class`(of judged: JudgedRecord) -> Int? {
    var scratch = ByteBuffer(capacity: 64)
    var key = Fingerprint()
    key.add(judged.record.field(id, scratch: &scratch).trimmed)
    key.add(0xFF)
    key.add(judged.textFingerprint.text.utf8)
    key.add(0xFF)
    return classes[key]
  }
}
