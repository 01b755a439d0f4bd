public import Rules

/// Section 2: the forms of a word, by the language's spellings, irregular groups and inflections.
public struct ReferenceForms {
  let language: Language

  /// Creates the forms of a language.
  public init(language: Language) { self.language = language }

  /// The forms of a word: each of its spellings is replaced by its irregular groups, or else by what
  /// the first inflection that fits gives, and the spellings of those are added.
  public func forms(of word: String) -> Set<String> {
    var forms: Set<String> = []
    for spelling in spellings(of: word) {
      let groups = language.irregular.filter { $0.contains(spelling) }
      for form in groups.isEmpty ? inflected(spelling) : Set(groups.joined()) {
        forms.formUnion(spellings(of: form))
      }
    }
    return forms.subtracting([""])
  }

  /// A word and what it is in other spellings.
  func spellings(of word: String) -> Set<String> {
    var spellings: Set<String> = [word]
    for pair in language.spellingWords {
      if word == pair.first { spellings.insert(pair.second) }
      if word == pair.second { spellings.insert(pair.first) }
    }
    for pair in language.spellingEndings {
      for (from, to) in [(pair.first, pair.second), (pair.second, pair.first)]
      where word.hasSuffix(from) && word.count >= from.count + 3 {
        spellings.insert(word.dropLast(from.count) + to)
      }
    }
    return spellings
  }

  /// What the first inflection that fits makes of a regular word; without one, the word itself.
  func inflected(_ word: String) -> Set<String> {
    guard let rule = language.inflections.first(where: { fits(word, $0) }) else { return [word] }
    let stem = String(word.dropLast(rule.cut))
    let doubled = word + (word.last.map { String($0) } ?? "")
    return Set(rule.forms.map { stem + $0 } + rule.double.map { doubled + $0 })
  }

  private func fits(_ word: String, _ rule: Language.Inflection) -> Bool {
    guard word.count >= rule.cut, rule.syllables == nil || rule.syllables == syllables(word) else {
      return false
    }
    return rule.ends.contains { ending in
      word.count >= ending.count && zip(word.suffix(ending.count), ending).allSatisfy(fits)
    }
  }

  private func fits(_ letter: Character, _ wanted: Character) -> Bool {
    switch wanted {
    case "V": isVowel(letter)
    case "C": ("a"..."z").contains(letter) && !isVowel(letter)
    default: letter == wanted
    }
  }

  /// The number of groups of vowels.
  private func syllables(_ word: String) -> Int {
    word.split { !isVowel($0) }.count
  }

  private func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
