public import Rules

extension Draw {
  /// The few words of which random terms and texts are made, so that they meet often.
  static let words = [
    "invoice", "process", "data", "entry", "it", "mail", "email", "back", "office", "backoffice",
    "plan", "run", "analyse", "centre", "company", "class", "not", "no", "and", "a", "and", "cafe",
    "strasse", "phd", "us", "c++", "25", "research", "internationalisation", "дом", "x",
  ]

  /// A small language that has one of everything.
  public mutating func language() -> Language {
    Language(
      id: "xx", ampersand: chance(80) ? "and" : nil,
      drop: chance(80) ? ["'s", "'"] : [],
      split: chance(80)
        ? [.init(ending: "n't", word: "not"), .init(ending: "'ll", word: "will")] : [],
      abbreviations: chance(80) ? ["no", "dept", "e.g", "company"] : [],
      functionWords: ["and", "not"],
      inflections: [
        .init(ends: ["Cy"], cut: 1, forms: ["y", "ies", "ied"]),
        .init(ends: ["ss", "x"], forms: ["", "es"]),
        .init(ends: ["e"], cut: 1, forms: ["e", "es", "ed", "ing"]),
        .init(ends: ["CVC"], syllables: 1, forms: ["", "s"], double: ["ed", "ing"]),
        .init(ends: ["V", "C"], forms: ["", "s", "ed", "ing"]),
      ],
      irregular: chance(80) ? [["run", "ran", "running", "runs"], ["data", "datum"]] : [],
      spellingEndings: [.init("yse", "yze"), .init("isation", "ization")],
      spellingWords: [.init("centre", "center")])
  }

  /// A term; where inflections mean nothing, of plain phrases only.
  mutating func term(isPhrase: Bool = false) -> Term {
    let patterns = list(1...(chance(25) ? 3 : 1)) { draw in
      draw.pattern(gaps: isPhrase || draw.chance(65) ? 0 : draw.int(1...Pattern.maximumGaps))
    }
    if !isPhrase, chance(10), patterns[0].phrases.count == 2 {
      return term(patterns + [Pattern(phrases: patterns[0].phrases.reversed())])
    }
    let words = Array(patterns[0].phrases.joined())
    if !isPhrase, chance(15), words.count > 2 {
      // The same words, some of them in a gap: both end at once, and one has more words.
      return term(patterns + [Pattern(phrases: [[words[0]], [words[words.count - 1]]])])
    }
    return term(patterns)
  }

  private func term(_ patterns: [Pattern]) -> Term {
    Term(text: patterns.map { "\($0.phrases)" }.joined(separator: " | "), patterns: patterns)
  }

  private mutating func pattern(gaps: Int) -> Pattern {
    Pattern(
      phrases: list((gaps + 1)...(gaps + 1)) { draw in
        draw.list(1...(draw.chance(40) ? 3 : 1)) { $0.wordPattern() }
      })
  }

  private mutating func wordPattern() -> WordPattern {
    if chance(10) { return .oneOf(WordChoice(list(2...4) { $0.singlePattern() })) }
    return singlePattern()
  }

  private mutating func singlePattern() -> WordPattern {
    let word = pick(Self.words)
    switch int(0...9) {
    case 0: return .exact(word)
    case 1: return .capitals(pick(["it", "us", "data", "phd", "b2b"]))
    case 2: return .prefix(pick(["pro", "dat", "inter", "internationalisa", "back", "дом", "ema"]))
    default: return .inflected(word)
    }
  }
}
