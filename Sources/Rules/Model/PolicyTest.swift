/// What the policy's owner expects of one made-up process.
public struct PolicyTest: Sendable, Equatable {
  /// A cell of the process.
  public struct Cell: Sendable, Equatable {
    /// The column's name.
    public var column: String
    /// Its text.
    public var text: String

    /// Creates a cell.
    public init(column: String, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// A name and what is wanted of it.
  public struct Wanted: Sendable, Equatable {
    /// A dimension or facet.
    public var name: String
    /// Any of these levels, or exactly these values.
    public var values: [String]

    /// Creates an expectation.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// What the test shows, as a phrase.
  public var name: String
  /// The process.
  public var input: [Cell]
  /// The class, if it is expected.
  public var `class`: String?
  /// The reason, if it is expected.
  public var reason: String?
  /// Levels that are expected; several mean any of them.
  public var levels: [Wanted]
  /// Facets that are expected, with exactly these values.
  public var facets: [Wanted]
  /// Rows that must match.
  public var rows: [String]
  /// Where it is defined.
  public var origin: Origin

  /// Creates a test.
  public init(
    name: String, input: [Cell], class: String? = nil, reason: String? = nil,
    levels: [Wanted] = [], facets: [Wanted] = [], rows: [String] = [], origin: Origin = .none
  ) {
    self.name = name
    self.input = input
    self.class = `class`
    self.reason = reason
    self.levels = levels
    self.facets = facets
    self.rows = rows
    self.origin = origin
  }
}
