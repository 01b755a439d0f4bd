/// What a language says about where words begin and end; all folded, apostrophes as `'`.
package struct WordRules: Sendable {
  /// The word for `&`; empty if the sign separates.
  package var ampersand: [UInt8]
  /// Endings after an apostrophe that fall away.
  package var drop: [[UInt8]]
  /// Endings after an apostrophe that become a word.
  package var split: [(ending: [UInt8], word: [UInt8])]
  /// Words whose full stop ends no sentence.
  let abbreviations: [WordKey]

  /// Creates rules; abbreviations are of at most sixteen bytes.
  package init(
    ampersand: [UInt8] = [], drop: [[UInt8]] = [], split: [(ending: [UInt8], word: [UInt8])] = [],
    abbreviations: [[UInt8]] = []
  ) {
    self.ampersand = ampersand
    self.drop = drop
    self.split = split
    self.abbreviations = abbreviations.map { WordKey(short: $0) }
  }

  /// Whether a word's full stop ends no sentence.
  func isAbbreviation(_ key: WordKey) -> Bool { abbreviations.contains(key) }
}
