internal import YAML

/// Reading the `languages` sections.
extension Language {
  /// Reads a language.
  init(_ value: Node) {
    self.init(
      id: value["id"]?.text ?? "", name: value["name"]?.text,
      ampersand: value["ampersand"]?.text, drop: value["drop"]?.texts ?? [],
      split: (value["split"]?.entries ?? .empty).compactMap { entry in
        entry.value.text.map { Split(ending: entry.key, word: $0) }
      },
      abbreviations: value["abbreviations"]?.texts ?? [],
      functionWords: value["function_words"]?.texts ?? [],
      inflections: (value["inflections"]?.items ?? .empty).map(Inflection.init),
      irregular: (value["irregular"]?.items ?? .empty).map(\.texts),
      spellingEndings: (value["spellings"]?["endings"]?.items ?? .empty).compactMap(Pair.init),
      spellingWords: (value["spellings"]?["words"]?.items ?? .empty).compactMap(Pair.init))
  }
}

extension Language.Inflection {
  fileprivate init(_ value: Node) {
    self.init(
      ends: value["end"]?.texts ?? [], syllables: value["syllables"]?.integer,
      cut: value["cut"]?.integer ?? 0, forms: value["forms"]?.texts ?? [],
      double: value["double"]?.texts ?? [])
  }
}

extension Language.Pair {
  fileprivate init?(_ value: Node) {
    let texts = value.texts
    guard texts.count == 2 else { return nil }
    self.init(texts[0], texts[1])
  }
}
