import Rules
import Text

/// Collects the words of all patterns and works out which surface words each may be.
///
/// A *lexeme* is one distinct ``WordPattern``, numbered from 1. A *word* is one distinct surface form,
/// numbered from 1; where capitals matter it has a second number for being written in capitals, and
/// each prefix has one for the words that only it knows.
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

  /// What is known of a surface word while the tables are built.
  private struct Surface {
    var plain: [UInt32] = []
    var capitals: [UInt32] = []

    /// Adds a lexeme; words of one choice, which come together, may share forms.
    mutating func addPlain(_ lexeme: UInt32) {
      if plain.last != lexeme { plain.append(lexeme) }
    }
  }

  /// The finished tables.
  struct Tables {
    var vocabulary: Vocabulary
    /// By word: where its lexemes begin in `lexemes`, one entry more than there are words.
    var starts: [UInt32]
    /// The lexemes of all words.
    var lexemes: [UInt32]
    /// The language's commonest words have the numbers from 1 to this.
    var functionWords: UInt32
  }

  /// Works out the tables.
  func tables(for language: Language) -> Tables {
    var surfaces: [[UInt8]: Surface] = [:]
    var prefixes: [(bytes: [UInt8], lexeme: UInt32)] = []
    let inflector = Inflector(language)
    func add(_ pattern: WordPattern, _ lexeme: UInt32) {
      switch pattern {
      case .inflected(let word):
        for form in inflector.forms(of: Array(word.utf8)) {
          surfaces[form, default: Surface()].addPlain(lexeme)
        }
      case .exact(let word): surfaces[Array(word.utf8), default: Surface()].addPlain(lexeme)
      case .capitals(let word):
        surfaces[Array(word.utf8), default: Surface()].capitals.append(lexeme)
      case .prefix(let start): prefixes.append((Array(start.utf8), lexeme))
      case .oneOf(let choice): for pattern in choice.patterns { add(pattern, lexeme) }
      }
    }
    for (index, pattern) in patterns.enumerated() { add(pattern, UInt32(index + 1)) }
    for word in language.functionWords {
      surfaces[Array(word.utf8), default: Surface()].plain += []
    }
    for prefix in prefixes { surfaces[prefix.bytes, default: Surface()].plain += [] }

    var tables = Tables(
      vocabulary: Vocabulary(), starts: [0, 0], lexemes: [], functionWords: 0)
    let functionWords = Set(language.functionWords.map { Array($0.utf8) })
    func add(_ lexemes: [UInt32]) -> UInt32 {
      tables.lexemes += lexemes
      tables.starts.append(UInt32(tables.lexemes.count))
      return UInt32(tables.starts.count - 2)
    }
    var words: [Vocabulary.Entry] = []
    let ordered = surfaces.map { (isCommon: functionWords.contains($0.key), $0.key, $0.value) }
      .sorted {
        $0.isCommon != $1.isCommon ? $0.isCommon : $0.1.lexicographicallyPrecedes($1.1)
      }
    for (isCommon, bytes, surface) in ordered {
      let known = prefixes.filter { bytes.starts(with: $0.bytes) }.map(\.lexeme)
      let plain = Self.unique(surface.plain + known)
      let word = add(plain)
      if isCommon { tables.functionWords = word }
      let inCapitals =
        surface.capitals.isEmpty ? word : add(Self.unique(plain + surface.capitals))
      words.append(Vocabulary.Entry(bytes: bytes, word: word, inCapitals: inCapitals))
    }
    var prefixWords: [Vocabulary.Entry] = []
    for prefix in prefixes {
      let known = prefixes.filter { prefix.bytes.starts(with: $0.bytes) }.map(\.lexeme)
      let word = add(Self.unique(known))
      prefixWords.append(Vocabulary.Entry(bytes: prefix.bytes, word: word, inCapitals: word))
    }
    tables.vocabulary = Vocabulary(words: words, prefixes: prefixWords)
    return tables
  }

  private static func unique(_ lexemes: [UInt32]) -> [UInt32] {
    if lexemes.count < 2 { return lexemes }
    var unique: [UInt32] = []
    for lexeme in lexemes.sorted() where unique.last != lexeme { unique.append(lexeme) }
    return unique
  }
}
