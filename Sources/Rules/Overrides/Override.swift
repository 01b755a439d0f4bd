public import Diagnostics

/// An exception that somebody agreed to: a class for a process, or findings to leave alone.
///
/// It holds for one text under one version of the policy, up to a day.
public struct Override: Sendable, Equatable {
  /// The process, by its id.
  public var process: String
  /// The class that is agreed, by index.
  public var `class`: Int?
  /// The findings that are left alone.
  public var ignored: [DiagnosticCode]
  /// Why.
  public var reason: String
  /// Who answers for it.
  public var owner: String
  /// The day from which it no longer holds.
  public var expires: Day
  /// That day as it is written.
  public var expiresText: String
  /// The fingerprint of the text when it was agreed.
  public var text: String
  /// The version of the policy when it was agreed.
  public var policy: String
  /// Where it stands.
  public var origin: Origin
}
