public import Diagnostics

/// Everything that one policy says, loaded and checked.
public struct RuleSet: Sendable, Equatable {
  /// The policy's name, version and what it needs.
  public var policy: PolicyHeader
  /// How words are read and inflected.
  public var language: Language
  /// Which columns are read.
  public var input: InputColumns
  /// Words that terms name together, in the order of files and of lines.
  public var lists: [WordList]
  /// What takes a match back.
  public var negation: Negation
  /// The scales on which a process is judged, at least one.
  public var dimensions: [Dimension]
  /// The rules that give points, in the order of files and of lines.
  public var evidence: [EvidenceRule]
  /// How levels become a class.
  public var decision: DecisionTable
  /// Further tags.
  public var facets: [Facet]
  /// What the policy's owner expects of it.
  public var tests: [PolicyTest]
  /// What the check of a catalog looks for.
  public var check: CheckPolicy

  /// Creates a rule set from its parts, unchecked.
  public init(
    policy: PolicyHeader, language: Language, input: InputColumns, lists: [WordList] = [],
    negation: Negation = Negation(), dimensions: [Dimension], evidence: [EvidenceRule],
    decision: DecisionTable, facets: [Facet] = [], tests: [PolicyTest] = [],
    check: CheckPolicy = CheckPolicy()
  ) {
    self.policy = policy
    self.language = language
    self.input = input
    self.lists = lists
    self.negation = negation
    self.dimensions = dimensions
    self.evidence = evidence
    self.decision = decision
    self.facets = facets
    self.tests = tests
    self.check = check
  }
}

/// Where something stands in the rule files.
public struct Origin: Hashable, Sendable {
  /// The file, as it was named.
  public var file: String
  /// The place of its id, or of its text.
  public var range: SourceRange

  /// Creates an origin.
  public init(file: String, range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// Whether this stands before another place.
  package func precedes(_ other: Origin) -> Bool {
    file == other.file
      ? range < other.range : file.utf8.lexicographicallyPrecedes(other.file.utf8)
  }

  /// For rule sets that come from no file.
  public static let none = Origin(
    file: "", range: SourceRange(at: SourcePosition(line: 1, column: 1, offset: 0)))
}

/// The `policy` section.
public struct PolicyHeader: Sendable, Equatable {
  /// The policy's name, such as `acme-sourcing`.
  public var id: String
  /// The policy's own version, such as `1.4.0`.
  public var version: String
  /// The oldest version of this program that reads it, such as `>=0.1`; nil for any.
  public var needs: String?

  /// Creates a header.
  public init(id: String, version: String, needs: String? = nil) {
    self.id = id
    self.version = version
    self.needs = needs
  }
}

/// The `input` section: which columns of a record are read.
public struct InputColumns: Sendable, Equatable {
  /// A column of text and what a match in it is worth.
  public struct TextColumn: Sendable, Equatable {
    /// The name by which evidence speaks of it.
    public var name: String
    /// The factor on points, 1...100.
    public var weight: Int
    /// Other header names for it, tried in order after `name`.
    public var also: [String]

    /// Creates a text column.
    public init(name: String, weight: Int = 1, also: [String] = []) {
      self.name = name
      self.weight = weight
      self.also = also
    }
  }

  /// Header names of the identifier, tried in order, letter case aside.
  public var id: [String]
  /// The columns searched for terms, at least one.
  public var text: [TextColumn]

  /// Creates the section.
  public init(id: [String] = ["id"], text: [TextColumn]) {
    self.id = id
    self.text = text
  }
}

/// The `negation` section: phrases that take a match back, and those that save it.
public struct Negation: Sendable, Equatable {
  /// Phrases that negate what follows, such as `without`.
  public var before: [Term] {
    get { beforeTerms.all }
    set { beforeTerms = TermList(newValue) }
  }
  /// Phrases that negate what precedes, such as `not required`.
  public var after: [Term] {
    get { afterTerms.all }
    set { afterTerms = TermList(newValue) }
  }
  /// Phrases whose negator negates nothing, such as `not only`.
  public var neutral: [Term] {
    get { neutralTerms.all }
    set { neutralTerms = TermList(newValue) }
  }
  /// Words past which a negation does not reach, such as `but`.
  public var stop: [Term] {
    get { stopTerms.all }
    set { stopTerms = TermList(newValue) }
  }
  /// The same, of which the numbers are known before the terms are.
  var beforeTerms: TermList
  var afterTerms: TermList
  var neutralTerms: TermList
  var stopTerms: TermList

