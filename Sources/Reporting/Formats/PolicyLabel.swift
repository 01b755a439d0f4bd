/// Which policy judged: its name, version, and a fingerprint of what it said.
package struct PolicyLabel: Sendable, Equatable {
  /// The policy's name.
  package var id: String
  /// The policy's own version.
  package var version: String
  /// A hash of its files and overlays, in hexadecimal digits.
  package var fingerprint: String

  /// Creates a label.
  package init(id: String, version: String, fingerprint: String) {
    self.id = id
    self.version = version
    self.fingerprint = fingerprint
  }

  /// The label on one line: `acme-sourcing 1.4.0 (3f2a9c1d)`.
  package var text: String { "\(id) \(version) (\(fingerprint))" }
}
