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
  /// Counts sentences from 0.
  package var sentence: UInt32
  /// Counts clauses from 0; a sentence's end ends a clause too.
  package var clause: UInt32
  /// What else is known.
  package var flags: Flags

  @inlinable
  package init(
    word: UInt32, start: UInt32, end: UInt32, sentence: UInt32, clause: UInt32, flags: Flags
  ) {
    self.word = word
    self.start = start
    self.end = end
    self.sentence = sentence
    self.clause = clause
    self.flags = flags
  }
}
