/// How far a rule is trusted.
public enum RuleStatus: String, Sendable, CaseIterable {
  /// Matched and shown, but neither scored nor covering.
  case trial
  /// In force.
  case stable
  /// Kept for the record, not matched.
  case retired
}

/// What makes a rule or a facet value apply: words, columns, or both.
public struct Condition: Sendable, Equatable {
  /// Terms of which any one is enough; empty if only columns count.
  public var any: [Term] {
    get { anyTerms.all }
    set { anyTerms = TermList(newValue) }
  }
  /// Terms that take back the matches they share words with.
  public var unless: [Term] {
    get { unlessTerms.all }
    set { unlessTerms = TermList(newValue) }
  }
  /// Structured columns and the values wanted of them; all must hold.
  public var columns: [ColumnCondition]
  /// Whether a negation takes matches back.
  public var negatable: Bool
  /// How far it is trusted.
  public var status: RuleStatus
  /// The day by which a trial is to be decided, as `2026-01-31`.
  public var until: String?
  /// `any` and `unless`, of which the numbers are known before the terms are.
  var anyTerms: TermList
  var unlessTerms: TermList

  /// Creates a condition.
  public init(
    any: [Term] = [], unless: [Term] = [], columns: [ColumnCondition] = [],
    negatable: Bool = true, status: RuleStatus = .stable, until: String? = nil
  ) {
    anyTerms = TermList(any)
    unlessTerms = TermList(unless)
    self.columns = columns
    self.negatable = negatable
    self.status = status
    self.until = until
  }
}

extension Condition {
  /// How many terms `any` has: unlike those, known without reading files.
  package var anyCount: Int { anyTerms.count }
  /// How many terms `unless` has, likewise.
  package var unlessCount: Int { unlessTerms.count }
}

/// What a `where` asks of one structured column.
public struct ColumnCondition: Sendable, Equatable {
  /// One wanted value.
  public enum Wanted: Sendable, Equatable {
    /// The cell's folded words are these.
    case words([String])
    /// The cell is a number that compares so; the number as an exact decimal.
    case number(Comparison, Decimal)
  }

  /// How a number is compared.
  public enum Comparison: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  /// The header name, letter case aside.
  public var column: String
  /// Any of these is enough.
  public var anyOf: [Wanted]

  /// Creates a condition.
  public init(column: String, anyOf: [Wanted]) {
    self.column = column
    self.anyOf = anyOf
  }
}

/// A rule: what is said, how it is recognised, and what it is worth.
public struct EvidenceRule: Sendable, Equatable {
  /// Sentences that must and must not set the rule off.
  public struct Examples: Sendable, Equatable {
    /// Texts in which the rule must count.
    public var hit: [Example]
    /// Texts in which it must not.
    public var miss: [Example]

    /// Creates examples.
    public init(hit: [Example] = [], miss: [Example] = []) {
      self.hit = hit
      self.miss = miss
    }
  }

  /// A text beside a rule, and where it stands.
  public struct Example: Sendable, Equatable {
    /// The text, read as if in the heaviest column.
    public var text: String
    /// Where it stands.
    public var origin: Origin

    /// Creates an example.
    public init(text: String, origin: Origin = .none) {
      self.text = text
      self.origin = origin
    }
  }

  /// The stable name, such as `legal.drafting`.
  public var id: String
  /// What the rule recognises, as a phrase.
  public var says: String?
  /// Why that is worth what it is worth.
  public var why: String?
  /// Points per dimension index, never zero; at most one entry each, ascending.
  public var scores: [DimensionValue]
  /// Floors: dimension index and level index.
  public var atLeast: [DimensionValue]
  /// Ceilings: dimension index and level index.
  public var atMost: [DimensionValue]
  /// What makes it apply.
  public var condition: Condition
  /// The family in which only the strongest rule counts.
  public var family: String?
  /// Texts that hit and miss.
  public var examples: Examples
  /// Who answers for it.
  public var owner: String?
  /// Where it was taken from.
  public var source: String?
  /// Since which version of the policy it stands.
  public var since: String?
  /// The names it had before.
  public var formerly: [String]
  /// Where it is defined.
  public var origin: Origin

  /// Creates a rule.
  public init(
    id: String, says: String? = nil, why: String? = nil, scores: [DimensionValue] = [],
    atLeast: [DimensionValue] = [], atMost: [DimensionValue] = [], condition: Condition,
    family: String? = nil, examples: Examples = Examples(), owner: String? = nil,
    source: String? = nil, since: String? = nil, formerly: [String] = [],
    origin: Origin = .none
  ) {
    self.id = id
    self.says = says
    self.why = why
    self.scores = scores
    self.atLeast = atLeast
    self.atMost = atMost
    self.condition = condition
    self.family = family
    self.examples = examples
    self.owner = owner
    self.source = source
    self.since = since
    self.formerly = formerly
    self.origin = origin
  }
}

/// A number that belongs to a dimension: points, or the index of a level.
public struct DimensionValue: Sendable, Equatable {
  /// The dimension's index in ``RuleSet/dimensions``.
  public var dimension: Int
  /// Points, or a level's index from the lowest.
  public var value: Int

  /// Creates a value.
  public init(dimension: Int, value: Int) {
    self.dimension = dimension
    self.value = value
  }
}
