/// A rule file, read from wherever it is kept.
public struct RuleSource: Sendable, Equatable {
  /// What a file is read for.
  public enum Role: Sendable {
    /// It holds a part of the policy.
    case rules
    /// It changes a policy and was named for that.
    case overlay
  }

  /// The file, as it is to be named in diagnostics.
  public var path: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// What it is read for.
  public var role: Role

  /// Creates a source.
  public init(path: String, bytes: [UInt8], role: Role = .rules) {
    self.path = path
    self.bytes = bytes
    self.role = role
  }
}
