/// A word of a text as the engine reads it.
///
/// The folded word itself is not in it: what matters of it is its number, and a small token is
/// written and read sooner. A tokenizer that is asked to keep the words has them beside the tokens.
package struct Token: Sendable, BitwiseCopyable {
  /// What else is known of a word.
  package struct Flags: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Written in capitals.
    @inlinable package static var capitals: Flags { Flags(rawValue: 1) }
    /// Followed by a full stop that ends no sentence.
    @inlinable package static var abbreviated: Flags { Flags(rawValue: 2) }
    /// Joined to the next word by a hyphen.
    @inlinable package static var hyphenated: Flags { Flags(rawValue: 4) }
  }

  /// Its number in the vocabulary, 0 if it is not there.
  package var word: UInt32
  /// The number of the word that it makes with the next one across a hyphen, or 0.
  package var joined: UInt32 = 0
  /// The first byte in the text.
  package var start: UInt32
  /// The byte after its last.
  package var end: UInt32
  /// The sentence and the clause it stands in.
  package var place: TextPlace
  /// What else is known.
  package var flags: Flags

  /// Counts sentences from 0.
  @inlinable package var sentence: UInt32 { place.sentence }
  /// Counts clauses from 0; a sentence's end ends a clause too.
  @inlinable package var clause: UInt32 { place.clause }

  @inlinable
  package init(word: UInt32, start: UInt32, end: UInt32, place: TextPlace, flags: Flags) {
    self.word = word
    self.start = start
    self.end = end
    self.place = place
    self.flags = flags
  }
}

/// A sentence and a clause, counted from 0, in one machine word.
package struct TextPlace: Sendable, BitwiseCopyable {
  /// The clause in the low half, the sentence in the high one.
  @usableFromInline var bits: UInt64 = 0

  @inlinable package init() {}

  @inlinable package var sentence: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
  @inlinable package var clause: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// Goes on to the next clause, or by so many.
  mutating func endClause(times count: UInt8 = 1) { bits &+= UInt64(count) }

  /// Goes on to the next sentence, and so to the next clause.
  mutating func endSentence() { bits &+= 1 << 32 | 1 }
}
