package import Diagnostics
package import Rules

/// The overrides of a run: which hold for what is met, and what came of each.
package struct OverrideLedger: Sendable {
  /// An override and what came of it.
  private struct Entry: Sendable {
    var override: Override
    /// Whether a record with its id was met, and one with its text.
    var isMet = false
    var isFitting = false
    /// Whether the policy computes the agreed class by itself.
    var isComputed = false
    /// The findings that it set aside.
    var used: Set<DiagnosticCode> = []
  }

  /// The findings that an agreed class settles.
  static let classCodes: Set<DiagnosticCode> = [.classDiffers, .undetermined, .narrowMargin]

  private var entries: [Entry]
  private let places: [Fingerprint: [Int]]
  private let policy: String
  private let day: Day
  private let notice: Int

  /// Takes overrides up, as they are on a day under a version of a policy.
  package init(_ overrides: [Override] = [], policy: PolicyHeader, on day: Day, notice: Int) {
    entries = overrides.map { Entry(override: $0) }
    places = Dictionary(grouping: overrides.indices) { Fingerprint(overrides[$0].process) }
    self.policy = policy.version
    self.day = day
    self.notice = notice
  }

  /// Whether there are any.
  package var isEmpty: Bool { entries.isEmpty }

  /// Meets a record; returns the class that is agreed for it.
  package mutating func meet(
    _ id: UnsafeBufferPointer<UInt8>, text: Fingerprint, computed: Int?
  ) -> Int? {
    if entries.isEmpty { return nil }
    var key = Fingerprint()
    key.add(id)
    key.add(0xFF)
    var agreed: Int?
    for index in places[key] ?? [] {
      entries[index].isMet = true
      if text.text == entries[index].override.text { entries[index].isFitting = true }
      guard holds(entries[index].override, for: text) else { continue }
      if let found = entries[index].override.class {
        agreed = found
        if computed == found { entries[index].isComputed = true }
      }
    }
    return agreed
  }

  /// The override by which a finding about a record is left alone.
  mutating func agreement(
    to code: DiagnosticCode, about record: CheckedCatalog.Entry, in catalog: CheckedCatalog
  ) -> Override? {
    if entries.isEmpty || record.id.isEmpty { return nil }
    for index in places[Fingerprint(catalog.name(record.id))] ?? [] {
      let override = entries[index].override
      guard holds(override, for: record.text) else { continue }
      let covers =
        if let agreed = override.class {
          Self.classCodes.contains(code)
            && (code != .classDiffers || record.declared == agreed)
        } else {
          override.ignored.contains(code)
        }
      guard covers else { continue }
      entries[index].used.insert(code)
      return override
    }
    return nil
  }

  private func holds(_ override: Override, for text: Fingerprint) -> Bool {
    day < override.expires && override.policy == policy && override.text == text.text
  }

  // MARK: What is wrong with them

  /// What somebody should see to, one thing for each override.
  func diagnostics(_ check: CheckPolicy, classes: [String]) -> [Diagnostic] {
    entries.compactMap { entry in
      let found = diagnostic(entry, classes)
      guard var found, let severity = check.severity(of: found.code) else { return nil }
      found.severity = severity
      return found
    }
  }

  private func diagnostic(_ entry: Entry, _ classes: [String]) -> Diagnostic? {
    let override = entry.override
    if !entry.isMet { return .overrideUnused(override) }
    if day >= override.expires { return .overrideExpired(override) }
    if !entry.isFitting { return .overrideStale(override, "the text has changed") }
    if override.policy != policy {
      return .overrideStale(override, "the policy is now \(policy)")
    }
    if let agreed = override.class, entry.isComputed {
      return .overrideNeedless(override, "the policy computes \(classes[agreed]) by itself")
    }
    let unused = override.ignored.filter { !entry.used.contains($0) }
    if let first = unused.first {
      return .overrideNeedless(override, "'\(first.rawValue)' is not found any more")
    }
    let left = override.expires.number - day.number
    return left <= notice ? .overrideExpiring(override, days: left) : nil
  }
}
