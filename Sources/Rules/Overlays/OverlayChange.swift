/// One change that an overlay makes, and who answers for it.
public struct OverlayChange: Sendable, Equatable {
  /// What is changed.
  public enum Effect: Sendable, Equatable {
    /// A rule's points in a dimension; `from` is nil where it had none.
    case points(rule: String, dimension: String, from: Int?, to: Int)
    /// A rule is out of force.
    case disabled(rule: String)
    /// A rule has further terms.
    case terms(rule: String, added: [String])
    /// A row of the decision table is another.
    case row(String)
  }

  /// What is changed.
  public var effect: Effect
  /// Why.
  public var reason: String
  /// Who answers for it.
  public var by: String
  /// The day from which it is looked at again, as `2026-01-31`.
  public var expires: String?
  /// Where it stands.
  public var origin: Origin

  /// Creates a change.
  public init(
    effect: Effect, reason: String, by: String, expires: String? = nil, origin: Origin = .none
  ) {
    self.effect = effect
    self.reason = reason
    self.by = by
    self.expires = expires
    self.origin = origin
  }
}
