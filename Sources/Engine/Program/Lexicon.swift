import Rules
import Text

/// Collects the words of all patterns and works out which surface words each may be.
///
/// A *lexeme* is one distinct ``WordPattern``, numbered from 1. A *sense* is one distinct set of lexemes,
/// numbered from 1: surface words of one sense are the same to the engine, so that its tables need no
/// entry for each form of a word. Where capitals matter a word may have another sense for being written
/// in capitals, and each prefix has one for the words that only it knows.
struct Lexicon {
  private var numbers: [WordPattern: UInt32] = [:]
  private var patterns: [WordPattern] = []

  /// How many lexemes there are.
  var count: Int { patterns.count }

  /// The number of a word pattern, given on first mention.
  mutating func lexeme(_ pattern: WordPattern) -> UInt32 {
    if let known = numbers[pattern] { return known }
    patterns.append(pattern)
    numbers[pattern] = UInt32(patterns.count)
    return UInt32(patterns.count)
  }

  /// The finished tables.
  struct Tables {
    let vocabulary: Vocabulary
    /// By sense: where its lexemes begin in `lexemes`, one entry more than there are senses.
    let starts: FrozenTable<UInt32>
    /// The lexemes of all senses.
    let lexemes: FrozenTable<UInt32>
  }

  /// Works out the tables; `opens` tells whether a term begins with a lexeme.
  func tables(for language: Language, opens: (UInt32) -> Bool) -> Tables {
    var surfaces = Surfaces()
    for word in language.functionWords { _ = surfaces.index(of: Array(word.utf8)) }
    let functionWords = surfaces.count
    let inflector = Inflector(language)
    // A word stands in many terms and lists, and working out its forms is the dear part.
    var known: [String: [Int]] = [:]
    func forms(of word: String) -> [Int] {
      if let forms = known[word] { return forms }
      let found = inflector.forms(of: Array(word.utf8)).map { surfaces.index(of: $0) }
      known[word] = found
      return found
    }
    func add(_ pattern: WordPattern, _ lexeme: UInt32) {
      switch pattern {
      case .inflected(let word):
        for form in forms(of: word) { surfaces.add(lexeme, at: form) }
      case .exact(let word): surfaces.add(lexeme, to: Array(word.utf8))
      case .capitals(let word): surfaces.add(lexeme, toCapitals: Array(word.utf8))
      case .prefix(let start): surfaces.add(lexeme, toPrefix: Array(start.utf8))
      case .oneOf(let choice): for pattern in choice.patterns { add(pattern, lexeme) }
      }
    }
    for (index, pattern) in patterns.enumerated() { add(pattern, UInt32(index + 1)) }

    var senses = Senses(lexemes: count)
    func value(_ lexemes: [UInt32], isCommon: Bool = false) -> WordValue {
      WordValue(
        senses.number(of: lexemes), opens: lexemes.contains(where: opens), isCommon: isCommon)
    }
    var words: [Vocabulary.Entry] = []
    words.reserveCapacity(surfaces.count)
    for index in 0..<surfaces.count {
      let value = value(surfaces.plain(index), isCommon: index < functionWords)
      words.append(
        Vocabulary.Entry(bytes: surfaces.bytes[index], value: value, inCapitals: value))
    }
    for index in surfaces.inCapitals.keys.sorted() {
      words[index].inCapitals = value(surfaces.capitals(index))
    }
    let prefixes = surfaces.prefixes.map { prefix in
      let value = value(surfaces.plain(of: prefix.bytes))
      return Vocabulary.Entry(bytes: prefix.bytes, value: value, inCapitals: value)
    }
    return Tables(
      vocabulary: Vocabulary(words: words, prefixes: prefixes),
      starts: FrozenTable(senses.starts), lexemes: FrozenTable(senses.lexemes))
  }
}

/// The senses of words, numbered as they come.
private struct Senses {
  /// By sense where its lexemes begin, and one entry more; no sense has number 0.
  private(set) var starts: [UInt32] = [0, 0]
  private(set) var lexemes: [UInt32] = []
  /// The senses of one lexeme, which most have, by that; 0 for none yet.
  private var single: [UInt32]
  private var others: [[UInt32]: UInt32] = [:]

  /// No senses, of so many lexemes.
  init(lexemes: Int) { single = [UInt32](repeating: 0, count: lexemes + 1) }

  /// The number of the sense of these lexemes, which is added on first mention.
  mutating func number(of lexemes: [UInt32]) -> UInt32 {
    if lexemes.count == 1 {
      let lexeme = Int(lexemes[0])
      if single[lexeme] == 0 { single[lexeme] = add(lexemes) }
      return single[lexeme]
    }
    if let known = others[lexemes] { return known }
    let number = add(lexemes)
    others[lexemes] = number
    return number
  }

  private mutating func add(_ lexemes: [UInt32]) -> UInt32 {
    self.lexemes += lexemes
    starts.append(UInt32(self.lexemes.count))
    return UInt32(starts.count - 2)
  }
}
