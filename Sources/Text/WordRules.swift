/// What a language says about where words begin and end; all folded, apostrophes as `'`.
package struct WordRules: Sendable {
  /// The word for `&`; empty if the sign separates.
  package var ampersand: [UInt8]
  /// Endings after an apostrophe that fall away.
  package var drop: [[UInt8]]
  /// Endings after an apostrophe that become a word.
  package var split: [(ending: [UInt8], word: [UInt8])]
  private let abbreviations: [WordKey]
  /// One bit per value of ``filterBit(_:_:)`` that an abbreviation has.
  let abbreviationFilter: UInt64

  /// Creates rules; abbreviations are of at most sixteen bytes.
  package init(
    ampersand: [UInt8] = [], drop: [[UInt8]] = [], split: [(ending: [UInt8], word: [UInt8])] = [],
    abbreviations: [[UInt8]] = []
  ) {
    self.ampersand = ampersand
    self.drop = drop
    self.split = split
    self.abbreviations = abbreviations.map { WordKey(short: $0) }
    abbreviationFilter = self.abbreviations.reduce(0) { bits, key in
      bits | Self.filterBit(key.low, Int(key.length))
    }
  }

  /// Whether a word's full stop ends no sentence.
  func isAbbreviation(_ key: WordKey) -> Bool {
    // Most words before a full stop are none, and need not be looked for.
    abbreviationFilter & Self.filterBit(key.low, Int(key.length)) != 0
      && abbreviations.contains(key)
  }

  /// A cheap bit of a word's first bytes and its length.
  @inline(__always)
  static func filterBit(_ low: UInt64, _ length: Int) -> UInt64 {
    1 &<< ((low ^ low &>> 9 ^ UInt64(truncatingIfNeeded: length) &* 7) & 63)
  }
}
