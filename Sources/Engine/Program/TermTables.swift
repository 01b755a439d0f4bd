import Rules
import Text

/// What is dear to work out of a rule set: its terms' words in all their forms, and its terms as a
/// trie. An image holds it ready.
struct TermTables {
  var words: Lexicon.Tables
  var phrases: PhraseTrie.Tables

  /// Creates tables that were worked out before.
  init(words: Lexicon.Tables, phrases: PhraseTrie.Tables) {
    self.words = words
    self.phrases = phrases
  }

  /// Works the tables out.
  init(_ rules: RuleSet) {
    var lexicon = Lexicon()
    var trie = PhraseTrie()
    for (number, term) in Program.TermEntry.terms(of: rules).enumerated() {
      for pattern in term.patterns {
        trie.add(pattern, term: UInt32(number), lexicon: &lexicon)
      }
    }
    let phrases = trie.tables(lexemes: lexicon.count)
    self.phrases = phrases
    words = lexicon.tables(for: rules.language) { phrases.roots[Int($0)] != 0 }
  }
}

extension Program.TermEntry {
  /// The terms that are matched, numbered by their place here: those of rules and facet values that
  /// are not retired, then the negation phrases.
  static func terms(of rules: RuleSet) -> [Term] {
    var terms: [Term] = []
    rules.forEachCondition { _, condition in
      if condition.status == .retired { return }
      terms += condition.any
      terms += condition.unless
    }
    let negation = rules.negation
    return terms + negation.before + negation.after + negation.neutral + negation.stop
  }

  /// What the same terms are for, known without them.
  static func all(of rules: RuleSet) -> FrozenTable<Program.TermEntry> {
    var entries = GrowableBuffer<Program.TermEntry>(capacity: count(in: rules) + 1)
    rules.forEachCondition { owner, condition in
      if condition.status == .retired { return }
      add(condition.anyCount, .evidence, owner: owner, to: &entries)
      add(condition.unlessCount, .unless, owner: owner, to: &entries)
    }
    let phrases = rules.negation.counts
    add(phrases.before, .before, owner: 0, to: &entries)
    add(phrases.after, .after, owner: 0, to: &entries)
    add(phrases.neutral, .neutral, owner: 0, to: &entries)
    add(phrases.stop, .stop, owner: 0, to: &entries)
    return FrozenTable(entries)
  }

  private static func add(
    _ count: Int, _ purpose: Program.Purpose, owner: Int,
    to entries: inout GrowableBuffer<Program.TermEntry>
  ) {
    for index in 0..<count {
      entries.append(
        Program.TermEntry(
          purpose: purpose, owner: UInt32(truncatingIfNeeded: owner),
          index: UInt32(truncatingIfNeeded: index)))
    }
  }

  /// How many there are.
  static func count(in rules: RuleSet) -> Int {
    let phrases = rules.negation.counts
    var count = phrases.before + phrases.after + phrases.neutral + phrases.stop
    rules.forEachCondition { _, condition in
      if condition.status != .retired { count += condition.anyCount + condition.unlessCount }
    }
    return count
  }
}
