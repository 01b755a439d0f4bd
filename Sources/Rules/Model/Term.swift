/// A term of a rule file: what was written, and the patterns it stands for.
public struct Term: Sendable, Equatable {
  /// The term as it was written.
  public var text: String
  /// What it may match; several where it has lists, `~` or hyphens.
  public var patterns: [Pattern]
  /// Where it stands.
  public var origin: Origin

  /// Creates a term.
  public init(text: String, patterns: [Pattern], origin: Origin = .none) {
    self.text = text
    self.patterns = patterns
    self.origin = origin
  }
}

/// Words or phrases that terms name together with `$`.
public struct WordList: Sendable, Equatable {
  /// The name, without `$`.
  public var name: String
  /// The entries, each as a term without gaps.
  public var entries: [Term] {
    get { terms.all }
    set { terms = TermList(newValue) }
  }
  /// Where it is defined.
  public var origin: Origin
  /// The entries, of which the number is known before the terms are.
  var terms: TermList

  /// Creates a list.
  public init(name: String, entries: [Term], origin: Origin = .none) {
    self.name = name
    terms = TermList(entries)
    self.origin = origin
  }
}

/// A sequence of phrases, with gaps of at most ``maximumGap`` words between them.
public struct Pattern: Sendable, Hashable {
  /// The phrases in order, none empty; the words of one follow each other.
  public var phrases: [[WordPattern]]

  /// Creates a pattern.
  public init(phrases: [[WordPattern]]) { self.phrases = phrases }

  /// How many words may stand between two phrases.
  public static let maximumGap = 3
  /// How many words a pattern may have.
  public static let maximumWords = 12
  /// How many gaps a pattern may have.
  public static let maximumGaps = 3
}

/// What one word of a text must be, all folded.
public enum WordPattern: Sendable, Hashable {
  /// This word in any of its forms.
  case inflected(String)
  /// This form only.
  case exact(String)
  /// This form, in capitals.
  case capitals(String)
  /// Any word that begins so.
  case prefix(String)
  /// Any of these, as where a list stands.
  case oneOf(WordChoice)
}

/// Word patterns of which any one is enough.
///
/// A list may have hundreds of words and stand in hundreds of terms, so its hash is worked out once,
/// and copies of one choice are told to be equal by sharing their storage.
public struct WordChoice: Sendable, Hashable {
  /// The patterns, none of them a choice itself.
  public let patterns: [WordPattern]
  private let hash: Int

  /// Creates a choice.
  public init(_ patterns: [WordPattern]) {
    self.patterns = patterns
    hash = patterns.hashValue
  }

  /// Feeds the hash of the patterns.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
