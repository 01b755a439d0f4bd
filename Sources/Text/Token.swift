/// A word of a text as the engine reads it.
///
/// The folded word itself is not in it: what matters of it is its number, and a small token is
/// written and read sooner. A tokenizer that is asked to keep the words has them beside the tokens.
public struct Token: Sendable, BitwiseCopyable {
  /// What else is known of a word.
  public struct Flags: OptionSet, Sendable, BitwiseCopyable {
    /// The flags as bits; the lowest three are used.
    public let rawValue: UInt8
    /// Flags of these bits.
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Written in capitals; told only where words are kept.
    @inlinable public static var capitals: Flags { Flags(rawValue: 1) }
    /// Followed by a full stop that ends no sentence.
    @inlinable public static var abbreviated: Flags { Flags(rawValue: 2) }
    /// Joined to the next word by a hyphen.
    @inlinable public static var hyphenated: Flags { Flags(rawValue: 4) }
  }

  /// What the vocabulary says of it in the low half; in the high one the joined word's number, and
  /// the flags in its upper bits.
  ///
  /// Of most words only the number is there, and is written with what is not in one go.
  @usableFromInline var meaning: UInt64
  /// The first byte in the text.
  public var start: UInt32
  /// The byte after its last.
  public var end: UInt32
  /// The sentence and the clause it stands in.
  public var place: TextPlace

  /// The number of its sense, 0 if the vocabulary lacks it.
  @inlinable public var word: UInt32 {
    UInt32(truncatingIfNeeded: meaning) & Token.wordMask
  }

  /// The number of the word that it makes with the next one across a hyphen, or 0.
  @inlinable public var joined: UInt32 {
    get { UInt32(truncatingIfNeeded: meaning >> 32) & Token.joinedMask }
    set { meaning = meaning & ~(UInt64(Token.joinedMask) << 32) | UInt64(newValue) << 32 }
  }

  /// What else is known.
  @inlinable public var flags: Flags {
    get { Flags(rawValue: UInt8(truncatingIfNeeded: meaning >> 61)) }
    set { meaning = meaning & (1 << 61 - 1) | UInt64(newValue.rawValue) << 61 }
  }

  /// No word, in no sentence.
  package static var none: Token {
    var token = Token(value: .unknown, start: 0, end: 0, place: TextPlace())
    token.place.bits = .max
    return token
  }

  @usableFromInline static var wordMask: UInt32 { 1 << 30 - 1 }
  @usableFromInline static var joinedMask: UInt32 { 1 << 29 - 1 }

  /// Counts sentences from 0.
  @inlinable public var sentence: UInt32 { place.sentence }
  /// Counts clauses from 0; a sentence's end ends a clause too.
  @inlinable public var clause: UInt32 { place.clause }

  @inline(__always)
  init(
    value: WordValue, start: UInt32, end: UInt32, place: TextPlace, flags: Flags = []
  ) {
    meaning = UInt64(value.bits) | UInt64(flags.rawValue) << 61
    self.start = start
    self.end = end
    self.place = place
  }
}

/// A sentence and a clause, counted from 0, in one machine word.
public struct TextPlace: Sendable, BitwiseCopyable {
  /// The clause in the low half, the sentence in the high one.
  @usableFromInline var bits: UInt64 = 0

  /// The first sentence and its first clause.
  @inlinable public init() {}

  /// The sentence.
  @inlinable public var sentence: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
  /// The clause.
  @inlinable public var clause: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// Goes on to the next clause, or by so many.
  mutating func endClause(times count: UInt8 = 1) { bits &+= UInt64(count) }

  /// Goes on to the next sentence, and so to the next clause.
  mutating func endSentence() { bits &+= 1 << 32 | 1 }
}
