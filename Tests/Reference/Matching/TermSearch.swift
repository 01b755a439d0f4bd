import Rules

/// Section 2: where a term stands among the words of a column.
struct TermSearch {
  let words: [ReferenceWord]
  let forms: [String: Set<String>]

  /// The positions of each match of a term: one match from one first word.
  func matches(of term: Term) -> [[Int]] {
    words.indices.compactMap { start in
      term.patterns.flatMap { ways($0.phrases, from: start) }.min(by: comesFirst)
    }
  }

  /// Of the matches from one first word: the one that ends first, of those the one with the most
  /// words, of those the one whose words come first.
  private func comesFirst(_ left: [Int], _ right: [Int]) -> Bool {
    guard let leftEnd = left.last, let rightEnd = right.last else { return false }
    if leftEnd != rightEnd { return leftEnd < rightEnd }
    if left.count != right.count { return left.count > right.count }
    return left.lexicographicallyPrecedes(right)
  }

  /// Every way in which phrases can be found with the first word at `start`.
  private func ways(_ phrases: [[WordPattern]], from start: Int) -> [[Int]] {
    guard let phrase = phrases.first else { return [[]] }
    return ways(phrase: phrase, from: start).flatMap { found -> [[Int]] in
      guard let end = found.last else { return [] }
      if phrases.count == 1 { return [found] }
      return (0...Pattern.maximumGap).flatMap { gap in
        ways(Array(phrases.dropFirst()), from: end + 1 + gap)
      }
      .filter { inOneSentence(found + $0) }
      .map { found + $0 }
    }
  }

  /// Every way in which the words of a phrase follow each other from `start`.
  private func ways(phrase: [WordPattern], from start: Int) -> [[Int]] {
    guard let wanted = phrase.first else { return [[]] }
    guard words.indices.contains(start) else { return [] }
    var firsts: [[Int]] = []
    if fits(words[start], wanted) { firsts.append([start]) }
    if words[start].joinsNext, fits(joined(start), wanted) { firsts.append([start, start + 1]) }
    return firsts.flatMap { first in
      ways(phrase: Array(phrase.dropFirst()), from: start + first.count)
        .map { first + $0 }.filter(inOneSentence)
    }
  }

  private func inOneSentence(_ positions: [Int]) -> Bool {
    Set(positions.map { words[$0].sentence }).count <= 1
  }

  /// The word that a hyphened one and the next are together; it is never in capitals.
  private func joined(_ position: Int) -> ReferenceWord {
    var word = words[position]
    word.text += words[position + 1].text
    word.isCapitals = false
    return word
  }

  private func fits(_ word: ReferenceWord, _ wanted: WordPattern) -> Bool {
    switch wanted {
    case .inflected(let text): forms[text, default: [text]].contains(word.text)
    case .exact(let text): word.text == text
    case .capitals(let text): word.isCapitals && word.text == text
    case .prefix(let text): word.text.unicodeScalars.starts(with: text.unicodeScalars)
    case .oneOf(let choice): choice.patterns.contains { fits(word, $0) }
    }
  }
}

extension ReferenceEvaluator {
  /// The forms of every inflected word that a rule or facet value has.
  static func forms(of rules: RuleSet) -> [String: Set<String>] {
    let conditions =
      rules.evidence.map(\.condition) + rules.facets.flatMap { $0.values.map(\.condition) }
    let patterns = conditions.flatMap { $0.any + $0.unless }.flatMap(\.patterns)
    let words = patterns.flatMap { $0.phrases.joined() }.flatMap { word in
      if case .oneOf(let choice) = word { choice.patterns } else { [word] }
    }
    var forms: [String: Set<String>] = [:]
    for case .inflected(let word) in words {
      forms[word] = ReferenceForms(language: rules.language).forms(of: word)
    }
    return forms
  }
}
