import Text

/// The surface words of a rule set while its tables are built, each with the lexemes it may be.
///
/// Tens of thousands of forms come by at every start. Short words are found by their key, which is
/// two machine words, and lexemes hang in one list of links instead of an array for each word.
struct Surfaces {
  private struct Link {
    var lexeme: UInt32
    var next: Int32
  }

  /// The folded words, in order of first mention.
  private(set) var bytes: [[UInt8]] = []
  /// By word, the lexemes that only hold in capitals.
  private(set) var inCapitals: [Int: [UInt32]] = [:]
  /// The prefixes and their lexemes.
  private(set) var prefixes: [(bytes: [UInt8], lexeme: UInt32)] = []

  private var short = WordNumbers()
  private var long: [[UInt8]: Int] = [:]
  private var heads: [Int32] = []
  private var links: [Link] = []

  /// How many words there are.
  var count: Int { bytes.count }

  /// The index of a word, which is added on first mention.
  mutating func index(of word: [UInt8]) -> Int {
    if word.count > 16 {
      if let known = long[word] { return known }
      long[word] = count
    } else {
      let known = short.number(of: WordKey(short: word), orAdding: count)
      if known != count { return known }
    }
    bytes.append(word)
    heads.append(-1)
    return count - 1
  }

  /// Adds what a word may be; words of one choice, which come together, may share forms.
  mutating func add(_ lexeme: UInt32, to word: [UInt8]) { add(lexeme, at: index(of: word)) }

  /// The same for a word by its index.
  mutating func add(_ lexeme: UInt32, at index: Int) {
    let head = heads[index]
    if head >= 0, links[Int(head)].lexeme == lexeme { return }
    links.append(Link(lexeme: lexeme, next: head))
    heads[index] = Int32(links.count - 1)
  }

  /// Adds what a word may be in capitals.
  mutating func add(_ lexeme: UInt32, toCapitals word: [UInt8]) {
    inCapitals[index(of: word), default: []].append(lexeme)
  }

  /// Adds what every word that begins so may be.
  mutating func add(_ lexeme: UInt32, toPrefix start: [UInt8]) {
    _ = index(of: start)
    prefixes.append((start, lexeme))
  }

  /// The lexemes of a word, ascending.
  func plain(_ index: Int) -> [UInt32] {
    var found = prefixes.isEmpty ? [] : plain(of: bytes[index])
    var link = heads[index]
    while link >= 0 {
      found.append(links[Int(link)].lexeme)
      link = links[Int(link)].next
    }
    return Self.unique(found)
  }

  /// The lexemes of a word in capitals, ascending.
  func capitals(_ index: Int) -> [UInt32] {
    Self.unique(plain(index) + (inCapitals[index] ?? []))
  }

  /// The lexemes of the prefixes that a word begins with, ascending.
  func plain(of word: [UInt8]) -> [UInt32] {
    var found: [UInt32] = []
    for prefix in prefixes where word.starts(with: prefix.bytes) { found.append(prefix.lexeme) }
    return Self.unique(found)
  }

  private static func unique(_ lexemes: [UInt32]) -> [UInt32] {
    if lexemes.count < 2 { return lexemes }
    var unique: [UInt32] = []
    for lexeme in lexemes.sorted() where unique.last != lexeme { unique.append(lexeme) }
    return unique
  }
}
