public import Rules

extension Term {
  /// A term written as in rule files, for tests: words, `=exact`, `pre*`, `IT`, `back-office`, `..`
  /// and `~`, and `{one|other}` for a list of single words.
  public static func make(_ text: String) -> Term {
    var phrases: [[[WordPattern]]] = [[[]]]
    for chunk in text.split(separator: " ") {
      if chunk == ".." || chunk == "~" {
        phrases.append([[]])
        continue
      }
      let ways = alternatives(String(chunk))
      phrases[phrases.count - 1] = phrases[phrases.count - 1].flatMap { head in
        ways.map { head + $0 }
      }
    }
    var patterns = product(phrases)
    if text.contains(" ~ ") { patterns += product(phrases.reversed()) }
    return Term(text: text, patterns: patterns)
  }

  private static func alternatives(_ chunk: String) -> [[WordPattern]] {
    if chunk.hasPrefix("{") {
      return chunk.dropFirst().dropLast().split(separator: "|").flatMap { alternatives(String($0)) }
    }
    if chunk.hasPrefix("=") { return [[.exact(String(chunk.dropFirst()))]] }
    if chunk.hasSuffix("*") { return [[.prefix(String(chunk.dropLast()))]] }
    let parts = chunk.split(separator: "-").map { plain(String($0)) }
    if parts.count == 1 { return [parts] }
    return [parts, [.inflected(chunk.lowercased().filter { $0 != "-" })]]
  }

  private static func plain(_ word: String) -> WordPattern {
    word.count > 1 && word == word.uppercased() && word != word.lowercased()
      ? .capitals(word.lowercased()) : .inflected(word.lowercased())
  }

  private static func product(_ phrases: [[[WordPattern]]]) -> [Pattern] {
    phrases.reduce([Pattern(phrases: [])]) { patterns, ways in
      patterns.flatMap { pattern in ways.map { Pattern(phrases: pattern.phrases + [$0]) } }
    }
  }
}

extension Term {
  /// The same term as a negation list has it: words without their forms.
  public var exact: Term {
    var term = self
    term.patterns = patterns.map { pattern in
      Pattern(phrases: pattern.phrases.map { phrase in phrase.map(Self.exact) })
    }
    return term
  }

  private static func exact(_ word: WordPattern) -> WordPattern {
    switch word {
    case .inflected(let text): .exact(text)
    case .oneOf(let choice): .oneOf(WordChoice(choice.patterns.map(exact)))
    case .exact, .capitals, .prefix: word
    }
  }
}

extension [Term] {
  /// Terms written as in rule files.
  public static func make(_ texts: String...) -> [Term] { texts.map { Term.make($0) } }

  /// Terms as negation lists have them.
  public static func exact(_ texts: String...) -> [Term] { texts.map { Term.make($0).exact } }
}
