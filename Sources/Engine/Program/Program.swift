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

  /// A sense: what the words of it may be.
  struct Word: BitwiseCopyable, Sendable {
    /// One bit for each of its lexemes, by their low six bits: most misses end here.
    var filter: UInt64 = 0
    /// Its only lexeme, or where its lexemes begin in the list of all.
    var firstLexeme: UInt32
    var lexemeCount: UInt32

    static var lexemeOffset: Int { 8 }
  }

  /// A node to which a sense leads from the root, with what tells whether to look at it at all.
  struct Opening: BitwiseCopyable, Sendable {
    /// One bit per lexeme that may follow; all where a gap may.
    var filter: UInt64 = 0
    var node: UInt32 = 0
    /// The one term that ends there, and its owner.
    var term: UInt32 = 0
    var owner: UInt32 = 0
    /// The next opening of the same sense, by index in ``openings``; 0 for none.
    var next: UInt32 = 0
    /// The node's children.
    var children = PhraseTrie.Children()
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
  /// The first opening of each sense, then all others.
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
  public convenience init(_ rules: RuleSet) { self.init(rules, TermTables(rules)) }

  /// Puts a program together from a rule set and what was worked out of its terms.
  ///
  /// Nothing here asks the rule set for terms, only how many there are.
  init(_ rules: RuleSet, _ terms: TermTables) {
    self.rules = rules
    wordRules = WordRules(rules.language)
    let conditions = rules.conditions
    let entries = TermEntry.all(of: rules)
    let (words, phrases) = (terms.words, terms.phrases)
    let owners = Self.owners(rules)
    vocabulary = words.vocabulary
    nodeTerms = Self.nodeTerms(phrases.terms, entries, owners)
    phrases.nodes.finish { [nodeTerms] in $0.end(with: nodeTerms) }
    (self.words, openings) = Self.words(words, phrases)
    wordLexemes = words.lexemes
    nodes = phrases.nodes
    edges = phrases.edges
    self.terms = entries
    self.owners = FrozenTable(owners)
    scoring = ScoringTables(rules)
    decision = DecisionCells(rules)
    structured = StructuredTest.all(of: conditions, columns: rules.structuredColumns)
    whereAlone = conditions.indices.filter {
      conditions[$0].anyCount == 0 && !conditions[$0].columns.isEmpty
        && conditions[$0].status != .retired
    }
    facets = FacetTables(rules)
  }

  private static func nodeTerms(
    _ terms: FrozenTable<UInt32>, _ entries: FrozenTable<TermEntry>, _ owners: [Owner]
  ) -> FrozenTable<NodeTerm> {
    var nodeTerms = GrowableBuffer<NodeTerm>(capacity: terms.count)
    for at in 0..<terms.count {
      let entry = entries[Int(terms[at])]
      nodeTerms.append(
        NodeTerm(
          term: terms[at], owner: entry.owner, purpose: entry.purpose,
          asksColumns: entry.purpose == .evidence && owners[Int(entry.owner)].hasWhere))
    }
    return FrozenTable(nodeTerms)
  }

  private static func words(
    _ words: Lexicon.Tables, _ trie: PhraseTrie.Tables
  ) -> (FrozenTable<Word>, FrozenTable<Opening>) {
    let count = words.starts.count - 1
    var openings = GrowableBuffer<Opening>(capacity: count + words.lexemes.count)
    for _ in 0..<count { openings.append(Opening()) }
    var entries = GrowableBuffer<Word>(capacity: count)
    for sense in 0..<count {
      let (first, end) = (words.starts[sense], words.starts[sense + 1])
      var entry = Word(
        firstLexeme: end - first == 1 ? words.lexemes[Int(first)] : first,
        lexemeCount: end - first)
      var last: Int?
      for at in first..<end {
        let lexeme = words.lexemes[Int(at)]
        entry.filter |= 1 << UInt64(lexeme & 63)
        let root = trie.roots[Int(lexeme)]
        if root == 0 { continue }
        let opening = Opening(trie.nodes[Int(root)], number: root)
        if let known = last {
          openings[known].next = UInt32(openings.count)
          last = openings.count
          openings.append(opening)
        } else {
          openings[sense] = opening
          last = sense
        }
      }
      entries.append(entry)
    }
    return (FrozenTable(entries), FrozenTable(openings))
  }

  private static func owners(_ rules: RuleSet) -> [Owner] {
    var owners: [Owner] = []
    owners.reserveCapacity(rules.evidence.count)
    rules.forEachCondition { _, condition in
      owners.append(
        Owner(
          topics: 0, negatable: condition.negatable, isTrial: condition.status == .trial,
          hasWhere: !condition.columns.isEmpty, facet: -1, value: 0))
    }
    // By index, since going through rules would copy each.
    for index in rules.evidence.indices {
      var topics: UInt64 = 0
      for score in rules.evidence[index].scores { topics |= 1 << UInt64(score.dimension) }
      for floor in rules.evidence[index].atLeast { topics |= 1 << UInt64(floor.dimension) }
      for ceiling in rules.evidence[index].atMost { topics |= 1 << UInt64(ceiling.dimension) }
      owners[index].topics = topics
      if topics.nonzeroBitCount == 1 {
        let dimension = topics.trailingZeroBitCount
        owners[index].dimension = Int32(dimension)
        owners[index].worth = ScoringTables.Worth(rules.evidence[index], dimension)
      }
    }
    var index = rules.evidence.count
    for facet in rules.facets.indices {
      for value in rules.facets[facet].values.indices {
        owners[index].topics = 1 << UInt64(32 + facet)
        (owners[index].facet, owners[index].value) = (Int32(facet), Int32(value))
        index += 1
      }
    }
    return owners
  }
}

extension PhraseTrie.Node {
  /// Takes the first of the terms that end here.
  fileprivate mutating func end(with terms: FrozenTable<Program.NodeTerm>) {
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
    (term, owner, ends, children) = (node.term, node.owner, node.ends, node.children)
  }
}
