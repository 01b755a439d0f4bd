/// A further tag, such as the kind of service or the risks of giving the work away.
public struct Facet: Sendable, Equatable {
  /// How many values a process gets.
  public enum Choice: String, Sendable, CaseIterable {
    /// The one with the most distinct terms, weighted by column.
    case best
    /// Every one that fits.
    case all
  }

  /// One value of a facet.
  public struct Value: Sendable, Equatable {
    /// The value's name.
    public var id: String
    /// What it means, as a phrase.
    public var says: String?
    /// What to know when it applies.
    public var note: String?
    /// What to do about it.
    public var mitigate: String?
    /// What makes it apply.
    public var condition: Condition
    /// What must have been decided before; empty for nothing.
    public var when: [Requirement]
    /// Where it is defined.
    public var origin: Origin

    /// Creates a value.
    public init(
      id: String, says: String? = nil, note: String? = nil, mitigate: String? = nil,
      condition: Condition = Condition(), when: [Requirement] = [], origin: Origin = .none
    ) {
      self.id = id
      self.says = says
      self.note = note
      self.mitigate = mitigate
      self.condition = condition
      self.when = when
      self.origin = origin
    }
  }

  /// One entry of a `when`; all of them must hold.
  public enum Requirement: Sendable, Equatable {
    /// The class is one of these, indices in ``DecisionTable/classes``.
    case classes([Int])
    /// A dimension, by index, is in one of these states.
    case levels(dimension: Int, LevelSet)
    /// Another facet, by index, has one of these values, by index.
    case facet(Int, anyOf: [Int])
  }

  /// The facet's name, also that of its output column.
  public var id: String
  /// The question it answers.
  public var ask: String?
  /// How many values a process gets.
  public var choose: Choice
  /// The values, in order.
  public var values: [Value]
  /// Where it is defined.
  public var origin: Origin

  /// Creates a facet.
  public init(
    id: String, ask: String? = nil, choose: Choice, values: [Value], origin: Origin = .none
  ) {
    self.id = id
    self.ask = ask
    self.choose = choose
    self.values = values
    self.origin = origin
  }
}
