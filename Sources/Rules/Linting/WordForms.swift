/// The forms of words that terms name, to tell which terms take the same words of a text.
struct WordForms {
  private var forms: [String: Set<String>] = [:]
  /// What lists stand for, each worked out once, though it stands in hundreds of terms.
  private var choices: [WordChoice: Choice] = [:]

  private struct Choice {
    var surfaces: Set<String>
    /// Whether one of its words is only the beginning of what it takes.
    var hasPrefix: Bool
  }

  /// Works out the forms of the words in `terms`, each once.
  init(of terms: [Term], in language: Language) {
    let inflector = Inflector(language)
    for word in terms.flatMap(\.patterns).flatMap(\.phrases).joined() { add(word, inflector) }
  }

  private mutating func add(_ word: WordPattern, _ inflector: Inflector) {
    switch word {
    case .inflected(let word) where forms[word] == nil:
      forms[word] = Set(
        inflector.forms(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) })
    case .oneOf(let choice) where choices[choice] == nil:
      var known = Choice(surfaces: [], hasPrefix: false)
      for word in choice.patterns {
        add(word, inflector)
        known.surfaces.formUnion(surfaces(of: word))
        if case .prefix = word { known.hasPrefix = true }
      }
      choices[choice] = known
    case .inflected, .exact, .capitals, .prefix, .oneOf: break
    }
  }

  /// The words of a text that a pattern takes; of a prefix the prefix itself.
  func surfaces(of pattern: WordPattern) -> Set<String> {
    switch pattern {
    case .inflected(let word): forms[word] ?? [word]
    case .exact(let word), .capitals(let word), .prefix(let word): [word]
    case .oneOf(let choice): choices[choice]?.surfaces ?? []
    }
  }

  /// Whether `wide` takes the word that `narrow` names, as it is written there.
  func covers(_ wide: WordPattern, _ narrow: WordPattern) -> Bool {
    switch (wide, narrow) {
    case (_, .oneOf(let choice)): choice.patterns.allSatisfy { covers(wide, $0) }
    case (.oneOf(let choice), .inflected(let word)), (.oneOf(let choice), .exact(let word)),
      (.oneOf(let choice), .capitals(let word)), (.oneOf(let choice), .prefix(let word)):
      choices[choice].map { $0.hasPrefix || $0.surfaces.contains(word) } ?? true
        && choice.patterns.contains { covers($0, narrow) }
    case (.inflected(let word), .inflected(let other)), (.inflected(let word), .exact(let other)),
      (.inflected(let word), .capitals(let other)):
      forms[word]?.contains(other) ?? (word == other)
    case (.exact(let word), .exact(let other)), (.exact(let word), .capitals(let other)),
      (.capitals(let word), .capitals(let other)):
      word == other
    case (.prefix(let start), .inflected(let other)), (.prefix(let start), .exact(let other)),
      (.prefix(let start), .capitals(let other)), (.prefix(let start), .prefix(let other)):
      other.hasPrefix(start)
    default: false
    }
  }

  /// Whether `wide` takes all that `narrow` takes, word by word.
  func covers(_ wide: Pattern, _ narrow: Pattern) -> Bool {
    wide.phrases.count == narrow.phrases.count
      && zip(wide.phrases, narrow.phrases).allSatisfy { covers($0, $1) }
  }

  /// Whether every match of `pattern` has a match of `part` inside one of its phrases.
  func contains(_ pattern: Pattern, _ part: Pattern) -> Bool {
    guard part.phrases.count == 1, let words = part.phrases.first else { return false }
    return pattern.phrases.contains { phrase in
      words.count <= phrase.count
        && (0...(phrase.count - words.count)).contains { start in
          covers(words, Array(phrase[start..<(start + words.count)]))
        }
    }
  }

  private func covers(_ wide: [WordPattern], _ narrow: [WordPattern]) -> Bool {
    wide.count == narrow.count && zip(wide, narrow).allSatisfy { covers($0, $1) }
  }
}
