/// What a language says about where words begin and end; all folded, apostrophes as `'`.
package struct WordRules: Sendable {
  /// The word for `&`; empty if the sign separates.
  package var ampersand: [UInt8]
  /// Endings after an apostrophe that fall away.
  package var drop: [[UInt8]]
  /// Endings after an apostrophe that become a word.
  package var split: [(ending: [UInt8], word: [UInt8])]
  private let abbreviations: Set<WordKey>
  private let longestAbbreviation: UInt32

  /// Creates rules; abbreviations are of at most sixteen bytes.
  package init(
    ampersand: [UInt8] = [], drop: [[UInt8]] = [], split: [(ending: [UInt8], word: [UInt8])] = [],
    abbreviations: [[UInt8]] = []
  ) {
    self.ampersand = ampersand
    self.drop = drop
    self.split = split
    self.abbreviations = Set(abbreviations.map { WordKey(short: $0) })
    longestAbbreviation = UInt32(abbreviations.map(\.count).max() ?? 0)
  }

  /// Whether a word's full stop ends no sentence.
  func isAbbreviation(_ key: WordKey) -> Bool {
    // Most words before a full stop are longer, and need not be hashed.
    key.length <= longestAbbreviation && abbreviations.contains(key)
  }
}
