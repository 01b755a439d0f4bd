/// Gives the forms of words, with a language's lists laid out for looking up.
///
/// A rule set names thousands of words; going through the lists of irregular forms and spellings for
/// each would dominate the time it takes to start.
package struct Inflector: Sendable {
  private let inflections: [Language.Inflection]
  /// The groups of irregular forms that a word belongs to, by index.
  private var groups: [[UInt8]: [Int]] = [:]
  private let irregular: [[[UInt8]]]
  /// Whole words that are spelt in two ways.
  private var spellings: [[UInt8]: [[UInt8]]] = [:]
  /// Endings that are spelt in two ways, in both directions, by their last letter.
  private var endings: [UInt8: [(ending: [UInt8], other: [UInt8])]] = [:]

  /// Lays a language's lists out.
  package init(_ language: Language) {
    inflections = language.inflections
    irregular = language.irregular.map { $0.map { Array($0.utf8) } }
    for (index, group) in irregular.enumerated() {
      for form in Set(group) { groups[form, default: []].append(index) }
    }
    for pair in language.spellingWords {
      let (first, second) = (Array(pair.first.utf8), Array(pair.second.utf8))
      spellings[first, default: []].append(second)
      spellings[second, default: []].append(first)
    }
    for pair in language.spellingEndings {
      let (first, second) = (Array(pair.first.utf8), Array(pair.second.utf8))
      if let last = first.last { endings[last, default: []].append((first, second)) }
      if let last = second.last { endings[last, default: []].append((second, first)) }
    }
  }

  /// Every form of a folded word as UTF-8, once each: its inflections and spellings.
  ///
  /// The word's spellings are each replaced by their irregular groups, or by what the first fitting
  /// inflection gives; the spellings of those are added.
  package func forms(of word: [UInt8]) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    func add(_ form: [UInt8]) {
      if !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    for spelling in spellings(of: word) {
      for form in inflected(spelling) {
        add(form)
        for other in otherSpellings(of: form) { add(other) }
      }
    }
    return forms
  }

  private func spellings(of word: [UInt8]) -> [[UInt8]] { [word] + otherSpellings(of: word) }

  private func otherSpellings(of word: [UInt8]) -> [[UInt8]] {
    var found = spellings[word] ?? []
    guard let last = word.last, let candidates = endings[last] else { return found }
    for (ending, other) in candidates
    where word.suffix(ending.count).elementsEqual(ending)
      && word.dropLast(ending.count).letterCount >= 3
    {
      found.append(Array(word.dropLast(ending.count)) + other)
    }
    return found
  }

  private func inflected(_ word: [UInt8]) -> [[UInt8]] {
    if let found = groups[word] { return found.flatMap { irregular[$0] } }
    guard let inflection = inflections.first(where: { $0.fits(word) }) else { return [word] }
    let stem = word.droppingLetters(inflection.cut)
    let last = word.dropFirst(word.droppingLetters(1).count)
    return inflection.forms.map { stem + Array($0.utf8) }
      + inflection.double.map { word + last + Array($0.utf8) }
  }
}

extension Language {
  /// Every form of a folded word: its inflections and spellings, sorted.
  public func forms(of word: String) -> [String] {
    Inflector(self).forms(of: Array(word.utf8))
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Language.Inflection {
  /// Whether a word is inflected this way.
  func fits(_ word: [UInt8]) -> Bool {
    // Nearly all fail at their endings.
    let hasEnding = ends.contains { end in
      let letters = end.utf8
      guard word.count >= letters.count else { return false }
      var at = word.count - letters.count
      for wanted in letters {
        let letter = word[at]
        switch wanted {
        case UInt8(ascii: "C"): if !letter.isLetter || letter.isVowel { return false }
        case UInt8(ascii: "V"): if !letter.isVowel { return false }
        default: if letter != wanted { return false }
        }
        at += 1
      }
      return true
    }
    guard hasEnding, word.letterCount >= cut else { return false }
    return syllables == nil || syllables == word.vowelGroups
  }
}

extension UInt8 {
  fileprivate var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  fileprivate var isLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}

extension Sequence<UInt8> {
  /// How many letters the UTF-8 has.
  fileprivate var letterCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension [UInt8] {
  /// The word without its last letters.
  fileprivate func droppingLetters(_ letters: Int) -> [UInt8] {
    var word = self
    for _ in 0..<letters {
      while let byte = word.popLast(), byte & 0xC0 == 0x80 {}
    }
    return word
  }

  /// How many runs of vowels the word has.
  fileprivate var vowelGroups: Int {
    indices.count { self[$0].isVowel && ($0 == 0 || !self[$0 - 1].isVowel) }
  }
}
