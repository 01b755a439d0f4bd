/// Finds the terms of a policy in which certain words stand, in whatever form.
package struct TermSearch: Sendable {
  /// Where a term belongs.
  package enum Place: Sendable, Hashable {
    /// The `any` of a rule, by index.
    case rule(Int)
    /// The `unless` of a rule.
    case exception(rule: Int)
    /// The `any` of a facet's value, by index.
    case value(facet: Int, Int)
    /// A list, by index.
    case list(Int)
  }

  /// A term with the words.
  package struct Hit: Sendable, Equatable {
    /// Where it belongs.
    package var place: Place
    /// The term.
    package var term: Term
  }

  /// The terms, those of lists first, then in the order of the rule set.
  package let hits: [Hit]

  /// Looks for the words of `text` next to each other; the operators `..` and `~` part them.
  package init(_ text: String, in rules: RuleSet) {
    var finder = WordFinder(text, in: rules)
    var hits: [Hit] = []
    func look(_ terms: [Term], _ place: Place) {
      hits += terms.filter { finder.finds($0) }.map { Hit(place: place, term: $0) }
    }
    for (index, list) in rules.lists.enumerated() { look(list.entries, .list(index)) }
    for (index, rule) in rules.evidence.enumerated() {
      look(rule.condition.any, .rule(index))
      look(rule.condition.unless, .exception(rule: index))
    }
    for (facet, definition) in rules.facets.enumerated() {
      for (index, value) in definition.values.enumerated() {
        look(value.condition.any, .value(facet: facet, index))
      }
    }
    self.hits = hits
  }
}

/// Tells whether the words that are sought stand in a term; what a pattern may be is worked out once.
private struct WordFinder: ~Copyable {
  private struct Question: Hashable {
    var pattern: WordPattern
    var word: String
  }

  private let inflector: Inflector
  /// The words, those between two operators together, each with its forms.
  private let sought: [[String]]
  private let forms: [String: Set<String>]
  private var answers: [Question: Bool] = [:]

  init(_ text: String, in rules: RuleSet) {
    var parser = TermParser(language: rules.language)
    let inflector = Inflector(rules.language)
    self.inflector = inflector
    let chunks = text.split(separator: " ").map(String.init)
    sought = chunks.split { $0 == ".." || $0 == "~" }
      .map { parser.words(of: $0.joined(separator: " ")) }.filter { !$0.isEmpty }
    forms = Dictionary(sought.joined().map { ($0, Self.forms(of: $0, inflector)) }) { first, _ in
      first
    }
  }

  private static func forms(of word: String, _ inflector: Inflector) -> Set<String> {
    Set(inflector.forms(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) })
  }

  mutating func finds(_ term: Term) -> Bool {
    !sought.isEmpty
      && term.patterns.contains { pattern in
        sought.allSatisfy { words in pattern.phrases.contains { has($0, words) } }
      }
  }

  /// Whether the words stand next to each other in a phrase.
  private mutating func has(_ phrase: [WordPattern], _ words: [String]) -> Bool {
    guard phrase.count >= words.count else { return false }
    return (0...(phrase.count - words.count)).contains { start in
      words.indices.allSatisfy { accepts(phrase[start + $0], words[$0]) }
    }
  }

  private mutating func accepts(_ pattern: WordPattern, _ word: String) -> Bool {
    let question = Question(pattern: pattern, word: word)
    if let known = answers[question] { return known }
    let answer =
      switch pattern {
      case .exact(let own), .capitals(let own): own == word
      case .prefix(let start): word.hasPrefix(start)
      case .inflected(let own):
        forms[word]?.contains(own) == true || Self.forms(of: own, inflector).contains(word)
      case .oneOf(let choice): choice.patterns.contains { accepts($0, word) }
      }
    answers[question] = answer
    return answer
  }
}

extension RuleSet {
  /// What a term stands for when it is written in a rule of this policy; nil if it is none.
  package func patterns(of term: String) -> [Pattern]? {
    var parser = TermParser(language: language)
    let lists = Dictionary(
      lists.map { list in
        let said = list.entries.flatMap { $0.patterns.flatMap(\.phrases) }
        return (list.name, TermParser.alternatives(of: said))
      }
    ) { first, _ in first }
    return try? parser.patterns(of: term, lists: lists)
  }
}
