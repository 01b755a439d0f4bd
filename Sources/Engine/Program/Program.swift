public import Rules
import Text

/// A rule set compiled for evaluation: made once, read from any thread.
public final class Program: Sendable {
  /// What a term is for.
  enum Purpose: UInt8, Sendable {
    /// Evidence of a rule, or for a facet's value.
    case evidence
    /// Takes back matches of its owner.
    case unless
    case before
    case after
    case neutral
    case stop
  }

  /// One term of the rule set.
  struct TermEntry: BitwiseCopyable, Sendable {
    var purpose: Purpose
    /// Index in `owners`; for negation phrases 0.
    var owner: UInt32
    /// Index in its owner's `any` or `unless`, or in the negation list.
    var index: UInt32
  }

  /// A term that ends at a node, with what the hot path asks of it.
  struct NodeTerm: BitwiseCopyable, Sendable {
    var term: UInt32
    var owner: UInt32
    var purpose: Purpose
    /// Whether the owner's `where` must hold.
    var asksColumns: Bool
  }

  /// A surface word: what it may be.
  struct Word: BitwiseCopyable, Sendable {
    /// One bit for each of its lexemes, by their low six bits: most misses end here.
    var filter: UInt64 = 0
    /// Its only lexeme, or where its lexemes begin in the list of all.
    var firstLexeme: UInt32
    var lexemeCount: UInt32

    static var lexemeOffset: Int { 8 }
  }

  /// A node to which a word leads from the root, with what tells whether to look at it at all.
  struct Opening: BitwiseCopyable, Sendable {
    /// One bit per lexeme that may follow; all where a gap may.
    var filter: UInt64 = 0
    var node: UInt32 = 0
    /// The one term that ends there, and its owner.
    var term: UInt32 = 0
    var owner: UInt32 = 0
    /// The next opening of the same word, by index in ``openings``; 0 for none.
    var next: UInt32 = 0
    var ends = PhraseTrie.Ends.nothing
    /// Whether a gap may follow.
    var hasGap = false
  }

  /// A rule or a facet's value. Rules come first, with the index they have in the rule set.
  struct Owner: BitwiseCopyable, Sendable {
    /// What a match of it speaks to: a bit per dimension, from bit 32 on a bit per facet.
    var topics: UInt64
    var negatable: Bool
    /// Neither scores nor covers.
    var isTrial: Bool
    /// Whether a `where` must hold for its matches to be looked at.
    var hasWhere: Bool
    /// The facet, or -1 for a rule.
    var facet: Int32
    /// The value in the facet.
    var value: Int32
    /// A rule's dimension if it speaks to one only, else -1, and what it is worth there.
    var dimension: Int32 = -1
    var worth = ScoringTables.Worth()
  }

  /// The rule set it was made from.
  public let rules: RuleSet
  let wordRules: WordRules
  let vocabulary: Vocabulary
  let words: FrozenTable<Word>
  let wordLexemes: FrozenTable<UInt32>
  let nodes: FrozenTable<PhraseTrie.Node>
  let edges: FrozenTable<PhraseTrie.Edge>
  /// The first opening of each word, then all others.
  let openings: FrozenTable<Opening>
  let nodeTerms: FrozenTable<NodeTerm>
  let terms: FrozenTable<TermEntry>
  let owners: FrozenTable<Owner>
  let scoring: ScoringTables
  let decision: DecisionCells
  let structured: [StructuredTest]
  /// The owners whose `where` stands alone, so that no match brings them up.
  let whereAlone: [Int]
  let facets: FacetTables

