/// Reading the `languages` sections.
extension Language {
  /// Reads a language.
  init(_ value: YAMLValue) {
    self.init(
      id: value["id"]?.text ?? "", name: value["name"]?.text,
      ampersand: value["ampersand"]?.text, drop: value["drop"]?.texts ?? [],
      split: (value["split"]?.entries ?? []).compactMap { entry in
        entry.value.text.map { Split(ending: entry.key, word: $0) }
      },
      abbreviations: value["abbreviations"]?.texts ?? [],
      functionWords: value["function_words"]?.texts ?? [],
      inflections: (value["inflections"]?.items ?? []).map(Inflection.init),
      irregular: (value["irregular"]?.items ?? []).map(\.texts),
      spellingEndings: (value["spellings"]?["endings"]?.items ?? []).compactMap(Pair.init),
      spellingWords: (value["spellings"]?["words"]?.items ?? []).compactMap(Pair.init))
  }
}

extension Language.Inflection {
  fileprivate init(_ value: YAMLValue) {
    self.init(
      ends: value["end"]?.texts ?? [], syllables: value["syllables"]?.integer,
      cut: value["cut"]?.integer ?? 0, forms: value["forms"]?.texts ?? [],
      double: value["double"]?.texts ?? [])
  }
}

extension Language.Pair {
  fileprivate init?(_ value: YAMLValue) {
    let texts = value.texts
    guard texts.count == 2 else { return nil }
    self.init(texts[0], texts[1])
  }
}
