/// How words of a language are read and inflected, as its rule file says.
public struct Language: Sendable, Equatable {
  /// How a word with a certain ending is inflected.
  public struct Inflection: Sendable, Equatable {
    /// Endings that fit: literal lower-case letters, `C` a consonant, `V` a vowel; empty fits all.
    public var ends: [String]
    /// How many vowel groups the word must have; nil for any.
    public var syllables: Int?
    /// How many letters are cut before an ending is added.
    public var cut: Int
    /// The endings that are added.
    public var forms: [String]
    /// The endings before which the last letter is doubled.
    public var double: [String]

    /// Creates an inflection.
    public init(
      ends: [String], syllables: Int? = nil, cut: Int = 0, forms: [String], double: [String] = []
    ) {
      self.ends = ends
      self.syllables = syllables
      self.cut = cut
      self.forms = forms
      self.double = double
    }
  }

  /// An ending after an apostrophe and the word that it becomes.
  public struct Split: Sendable, Equatable {
    /// The ending, with its apostrophe as `'`.
    public var ending: String
    /// The word that it becomes.
    public var word: String

    /// Creates a split.
    public init(ending: String, word: String) {
      self.ending = ending
      self.word = word
    }
  }

  /// Two spellings of the same thing.
  public struct Pair: Sendable, Equatable {
    /// One spelling.
    public var first: String
    /// The other.
    public var second: String

    /// Creates a pair.
    public init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  /// The language's code, such as `en`.
  public var id: String
  /// Its name.
  public var name: String?
  /// The word for `&`; nil if the sign separates.
  public var ampersand: String?
  /// Endings after an apostrophe that fall away.
  public var drop: [String]
  /// Endings after an apostrophe that become a word.
  public var split: [Split]
  /// Words whose full stop ends no sentence.
  public var abbreviations: [String]
  /// The commonest words, by which a text in another language is noticed.
  public var functionWords: [String]
  /// How words are inflected; the first that fits is taken.
  public var inflections: [Inflection]
  /// Groups of forms of one word.
  public var irregular: [[String]]
  /// Endings that are spelt in two ways.
  public var spellingEndings: [Pair]
  /// Words that are spelt in two ways.
  public var spellingWords: [Pair]

  /// Creates a language.
  public init(
    id: String, name: String? = nil, ampersand: String? = nil, drop: [String] = [],
    split: [Split] = [], abbreviations: [String] = [], functionWords: [String] = [],
    inflections: [Inflection] = [], irregular: [[String]] = [], spellingEndings: [Pair] = [],
    spellingWords: [Pair] = []
  ) {
    self.id = id
    self.name = name
    self.ampersand = ampersand
    self.drop = drop
    self.split = split
    self.abbreviations = abbreviations
    self.functionWords = functionWords
    self.inflections = inflections
    self.irregular = irregular
    self.spellingEndings = spellingEndings
    self.spellingWords = spellingWords
  }
}
