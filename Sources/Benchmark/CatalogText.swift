/// Catalogs of invented processes, seeded.
struct CatalogText {
  /// What is hard about one.
  enum Kind: String, CaseIterable {
    case plain
    /// Words of terms wherever there can be.
    case manyMatches = "many-matches"
    /// Descriptions of about 100,000 bytes.
    case longFields = "long-fields"
    /// Every cell in quotes, with quotes, commas and line ends in it.
    case heavyQuoting = "heavy-quoting"
    /// Most words with letters that are not ASCII, and some in other scripts.
    case nonASCII = "non-ascii"
    /// The sentences that the shipped rules bring as examples.
    case shipped
  }

  static let header = "id,name,description,department,annual_volume\n"

  private static let common = [
    "the", "of", "and", "to", "in", "a", "is", "for", "with", "by", "on", "are", "from", "each",
    "that", "it", "must", "staff", "weekly", "not",
  ]
  private static let foreign = ["процесс", "διαδικασία", "業務", "प्रक्रिया", "عملية", "Überprüfung"]
  private static let accented: [Character: String] = [
    "a": "á", "e": "é", "i": "ï", "o": "ö", "u": "ü", "n": "ñ", "s": "ş",
  ]

  let kind: Kind
  private let terms: [[Substring]]
  private let sentences: [String]
  private var chance: Chance

  /// Prepares a catalog with terms of a list, or with sentences.
  init(_ kind: Kind, terms: TermList, sentences: [String] = [], seed: Int) {
    self.kind = kind
    self.terms = terms.terms.prefix(TermList.frequent).map { $0.phrase.split(separator: " ") }
    self.sentences = sentences
    chance = Chance(seed: seed)
  }

  /// The next record; numbers begin with 1.
  mutating func record(_ number: Int) -> String {
    let name = kind == .shipped ? chance.pick(sentences) : words(3 + chance.below(4))
    let cells = [
      name, description(), words(1 + chance.below(2)), "\(chance.below(100_000))",
    ]
    return "P\(number)," + cells.map(quoted).joined(separator: ",") + "\n"
  }

  private mutating func description() -> String {
    let wanted = kind == .longFields ? 15_000 : 20 + chance.below(50)
    var text = ""
    var count = 0
    while count < wanted {
      let length = 6 + chance.below(12)
      var sentence = kind == .shipped ? chance.pick(sentences) : words(length) + "."
      if chance.percent(4) { sentence = "Known as \"\(words(2))\", it says: " + sentence }
      if !text.isEmpty { text += chance.percent(4) ? "\n" : " " }
      text += sentence
      count += length
    }
    return text
  }

  /// About so many words, some of them of terms.
  private mutating func words(_ count: Int) -> String {
    var words: [String] = []
    while words.count < count {
      if chance.percent(kind == .manyMatches ? 95 : 18) {
        for word in chance.pick(terms) { words.append(inflected(word)) }
      } else if chance.percent(55) {
        words.append(chance.pick(Self.common))
      } else {
        words.append(InventedWords.word(chance.below(InventedWords.count)))
      }
      if kind == .heavyQuoting, chance.percent(25) { words.append("\"so,\"\r\n\"") }
    }
    if kind == .nonASCII { words = words.map { foreign($0) } }
    return words.joined(separator: " ")
  }

  private mutating func inflected(_ word: Substring) -> String {
    word + (chance.percent(15) ? "s" : "")
  }

  private mutating func foreign(_ word: String) -> String {
    if chance.percent(10) { return chance.pick(Self.foreign) }
    if chance.percent(30) { return word }
    return word.map { Self.accented[$0] ?? String($0) }.joined()
  }

  private func quoted(_ cell: String) -> String {
    let mustQuote = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    if !mustQuote, kind != .heavyQuoting { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