  /// Creates the section.
  public init(
    before: [Term] = [], after: [Term] = [], neutral: [Term] = [], stop: [Term] = []
  ) {
    beforeTerms = TermList(before)
    afterTerms = TermList(after)
    neutralTerms = TermList(neutral)
    stopTerms = TermList(stop)
  }
}

extension Negation {
  /// How many phrases each list has, in the order in which they are declared: unlike the phrases, known
  /// without reading files.
  package var counts: (before: Int, after: Int, neutral: Int, stop: Int) {
    (beforeTerms.count, afterTerms.count, neutralTerms.count, stopTerms.count)
  }
}

/// A scale on which a process is judged.
public struct Dimension: Sendable, Equatable {
  /// A step of the scale.
  public struct Level: Sendable, Equatable {
    /// The level's name.
    public var id: String
    /// For the lowest level the largest sum that still gives it, else the least sum that gives it.
    public var threshold: Int

    /// Creates a level.
    public init(id: String, threshold: Int) {
      self.id = id
      self.threshold = threshold
    }
  }

  /// The dimension's name, also that of its output column.
  public var id: String
  /// The question it answers.
  public var ask: String?
  /// The levels from the lowest up, at least two; thresholds ascend.
  public var levels: [Level]
  /// Whether its levels rank with the classes; if not, the table need not be monotone in it, and
  /// evidence in it alone is neither evidence of a class nor mixed.
  public var ranks: Bool
  /// Where it is defined.
  public var origin: Origin

  /// Creates a dimension.
  public init(
    id: String, ask: String? = nil, levels: [Level], ranks: Bool = true, origin: Origin = .none
  ) {
    self.id = id
    self.ask = ask
    self.levels = levels
    self.ranks = ranks
    self.origin = origin
  }
}

extension Dimension {
  /// The level that a sum gives, by index from the lowest; nil in between.
  public func level(ofSum sum: Int) -> Int? {
    if let above = levels.indices.dropFirst().last(where: { sum >= levels[$0].threshold }) {
      return above
    }
    return sum <= levels[0].threshold ? 0 : nil
  }
}

extension RuleSet {
  /// The conditions of all rules, then of all facet values.
  package var conditions: [Condition] {
    var conditions: [Condition] = []
    conditions.reserveCapacity(evidence.count + facets.reduce(0) { $0 + $1.values.count })
    for index in evidence.indices { conditions.append(evidence[index].condition) }
    for facet in facets { conditions += facet.values.map(\.condition) }
    return conditions
  }

  /// Goes through the same in their order, with their places in it, and copies none.
  package func forEachCondition(_ body: (_ place: Int, _ condition: borrowing Condition) -> Void) {
    var place = 0
    for rule in evidence.indices {
      body(place, evidence[rule].condition)
      place += 1
    }
    for facet in facets.indices {
      for value in facets[facet].values.indices {
        body(place, facets[facet].values[value].condition)
        place += 1
      }
    }
  }

  /// The structured columns that any `where` names, folded to lower case, in order of first mention.
  public var structuredColumns: [String] {
    var names: [String] = []
    for column in Self.columns(of: evidence, facets) {
      let name = column.column.lowercased()
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What rules and facet values ask of structured columns.
  ///
  /// Nearly all of them ask nothing, and there are thousands: each is looked at where it lies, for a
  /// copy of one has a dozen parts.
  static func columns(of rules: [EvidenceRule], _ facets: [Facet]) -> [ColumnCondition] {
    var columns: [ColumnCondition] = []
    for index in rules.indices where !rules[index].condition.columns.isEmpty {
      columns += rules[index].condition.columns
    }
    for facet in facets { columns += facet.values.flatMap(\.condition.columns) }
    return columns
  }
}
