import Foundation
import Reference
import Rules
import Testing
import Text

/// The engine's reading of words against the reference's, on texts of single signs.
@Suite struct TokenizerEqualityTests {
  @Test func `both read the same words`() {
    let count = ProcessInfo.processInfo.environment["ADJUDGE_RANDOM_CASES"].flatMap { Int($0) }
    var draw = Draw(seed: 7)
    for _ in 0..<3 {
      let language = draw.language()
      let reference = ReferenceTokenizer(language: language)
      var tokenizer = Tokenizer(rules: WordRules(language), keepsWords: true)
      for _ in 0..<(count ?? 600) * 5 {
        let text = draw.roughText()
        if Self.differs(text, reference, &tokenizer) {
          let shrunk = Self.shrunk(text) { Self.differs($0, reference, &tokenizer) }
          Issue.record(
            """
            \(shrunk.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())
            engine:    \(Self.words(of: shrunk, &tokenizer))
            reference: \(reference.words(of: Array(shrunk.utf8)))
            """)
          return
        }
      }
    }
  }

  private static func differs(
    _ text: String, _ reference: ReferenceTokenizer, _ tokenizer: inout Tokenizer
  ) -> Bool {
    plain(words(of: text, &tokenizer)) != plain(reference.words(of: Array(text.utf8)))
  }

  /// The shortest text that still fails, one scalar after the other left out.
  private static func shrunk(_ text: String, while fails: (String) -> Bool) -> String {
    for index in text.unicodeScalars.indices {
      var shorter = text
      shorter.unicodeScalars.remove(at: index)
      if fails(shorter) { return shrunk(shorter, while: fails) }
    }
    return text
  }

  /// The words that the product's tokenizer reads, as the reference has them.
  private static func words(of text: String, _ tokenizer: inout Tokenizer) -> [ReferenceWord] {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Tokenizer.padding)
    tokenizer.clear()
    bytes.withUnsafeBufferPointer { buffer in
      tokenizer.read(UnsafeBufferPointer(rebasing: buffer.dropLast(Tokenizer.padding)))
    }
    return (0..<tokenizer.tokens.count).map { index in
      let token = tokenizer.tokens[index]
      return ReferenceWord(
        text: String(decoding: tokenizer.word(at: index), as: UTF8.self),
        bytes: Int(token.start)..<Int(token.end), sentence: Int(token.sentence),
        clause: Int(token.clause), isCapitals: token.flags.contains(.capitals),
        isAbbreviated: token.flags.contains(.abbreviated),
        joinsNext: token.flags.contains(.hyphenated))
    }
  }

  /// The words with sentences and clauses numbered by those that have words.
  private static func plain(_ words: [ReferenceWord]) -> [ReferenceWord] {
    var plain = words
    let sentences = Set(words.map(\.sentence)).sorted()
    let clauses = Set(words.map(\.clause)).sorted()
    for index in plain.indices {
      plain[index].sentence = sentences.firstIndex(of: words[index].sentence) ?? -1
      plain[index].clause = clauses.firstIndex(of: words[index].clause) ?? -1
    }
    return plain
  }
}
