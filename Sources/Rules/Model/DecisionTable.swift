/// How levels become a class.
public struct DecisionTable: Sendable, Equatable {
  /// What holds where several rows match, in the words of Decision Model and Notation.
  public enum HitPolicy: String, Sendable, CaseIterable {
    /// Rows that overlap must agree.
    case any
    /// Rows may not overlap.
    case unique
    /// The first row decides.
    case first
  }

  /// One row.
  public struct Row: Sendable, Equatable {
    /// The row's name.
    public var id: String
    /// Per dimension, in their order: which states fit.
    public var accepts: [LevelSet]
    /// The class it gives, an index in ``DecisionTable/classes``.
    public var `class`: Int
    /// The wording for people.
    public var says: String?
    /// Where it is defined.
    public var origin: Origin

    /// Creates a row.
    public init(
      id: String, accepts: [LevelSet], class: Int, says: String? = nil, origin: Origin = .none
    ) {
      self.id = id
      self.accepts = accepts
      self.class = `class`
      self.says = says
      self.origin = origin
    }
  }

  /// The hit policy.
  public var hit: HitPolicy
  /// The classes in `order`, from the lowest up.
  public var classes: [String]
  /// Whether no step up may lower the class.
  public var monotone: Bool
  /// The rows.
  public var rows: [Row]
  /// The class where no row matches, an index in `classes`.
  public var otherwise: Int

  /// Creates a table.
  public init(
    hit: HitPolicy = .any, classes: [String], monotone: Bool = false, rows: [Row], otherwise: Int
  ) {
    self.hit = hit
    self.classes = classes
    self.monotone = monotone
    self.rows = rows
    self.otherwise = otherwise
  }
}

/// A set of states of one dimension: `unknown` and levels.
///
/// A *state* is 0 for `unknown` and a level's index plus one for a level.
public struct LevelSet: Sendable, Hashable {
  /// Bit 0 for `unknown`, bit i + 1 for level i.
  public var bits: UInt64

  /// Creates a set from its bits.
  public init(bits: UInt64) { self.bits = bits }

  /// Every state, `unknown` too.
  public static let all = LevelSet(bits: .max)

  /// Whether the set has a state.
  public func contains(state: Int) -> Bool { bits & (1 << UInt64(state)) != 0 }

  /// Adds a state.
  public mutating func insert(state: Int) { bits |= 1 << UInt64(state) }
}

extension DecisionTable {
  /// Whether a row matches a cell, given as one state per dimension.
  public func row(_ row: Row, matches states: [Int]) -> Bool {
    zip(row.accepts, states).allSatisfy { $0.contains(state: $1) }
  }
}
