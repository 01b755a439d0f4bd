public import Engine
public import Rules

extension Draw {
  /// A record for a rule set, of its terms' words, changed, and of everything that text may hold.
  public mutating func record(for rules: RuleSet) -> Record {
    let terms =
      (rules.evidence.map(\.condition) + rules.facets.flatMap { $0.values.map(\.condition) })
      .flatMap { $0.any + $0.unless } + rules.negation.before + rules.negation.after
      + rules.negation.neutral + rules.negation.stop
    let patterns = terms.flatMap(\.patterns)
    return Record(
      text: rules.input.text.map { _ in Array(text(patterns).utf8) },
      columns: rules.structuredColumns.map { _ in cell() })
  }

  private mutating func cell() -> [UInt8]? {
    if chance(10) { return nil }
    let cells = [
      "data", "Data Entry", "entry-data", "", "25", "2.5", "1", "-1", "3", "0,3", "1,000", "PhD",
      "Ph.D.", "1.2.3", "+2", "data.", "2 5",
    ]
    return Array(pick(cells).utf8)
  }

  private mutating func text(_ patterns: [Pattern]) -> String {
    var text = chance(20) ? separator() : ""
    for _ in 0..<int(0...14) {
      text += chance(55) && !patterns.isEmpty ? phrase(pick(patterns)) : written(pick(Self.words))
      text += separator()
    }
    return text
  }

  /// A pattern as it may be found, or nearly.
  private mutating func phrase(_ pattern: Pattern) -> String {
    var words: [String] = []
    for (index, phrase) in pattern.phrases.enumerated() {
      if index > 0 { words += list(0...4) { $0.pick(Self.words) } }
      for word in phrase where !chance(4) {
        switch chosen(word) {
        case .oneOf: break
        case .inflected(let text): words.append(written(text))
        case .exact(let text): words.append(chance(80) ? text : written(text))
        case .capitals(let text): words.append(chance(80) ? text.uppercased() : written(text))
        case .prefix(let text): words.append(text + pick(["", "a", "s", "able", "n't"]))
        }
      }
    }
    return words.reduce("") { text, word in
      text.isEmpty ? word : text + (chance(85) ? " " : separator()) + word
    }
  }

  /// The pattern, or one of those it is a choice of.
  private mutating func chosen(_ word: WordPattern) -> WordPattern {
    if case .oneOf(let choice) = word { pick(choice.patterns) } else { word }
  }

  /// A word as people write it.
  private mutating func written(_ word: String) -> String {
    switch int(0...19) {
    case 0: word.uppercased()
    case 1: word.prefix(1).uppercased() + word.dropFirst()
    case 2: word.uppercased() + "s"
    case 3: word + pick(["'s", "\u{2019}s", "n't", "n\u{2019}t", "'", "'ll", "'s'", "\u{2BC}s"])
    case 4: word + pick(["s", "ed", "ing", "es"])
    case 5: (word.hasSuffix("y") ? String(word.dropLast()) : word) + "ies"
    case 6: word + (word.last.map { String($0) } ?? "") + "ing"
    case 7: broken(word, by: pick(["\u{AD}", "\u{301}", "\u{200D}", "-", "'", ".", "\u{FEFF}"]))
    case 8: word.replacing("e", with: pick(["é", "e\u{301}", "Ｅ", "ё"]))
    case 9: word.replacing("ss", with: "ß").replacing("a", with: "å")
    case 10: word.replacing("fi", with: "ﬁ").map { String($0) }.joined(separator: ".")
    case 11: word.uppercased() + pick(["'S", "N'T", "++", "#"])
    case 12: word.replacing("yse", with: "yze").replacing("isation", with: "ization")
    default: word
    }
  }

  private mutating func broken(_ word: String, by sign: String) -> String {
    let cut = word.index(word.startIndex, offsetBy: int(0...word.count))
    return word[..<cut] + sign + word[cut...]
  }

  /// What stands between words.
  private mutating func separator() -> String {
    if chance(55) { return " " }
    if chance(8) { return scalars() }
    return pick([
      "  ", ", ", ". ", ".", "! ", "? ", "; ", ": ", " (", ") ", "/", "-", "-", "-", "--", " - ",
      "\u{2010}", "\u{2011}", "\u{2013}", " \u{2014} ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\n \t\n",
      "\r", "\u{2028}", "\u{85}", "\n- ", "\n* ", "\n\t- ", "\n-", "\n\u{2013}\t", " • ",
      "\u{25E6}",
      "&", " & ", "\u{FF06}", " no. ", " No. 5 ", " dept. ", " e.g. ", " U.S. ", " Ph.D. ",
      " Ph.D's ",
      " C++ ", " c# ", "+", " 2.5 ", " 2. ", "...", "…", "'", "\u{2019}", "\u{AD}", "\u{301} ",
      " not ", " no ", " but ", " only ", " not only ", " required ", " not required", " a ",
      " and ",
      " a.b.c.d.e.f.g.h.i ", ".a", ". a", ". A", ".)", ".,", ". \u{301}a", "\u{FF9E}", " ½ ",
      "\u{2BC}",
      "。", "\t", "\u{A0}", "*", "- ", "* ", " can't ", " isn\u{2019}t ", " 'tis", "#", "O'Neill's",
    ])
  }

  /// Scalars of any kind.
  private mutating func scalars() -> String {
    var text = ""
    for _ in 0..<int(1...4) {
      let value = pick([
        int(0...0x7F), int(0x80...0x24F), int(0x250...0x7FF), int(0x800...0xFFFF),
        int(0x2000...0x218F), int(0xAC00...0xD7A3), int(0x10000...0x1FFFF), int(0...0x10FFFF),
      ])
      if let scalar = Unicode.Scalar(UInt32(value)) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
