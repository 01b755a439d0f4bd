public import Rules

/// Section 1: the words of a text.
public struct ReferenceTokenizer {
  let language: Language

  /// Creates a tokenizer for texts of a language.
  public init(language: Language) { self.language = language }

  /// The words of a cell.
  public func words(of text: [UInt8]) -> [ReferenceWord] {
    let reader = SignReader(signs: Sign.signs(of: text))
    var words: [ReferenceWord] = []
    var sentence = 0
    var clause = 0
    /// Where the last word ended, among the signs, and whether a full stop may then be part of it.
    var last = (end: -1, mayAbbreviate: false)
    var index = 0

    func append(_ new: [ReferenceWord], from start: Int, to end: Int, mayAbbreviate: Bool) {
      guard !new.isEmpty else { return }
      if last.end == start - 1, last.end >= 0, reader.signs[last.end].isHyphen,
        new[0].bytes.lowerBound == reader.signs[start].bytes.lowerBound
      {
        words[words.count - 1].joinsNext = true
      }
      for var word in new {
        (word.sentence, word.clause) = (sentence, clause)
        words.append(word)
      }
      last = (end, mayAbbreviate)
    }

    while index < reader.signs.count {
      let sign = reader.signs[index]
      if let word = reader.word(at: index) {
        let new = split(Array(reader.signs[index..<word.end]))
        let isAbbreviation = new.count == 1 && (word.isInitialism || isAbbreviation(new[0]))
        append(new, from: index, to: word.end, mayAbbreviate: isAbbreviation)
        index = word.end
        continue
      }
      if sign.isAmpersand, let text = language.ampersand {
        let word = ReferenceWord(text: text, bytes: sign.bytes)
        append([word], from: index, to: index + 1, mayAbbreviate: false)
      } else if sign.isStop, last.end == index, last.mayAbbreviate,
        reader.sentenceGoesOn(afterStop: index)
      {
        words[words.count - 1].isAbbreviated = true
      } else if sign.isStop || reader.endsSentence(at: index) {
        sentence += 1
        clause += 1
      } else if sign.isClauseEnd {
        clause += 1
      }
      index += 1
    }
    return words
  }

  /// Whether a word is one of the language's abbreviations, which may be listed with their stops.
  private func isAbbreviation(_ word: ReferenceWord) -> Bool {
    language.abbreviations.contains { $0.filter { $0 != "." } == word.text }
  }

  /// The one or two words that a written word is, after its apostrophes.
  private func split(_ signs: [Sign]) -> [ReferenceWord] {
    let text = folded(signs)
    let isCapitals = Self.isCapitals(signs)
    if let ending = language.drop.first(where: { text.ends(in: $0) }) {
      return [word(text.dropLast(ending), signs, isCapitals)].filter { !$0.text.isEmpty }
    }
    if let split = language.split.first(where: { text.ends(in: $0.ending) }),
      let cut = signs.indices.last(where: { folded(Array(signs[$0...])).ends(in: split.ending) })
    {
      let rest = word(text.dropLast(split.ending), Array(signs[..<cut]), isCapitals)
      // An ending may begin inside a letter that folds to several, such as the ligature of its first.
      return [rest, word(split.word, Array(signs[cut...]), false)]
        .filter { !$0.text.isEmpty && !$0.bytes.isEmpty }
    }
    return [word(text, signs, isCapitals)].filter { !$0.text.isEmpty }
  }

  private func word(_ text: String, _ signs: [Sign], _ isCapitals: Bool) -> ReferenceWord {
    let bytes = (signs.first?.bytes.lowerBound ?? 0)..<(signs.last?.bytes.upperBound ?? 0)
    return ReferenceWord(
      text: String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "'" })),
      bytes: bytes, isCapitals: isCapitals)
  }

  /// The folded word with its apostrophes as `'` and without full stops.
  private func folded(_ signs: [Sign]) -> String {
    signs.map { sign in
      if sign.isApostrophe { return "'" }
      if sign.isLetterOrNumber { return Folding.fold(sign.scalar) }
      return sign.isStop ? "" : String(sign.scalar)
    }.joined()
  }

  /// Whether a written word is in capitals.
  private static func isCapitals(_ signs: [Sign]) -> Bool {
    var letters = signs.prefix { !$0.isApostrophe }.filter(\.isLetterOrNumber)
    if letters.last?.scalar == "s" { letters.removeLast() }
    return letters.count(where: \.isUpper) >= 2 && !letters.contains(where: \.isLower)
  }
}

extension String {
  /// Whether the last scalars are these.
  fileprivate func ends(in ending: String) -> Bool {
    unicodeScalars.reversed().starts(with: ending.unicodeScalars.reversed())
  }

  /// What stands before an ending.
  fileprivate func dropLast(_ ending: String) -> String {
    String(String.UnicodeScalarView(unicodeScalars.dropLast(ending.unicodeScalars.count)))
  }
}
