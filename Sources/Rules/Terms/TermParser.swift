import Text

/// Reads terms as they are written in rule files into patterns.
package struct TermParser: ~Copyable {
  /// How plain words are meant.
  package enum Mode: Sendable {
    /// In any form; words in capitals as such.
    case inflected
    /// As written, as in negation lists.
    case exact
  }

  /// What can be wrong with a term.
  package enum Problem: Error, Hashable, Sendable {
    /// No word in it.
    case empty
    /// An operator at an end, or two in a row.
    case misplacedOperator(String)
    /// More than one `~`, or `~` beside `..`.
    case mixedOperators
    /// An operator in a list's entry.
    case operatorInList(String)
    /// A star not at the end of a word, or after fewer than three letters.
    case badPrefix(String)
    /// `=` or `$` without a word.
    case badMark(String)
    /// A sentence ends inside.
    case sentenceEnd(String)
    /// No list of this name.
    case unknownList(String)
    /// More words, or more gaps, than a pattern may have.
    case tooLong
    /// More patterns than ``maximumPatterns``.
    case tooManyPatterns
  }

  /// How many patterns a term may stand for.
  package static let maximumPatterns = 16_384

  /// The ways in which a stretch of a phrase may be said.
  package typealias Alternatives = [[WordPattern]]

  /// A chunk of plain words; rules say the same ones again and again.
  private struct Plain: Hashable {
    var chunk: String
    var isExact: Bool
  }

  private var tokenizer: Tokenizer
  private var known: [Plain: Alternatives] = [:]

  /// Creates a parser for a language's terms.
  package init(language: Language) {
    tokenizer = Tokenizer(rules: WordRules(language), keepsWords: true)
  }

  /// The patterns of a term.
  package mutating func patterns(
    of text: String, mode: Mode = .inflected, lists: [String: Alternatives]
  ) throws(Problem) -> [Pattern] {
    let chunks = Self.chunks(of: text)
    if let words = plainWords(of: chunks, mode: mode) { return [Pattern(phrases: [words])] }
    var phrases: [Alternatives] = [[[]]]
    var gaps: [String] = []
    for chunk in chunks {
      if chunk == ".." || chunk == "~" {
        if phrases.last == [[]] { throw .misplacedOperator(chunk) }
        gaps.append(chunk)
        phrases.append([[]])
      } else {
        let said = try alternatives(of: chunk, mode: mode, lists: lists)
        phrases[phrases.count - 1] = try Self.join(phrases[phrases.count - 1], said)
      }
    }
    if phrases == [[[]]] { throw .empty }
    if phrases.last == [[]] { throw .misplacedOperator(gaps.last ?? "") }
    if gaps.contains("~"), gaps.count > 1 { throw .mixedOperators }
    if gaps.count > Pattern.maximumGaps { throw .tooLong }
    // What is said once in each phrase makes no pattern twice, but for two phrases in either order.
    phrases = phrases.map { $0.unique() }
    var found = try Self.product(phrases)
    if gaps == ["~"] {
      let (first, second) = (Set(phrases[0]), Set(phrases[1]))
      found += try Self.product(phrases.reversed()).filter { pattern in
        !first.contains(pattern.phrases[0]) || !second.contains(pattern.phrases[1])
      }
    }
    return found
  }

  /// The ways in which a list's entry may be said; it has no gaps.
  package mutating func entry(
    _ text: String, lists: [String: Alternatives]
  ) throws(Problem) -> Alternatives {
    var said: Alternatives = [[]]
    for chunk in Self.chunks(of: text) {
      if chunk == ".." || chunk == "~" { throw .operatorInList(chunk) }
      said = try Self.join(said, try alternatives(of: chunk, mode: .inflected, lists: lists))
    }
    if said == [[]] { throw .empty }
    return said
  }

  /// The entries of a list as alternatives: all that are one word together, the others one by one.
  package static func alternatives(of entries: Alternatives) -> Alternatives {
    var words: [WordPattern] = []
    for case let entry in entries where entry.count == 1 {
      if case .oneOf(let choice) = entry[0] {
        words += choice.patterns
      } else {
        words.append(entry[0])
      }
    }
    if words.count < 2 { return entries }
    return [[.oneOf(WordChoice(words))]] + entries.filter { $0.count > 1 }
  }

  /// The folded words of a text, as `where` compares them.
  package mutating func words(of text: String) -> [String] {
    read(text).map(\.word)
  }

  /// The words of a term that can be said in one way only, if all of them were met before: most terms
  /// are of this kind, and combining alternatives would dominate the time it takes to load rules.
  private func plainWords(of chunks: [String], mode: Mode) -> [WordPattern]? {
    var words: [WordPattern] = []
    words.reserveCapacity(chunks.count)
    for chunk in chunks {
      let key = Plain(chunk: chunk, isExact: mode == .exact)
      guard let ways = known[key], ways.count == 1 else { return nil }
      for word in ways[0] { words.append(word) }
    }
    return words.isEmpty || words.count > Pattern.maximumWords ? nil : words
  }

  // MARK: Chunks between spaces

  /// The parts of a term between spaces, tabs and line ends, which are all that YAML folds.
  private static func chunks(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var chunks: [String] = []
      // Most terms have no more, and room for these is made once.
      chunks.reserveCapacity(4)
      var start = 0
      for end in 0...bytes.count
      where end == bytes.count || bytes[end] == 0x20 || (0x09...0x0D).contains(bytes[end]) {
        if end > start { chunks.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
        start = end + 1
      }
      return chunks
    }
  }

  private mutating func alternatives(
    of chunk: String, mode: Mode, lists: [String: Alternatives]
  ) throws(Problem) -> Alternatives {
    let first = chunk.utf8.first
    if first == UInt8(ascii: "$") {
      let name = String(chunk.dropFirst())
      guard !name.isEmpty else { throw .badMark(chunk) }
      guard let entries = lists[name] else { throw .unknownList(name) }
      return mode == .exact ? entries.map { $0.map(\.asWritten) } : entries
    }
    if first == UInt8(ascii: "=") {
      let words = read(String(chunk.dropFirst()))
      guard !words.isEmpty else { throw .badMark(chunk) }
      return [words.map { .exact($0.word) }]
    }
    if chunk.utf8.contains(UInt8(ascii: "*")) {
      let words = read(String(chunk.dropLast()))
      guard chunk.hasSuffix("*"), !chunk.dropLast().contains("*"), words.count == 1,
        words[0].word.unicodeScalars.count >= 3
      else { throw .badPrefix(chunk) }
      return [[.prefix(words[0].word)]]
    }
    let key = Plain(chunk: chunk, isExact: mode == .exact)
    if let ways = known[key] { return ways }
    let ways = try plain(chunk, mode: mode)
    known[key] = ways
    return ways
  }

  /// Plain words; those joined by hyphens may also be written as one.
  private mutating func plain(_ chunk: String, mode: Mode) throws(Problem) -> Alternatives {
    let words = read(chunk)
    if let first = words.first, words.contains(where: { $0.sentence != first.sentence }) {
      throw .sentenceEnd(chunk)
    }
    var said: Alternatives = [[]]
    var next = 0
    while next < words.count {
      var end = next
      while end + 1 < words.count, words[end].flags.contains(.hyphenated) { end += 1 }
      let chain = words[next...end]
      var ways: Alternatives = [
        chain.map { word in
          if mode == .exact { return .exact(word.word) }
          return word.flags.contains(.capitals) ? .capitals(word.word) : .inflected(word.word)
        }
      ]
      if chain.count > 1 {
        let joined = chain.map(\.word).joined()
        ways.append([mode == .exact ? .exact(joined) : .inflected(joined)])
      }
      said = try Self.join(said, ways)
      next = end + 1
    }
    return said
  }

  private mutating func read(
    _ text: String
  ) -> [(word: String, flags: Token.Flags, sentence: UInt32)] {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Tokenizer.padding)
    return bytes.withUnsafeBufferPointer { buffer in
      tokenizer.clear()
      tokenizer.read(UnsafeBufferPointer(rebasing: buffer.dropLast(Tokenizer.padding)))
      return (0..<tokenizer.tokens.count).map { index in
        let token = tokenizer.tokens[index]
        let word = String(decoding: tokenizer.word(at: index), as: UTF8.self)
        return (word, token.flags, token.sentence)
      }
    }
  }

  // MARK: Combining

  private static func join(
    _ left: Alternatives, _ right: Alternatives
  ) throws(Problem) -> Alternatives {
    if right.isEmpty { return left }
    if left.count * right.count > maximumPatterns { throw .tooManyPatterns }
    let all = left == [[]] ? right : left.flatMap { head in right.map { head + $0 } }
    if all.contains(where: { $0.count > Pattern.maximumWords }) { throw .tooLong }
    return all
  }

  private static func product(_ phrases: [Alternatives]) throws(Problem) -> [Pattern] {
    var patterns = [Pattern(phrases: [])]
    for phrase in phrases {
      if patterns.count * phrase.count > maximumPatterns { throw .tooManyPatterns }
      patterns = patterns.flatMap { pattern in
        phrase.map { Pattern(phrases: pattern.phrases + [$0]) }
      }
    }
    let isTooLong = patterns.contains {
      $0.phrases.reduce(0) { $0 + $1.count } > Pattern.maximumWords
    }
    if isTooLong { throw .tooLong }
    return patterns
  }
}

extension WordPattern {
  /// The pattern as it is meant where words are matched as written.
  package var asWritten: WordPattern {
    switch self {
    case .inflected(let word), .capitals(let word): .exact(word)
    case .oneOf(let choice): .oneOf(WordChoice(choice.patterns.map(\.asWritten)))
    case .exact, .prefix: self
    }
  }
}

extension TermParser.Alternatives {
  /// Without repetitions, in the same order.
  fileprivate func unique() -> TermParser.Alternatives {
    if count < 2 { return self }
    var seen: Set<[WordPattern]> = []
    return filter { seen.insert($0).inserted }
  }
}

extension WordRules {
  /// A language's rules, folded.
  package init(_ language: Language) {
    self.init(
      ampersand: Array((language.ampersand ?? "").utf8),
      drop: language.drop.map { Array($0.utf8) },
      split: language.split.map { (ending: Array($0.ending.utf8), word: Array($0.word.utf8)) },
      abbreviations: language.abbreviations.map {
        Array($0.filter { $0 != "." }.utf8)
      })
  }
}
