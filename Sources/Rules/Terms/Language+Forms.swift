extension Language {
  /// Every form of a folded word: its inflections and spellings, sorted.
  ///
  /// The word's spellings are each replaced by their irregular groups, or by what the first fitting
  /// inflection gives; the spellings of those are added.
  public func forms(of word: String) -> [String] {
    var forms: Set<[UInt8]> = []
    for spelling in spellings(of: Array(word.utf8)) {
      for form in inflected(spelling) { forms.formUnion(spellings(of: form)) }
    }
    forms.remove([])
    return forms.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The word itself and its other spellings.
  private func spellings(of word: [UInt8]) -> [[UInt8]] {
    var found = [word]
    for pair in spellingWords {
      if word.elementsEqual(pair.first.utf8) { found.append(Array(pair.second.utf8)) }
      if word.elementsEqual(pair.second.utf8) { found.append(Array(pair.first.utf8)) }
    }
    for pair in spellingEndings {
      for (ending, other) in [(pair.first, pair.second), (pair.second, pair.first)]
      where word.count >= ending.utf8.count + 3 && word.hasSuffix(ending.utf8) {
        found.append(Array(word.dropLast(ending.utf8.count)) + Array(other.utf8))
      }
    }
    return found
  }

  private func inflected(_ word: [UInt8]) -> [[UInt8]] {
    let groups = irregular.filter { $0.contains { word.elementsEqual($0.utf8) } }
    if !groups.isEmpty { return groups.joined().map { Array($0.utf8) } }
    guard let inflection = inflections.first(where: { $0.fits(word) }) else { return [word] }
    let stem = word.dropLast(inflection.cut)
    let plain = inflection.forms.map { Array(stem) + Array($0.utf8) }
    guard let last = word.last else { return plain }
    return plain + inflection.double.map { word + [last] + Array($0.utf8) }
  }
}

extension Language.Inflection {
  /// Whether a word is inflected this way.
  func fits(_ word: [UInt8]) -> Bool {
    if word.count < cut { return false }
    if let syllables, word.vowelGroups != syllables { return false }
    return ends.contains { end in
      guard word.count >= end.utf8.count else { return false }
      return zip(word.suffix(end.utf8.count), end.utf8).allSatisfy { letter, wanted in
        switch wanted {
        case UInt8(ascii: "C"): letter.isLetter && !letter.isVowel
        case UInt8(ascii: "V"): letter.isVowel
        default: letter == wanted
        }
      }
    }
  }
}

extension UInt8 {
  fileprivate var isVowel: Bool { "aeiou".utf8.contains(self) }
  fileprivate var isLetter: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: String.UTF8View) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }

  /// How many runs of vowels the word has.
  fileprivate var vowelGroups: Int {
    indices.filter { self[$0].isVowel && ($0 == 0 || !self[$0 - 1].isVowel) }.count
  }
}
