/// Everything that was found out about one process, as plain values.
///
/// Names are indices into the rule set: rules in ``RuleSet/evidence``, dimensions in
/// ``RuleSet/dimensions``, classes in ``DecisionTable/classes``, facets and values in
/// ``RuleSet/facets``, columns in ``InputColumns/text``.
public struct Evidence: Sendable, Equatable {
  /// Every match, also those that did not count.
  ///
  /// By column, first byte, last byte, owner (rules by index, then facets by index and value) and
  /// term.
  public var matches: [Match]
  /// Every rule that matched or whose `where` held, in the order of the rule set.
  public var rules: [RuleOutcome]
  /// One outcome per dimension.
  public var dimensions: [DimensionOutcome]
  /// The rows that match, by index; empty in a conflict.
  public var rows: [Int]
  /// The class.
  public var `class`: Int
  /// Why the class is the table's `otherwise`; nil when a row gave it.
  public var reason: Reason?
  /// The least change of points that changes the class; nil where none does.
  public var margin: Int?
  /// The chosen values, one entry per facet.
  public var facets: [FacetOutcome]

  /// Creates evidence.
  public init(
    matches: [Match], rules: [RuleOutcome], dimensions: [DimensionOutcome], rows: [Int],
    class: Int, reason: Reason?, margin: Int?, facets: [FacetOutcome]
  ) {
    self.matches = matches
    self.rules = rules
    self.dimensions = dimensions
    self.rows = rows
    self.class = `class`
    self.reason = reason
    self.margin = margin
    self.facets = facets
  }
}

/// Why no row decided.
public enum Reason: String, Sendable, CaseIterable {
  /// A floor above a ceiling.
  case conflict
  /// No rule counted.
  case noEvidence = "no-evidence"
  /// Points above and below zero, and no row for what they add up to.
  case mixed
  /// No row for these levels.
  case noRow = "no-row"

  /// Its place among all cases, without making a list of them.
  package var index: Int {
    switch self {
    case .conflict: 0
    case .noEvidence: 1
    case .mixed: 2
    case .noRow: 3
    }
  }
}

/// A term found in a text.
public struct Match: Sendable, Equatable {
  /// Whose term it is.
  public enum Owner: Sendable, Equatable, Hashable {
    /// A rule.
    case rule(Int)
    /// A facet's value.
    case facet(Int, value: Int)
  }

  /// What became of the match.
  public enum Fate: Sendable, Equatable {
    /// It stands; it may still be covered in some dimensions.
    case standing
    /// An `unless` took it back; the bytes of the match that did, the first by first and last byte.
    case excluded(by: Range<Int>)
    /// A negation took it back; the bytes of the nearest phrase that did, of two as near the one
    /// before, then the longer.
    case negated(by: Range<Int>)
  }

  /// A longer match that hides this one.
  public struct Cover: Sendable, Equatable {
    /// The dimension in which it does; nil for a facet.
    public var dimension: Int?
    /// The rule or value of the longer match.
    public var owner: Owner
    /// Its bytes.
    public var range: Range<Int>

    /// Creates a cover.
    public init(dimension: Int?, owner: Owner, range: Range<Int>) {
      self.dimension = dimension
      self.owner = owner
      self.range = range
    }
  }

  /// Whose term it is.
  public var owner: Owner
  /// The term, by index in its owner's `any`.
  public var term: Int
  /// The text column, by index.
  public var column: Int
  /// The bytes of the words literally matched, ascending, in the unescaped cell.
  public var words: [Range<Int>]
  /// The bytes of the sentence it stands in, from its first word to its last.
  public var sentence: Range<Int>
  /// What became of it.
  public var fate: Fate
  /// By what it is covered, in the order of dimensions; for each the match with the most words, then
  /// the first of ``Evidence/matches``.
  public var covers: [Cover]

  /// Creates a match.
  public init(
    owner: Owner, term: Int, column: Int, words: [Range<Int>], sentence: Range<Int>,
    fate: Fate = .standing, covers: [Cover] = []
  ) {
    self.owner = owner
    self.term = term
    self.column = column
    self.words = words
    self.sentence = sentence
    self.fate = fate
    self.covers = covers
  }

  /// The bytes from the first word to the last.
  public var range: Range<Int> {
    (words.first?.lowerBound ?? 0)..<(words.last?.upperBound ?? 0)
  }
}

/// What a rule did.
public struct RuleOutcome: Sendable, Equatable {
  /// Points in one dimension.
  public struct Points: Sendable, Equatable {
    /// The dimension.
    public var dimension: Int
    /// Points times weight.
    public var points: Int
    /// The largest weight among the columns of its matches; 1 for `where` alone.
    public var weight: Int
    /// The rule of the same family that counts instead; nil when this one counts.
    public var outweighedBy: Int?

    /// Creates points.
    public init(dimension: Int, points: Int, weight: Int, outweighedBy: Int? = nil) {
      self.dimension = dimension
      self.points = points
      self.weight = weight
      self.outweighedBy = outweighedBy
    }
  }

  /// The rule.
  public var rule: Int
  /// Points in each dimension where it counts or would without its family, ascending.
  public var points: [Points]
  /// The dimensions in which it counts and asks for a floor, ascending.
  public var floors: [Int]
  /// The dimensions in which it counts and asks for a ceiling, ascending.
  public var ceilings: [Int]

  /// Creates an outcome.
  public init(
    rule: Int, points: [Points] = [], floors: [Int] = [], ceilings: [Int] = []
  ) {
    self.rule = rule
    self.points = points
    self.floors = floors
    self.ceilings = ceilings
  }

  /// Whether it counts in any dimension, or would without its family.
  public var counts: Bool { !(points.isEmpty && floors.isEmpty && ceilings.isEmpty) }
}

/// What was found in one dimension.
public struct DimensionOutcome: Sendable, Equatable {
  /// The sum of points; 0 where nothing counted.
  public var sum: Int
  /// Whether any points counted.
  public var counted: Bool
  /// The highest floor, as a level's index.
  public var floor: Int?
  /// The lowest ceiling, as a level's index.
  public var ceiling: Int?
  /// The level; nil for unknown.
  public var level: Int?

  /// Creates an outcome.
  public init(
    sum: Int, counted: Bool, floor: Int? = nil, ceiling: Int? = nil, level: Int? = nil
  ) {
    self.sum = sum
    self.counted = counted
    self.floor = floor
    self.ceiling = ceiling
    self.level = level
  }

  /// Whether a floor stands above a ceiling.
  public var isConflict: Bool {
    guard let floor, let ceiling else { return false }
    return floor > ceiling
  }
}

/// What was chosen for one facet.
public struct FacetOutcome: Sendable, Equatable {
  /// The chosen values, by index, ascending.
  public var values: [Int]

  /// Creates an outcome.
  public init(values: [Int]) { self.values = values }
}