  /// Compiles a rule set that was loaded and checked.
  public init(_ rules: RuleSet) {
    self.rules = rules
    wordRules = WordRules(rules.language)
    let conditions = Self.conditions(rules)
    var lexicon = Lexicon()
    var trie = PhraseTrie()
    var entries: [TermEntry] = []
    func add(_ list: [Term], _ purpose: Purpose, owner: Int) {
      for (index, term) in list.enumerated() {
        for pattern in term.patterns {
          trie.add(pattern, term: UInt32(entries.count), lexicon: &lexicon)
        }
        entries.append(TermEntry(purpose: purpose, owner: UInt32(owner), index: UInt32(index)))
      }
    }
    for (owner, condition) in conditions.enumerated() where condition.status != .retired {
      add(condition.any, .evidence, owner: owner)
      add(condition.unless, .unless, owner: owner)
    }
    add(rules.negation.before, .before, owner: 0)
    add(rules.negation.after, .after, owner: 0)
    add(rules.negation.neutral, .neutral, owner: 0)
    add(rules.negation.stop, .stop, owner: 0)

    var phrases = trie.tables(lexemes: lexicon.count)
    let roots = phrases.roots
    let words = lexicon.tables(for: rules.language) { roots[Int($0)] != 0 }
    let owners = Self.owners(rules)
    vocabulary = words.vocabulary
    let nodeTerms = phrases.terms.map { term in
      let entry = entries[Int(term)]
      return NodeTerm(
        term: term, owner: entry.owner, purpose: entry.purpose,
        asksColumns: entry.purpose == .evidence && owners[Int(entry.owner)].hasWhere)
    }
    for node in phrases.nodes.indices { phrases.nodes[node].end(with: nodeTerms) }
    let (surfaces, openings) = Self.words(words, phrases)
    self.words = FrozenTable(surfaces)
    self.openings = FrozenTable(openings)
    wordLexemes = FrozenTable(words.lexemes)
    nodes = FrozenTable(phrases.nodes)
    edges = FrozenTable(phrases.edges)
    self.nodeTerms = FrozenTable(nodeTerms)
    terms = FrozenTable(entries)
    self.owners = FrozenTable(owners)
    scoring = ScoringTables(rules)
    decision = DecisionCells(rules)
    structured = StructuredTest.all(of: conditions, columns: rules.structuredColumns)
    whereAlone = conditions.indices.filter {
      conditions[$0].any.isEmpty && !conditions[$0].columns.isEmpty
        && conditions[$0].status != .retired
    }
    facets = FacetTables(rules)
  }

  private static func words(
    _ words: Lexicon.Tables, _ trie: PhraseTrie.Tables
  ) -> ([Word], [Opening]) {
    let count = words.starts.count - 1
    var openings = [Opening](repeating: Opening(), count: count)
    let entries = (0..<count).map { word in
      let (first, end) = (words.starts[word], words.starts[word + 1])
      var entry = Word(
        firstLexeme: end - first == 1 ? words.lexemes[Int(first)] : first,
        lexemeCount: end - first)
      var last: Int?
      for lexeme in words.lexemes[Int(first)..<Int(end)] {
        entry.filter |= 1 << UInt64(lexeme & 63)
        let root = trie.roots[Int(lexeme)]
        if root == 0 { continue }
        let opening = Opening(trie.nodes[Int(root)], number: root)
        if let known = last {
          openings[known].next = UInt32(openings.count)
          last = openings.count
          openings.append(opening)
        } else {
          openings[word] = opening
          last = word
        }
      }
      return entry
    }
    return (entries, openings)
  }

  /// The conditions of all rules, then of all facet values: the order of owners.
  static func conditions(_ rules: RuleSet) -> [Condition] {
    rules.evidence.map(\.condition) + rules.facets.flatMap { $0.values.map(\.condition) }
  }

  private static func owners(_ rules: RuleSet) -> [Owner] {
    func owner(_ condition: Condition, topics: UInt64, facet: Int, value: Int) -> Owner {
      Owner(
        topics: topics, negatable: condition.negatable, isTrial: condition.status == .trial,
        hasWhere: !condition.columns.isEmpty, facet: Int32(facet), value: Int32(value))
    }
    var owners: [Owner] = []
    for rule in rules.evidence {
      let spoken = (rule.scores + rule.atLeast + rule.atMost).map(\.dimension)
      let topics = spoken.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      owners.append(owner(rule.condition, topics: topics, facet: -1, value: 0))
      if topics.nonzeroBitCount == 1 {
        let dimension = topics.trailingZeroBitCount
        owners[owners.count - 1].dimension = Int32(dimension)
        owners[owners.count - 1].worth = ScoringTables.Worth(rule, dimension)
      }
    }
    for (facet, definition) in rules.facets.enumerated() {
      for (value, choice) in definition.values.enumerated() {
        owners.append(
          owner(choice.condition, topics: 1 << UInt64(32 + facet), facet: facet, value: value))
      }
    }
    return owners
  }
}

extension PhraseTrie.Node {
  /// Takes the first of the terms that end here.
  fileprivate mutating func end(with terms: [Program.NodeTerm]) {
    if termCount == 0 { return }
    let first = terms[Int(firstTerm)]
    (term, owner) = (first.term, first.owner)
    ends =
      termCount == 1 && first.purpose == .evidence && !first.asksColumns ? .evidence : .terms
  }
}

extension Program.Opening {
  /// The opening that leads to a node.
  fileprivate init(_ node: PhraseTrie.Node, number: UInt32) {
    hasGap = node.gap != 0
    filter = hasGap ? ~0 : node.filter
    self.node = number
    (term, owner, ends) = (node.term, node.owner, node.ends)
  }
}
