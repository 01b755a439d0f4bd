import Foundation
import Reference
import Rules
import Testing
import Text

/// The quick ways of reading words, which only look up, against the careful one, which keeps them.
@Suite struct SweepEqualityTests {
  static let words = [
    "co", "back", "office", "Zürich", "straße", "ÉTUDE", "préstamos", "Él", "É", "ÀÉs", "ÀÉe",
    "ISOs", "Ls", "naïve", "процесс", "ПРОЦЕСС", "Я", "業務", "प्रक्रिया", "ﬁ", "Ⅷ", "ǅ", "e\u{301}t",
    "no", "No", "approx", "ünverhältnismäßig", "misunderstandings", "internationalisation", "3é",
    "é3", "x", "ñ", "l’été", "board's", "été's", "c++", "é+", "R&D", "U.S", "é.ü", "1.5",
    "naïve\u{AD}té",
  ]
  static let gaps = [
    " ", " ", " ", " ", "-", "-", ". ", ".", ".\n", ", ", " (", ") ", "’", "'s ", " – ", "–", "  ",
    "\n\n", "\u{AD}", "; ", ": ", "!", "…", "\n- ", " -", "- ", "\u{301}", "“", "/", "\t",
  ]

  @Test func `both look up the same words`() {
    let count = ProcessInfo.processInfo.environment["ADJUDGE_RANDOM_CASES"].flatMap { Int($0) }
    var draw = Draw(seed: 11)
    for number in 0..<(count ?? 600) * 5 {
      let language = draw.language()
      var text = number % 3 == 0 ? draw.roughText() : ""
      for _ in 0..<draw.int(0...12) { text += draw.pick(Self.words) + draw.pick(Self.gaps) }
      let careful = Self.careful(text, language)
      let known = Known(careful, &draw)
      let quick = Self.quick(text, language, known.vocabulary)
      let expected = careful.indices.map { known.expected($0, of: careful) }
      if quick != expected {
        Issue.record(
          """
          \(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())
          quick:    \(quick)
          expected: \(expected)
          """)
        return
      }
    }
  }

  /// What a token says, without how words are numbered in it.
  struct Reading: Equatable {
    var number: UInt32
    var joined: UInt32
    var bytes: Range<UInt32>
    var place: [UInt32]
    var isAbbreviated: Bool
  }

  /// A word that was kept.
  struct Kept {
    var word: [UInt8]
    var token: Token
  }

  /// The words to be known, a random part of those there are.
  struct Known {
    private var numbers: [[UInt8]: UInt32] = [:]
    private(set) var vocabulary = Vocabulary()
    /// Numbers of words in capitals are so much higher.
    private static let inCapitals: UInt32 = 1000
    /// Numbers of words that only a prefix knows.
    private static let prefix: UInt32 = 5000
    private var prefix: [UInt8]?

    init(_ kept: [Kept], _ draw: inout Draw) {
      for (index, one) in kept.enumerated() {
        if draw.chance(70) { add(one.word) }
        if index + 1 < kept.count, draw.chance(50) { add(one.word + kept[index + 1].word) }
      }
      prefix = draw.chance(30) ? Array(draw.pick(["mis", "zur", "inter", "про"]).utf8) : nil
      vocabulary = Vocabulary(
        words: numbers.map { word, number in
          Vocabulary.Entry(
            bytes: word, value: WordValue(number, opens: number % 2 == 0, isCommon: false),
            inCapitals: WordValue(
              number + Self.inCapitals, opens: number % 2 == 0, isCommon: false))
        }.sorted { $0.value.bits < $1.value.bits },
        prefixes: prefix.map {
          let value = WordValue(Self.prefix, opens: false, isCommon: false)
          return [Vocabulary.Entry(bytes: $0, value: value, inCapitals: value)]
        } ?? [])
    }

    private mutating func add(_ word: [UInt8]) {
      if numbers[word] == nil { numbers[word] = UInt32(numbers.count + 1) }
    }

    private func number(_ word: [UInt8], isInCapitals: Bool) -> UInt32 {
      if let known = numbers[word] { return known + (isInCapitals ? Self.inCapitals : 0) }
      if let prefix, word.starts(with: prefix) { return Self.prefix }
      return 0
    }

    /// What is to be read of a word.
    func expected(_ index: Int, of kept: [Kept]) -> Reading {
      let (word, token) = (kept[index].word, kept[index].token)
      let joins = token.flags.contains(.hyphenated)
      return Reading(
        number: number(word, isInCapitals: token.flags.contains(.capitals)),
        joined: joins ? number(word + kept[index + 1].word, isInCapitals: false) : 0,
        bytes: token.start..<token.end, place: [token.sentence, token.clause],
        isAbbreviated: token.flags.contains(.abbreviated))
    }
  }

  private static func careful(_ text: String, _ language: Language) -> [Kept] {
    var tokenizer = Tokenizer(rules: WordRules(language), keepsWords: true)
    read(text, &tokenizer)
    return (0..<tokenizer.tokens.count).map {
      Kept(word: tokenizer.word(at: $0), token: tokenizer.tokens[$0])
    }
  }

  private static func quick(
    _ text: String, _ language: Language, _ vocabulary: Vocabulary
  ) -> [Reading] {
    var tokenizer = Tokenizer(rules: WordRules(language), vocabulary: vocabulary)
    read(text, &tokenizer)
    return (0..<tokenizer.tokens.count).map { index in
      let token = tokenizer.tokens[index]
      return Reading(
        number: token.word, joined: token.joined, bytes: token.start..<token.end,
        place: [token.sentence, token.clause],
        isAbbreviated: token.flags.contains(.abbreviated))
    }
  }

  private static func read(_ text: String, _ tokenizer: inout Tokenizer) {
    // What stands behind a text must not matter.
    let bytes = Array(text.utf8) + Array("éa-b.c’d efghijk".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      tokenizer.read(UnsafeBufferPointer(rebasing: buffer.prefix(text.utf8.count)))
    }
  }
}
