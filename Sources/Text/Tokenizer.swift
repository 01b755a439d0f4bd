/// Reads a text into words, sentences and clauses, as section 1 of the semantics says.
///
/// Most words are plain ASCII of up to sixteen bytes and stand between single spaces: those are read in
/// one sweep, straight into their key, with hardly a branch that depends on the word. Whatever else
/// comes (other letters, apostrophes, initialisms, long words) is read scalar by scalar, which alone
/// would read every text the same.
///
/// The text must be UTF-8 with ``padding`` readable bytes after its end.
package struct Tokenizer: ~Copyable {
  /// How many bytes after a text must be readable.
  package static let padding = 16

  /// The words of the texts read since the last ``clear()``.
  package var tokens = GrowableBuffer<Token>(capacity: 256)
  /// Those with which a term may begin, as indices of tokens.
  package var openers = GrowableBuffer<UInt32>(capacity: 256)
  /// Whether format characters were seen since the last ``clear()``.
  package internal(set) var sawHidden = false
  /// The folded words, if they are kept.
  var keys = GrowableBuffer<WordKey>(capacity: 16)
  let keepsWords: Bool

  var arena = GrowableBuffer<UInt8>(capacity: 256)
  let vocabulary: Vocabulary
  let table: WordTable.Address
  let rules: WordRules
  var letters = LetterTable()
  var marks = WordMarks()
  let ascii: ASCIITables
  /// The apostrophes of the word that is read scalar by scalar.
  var apostrophes = GrowableBuffer<Apostrophe>(capacity: 16)

  // Where the text is, and how it has been read so far.
  var base: UnsafePointer<UInt8>
  var count = 0
  var place = TextPlace()
  /// The position up to which only spaces and tabs are known to have passed since the line began.
  var freshLine = 0
  /// Whether a line end came before the fresh line, so that a second one leaves a blank line.
  var brokeLine = false
  /// The end of the last word that a hyphen may join, and of the skipped scalars after it.
  var wordEnd = -1
  /// The position after the one hyphen that follows the last word.
  var hyphenEnd = -1
  /// That word.
  var lastKey = WordKey(low: 0, high: 0, length: 0)
  /// The marks of all words since the last ``clear()``, together.
  var seen: UInt32 = 0

  /// Creates a tokenizer for a language's rules, which looks words up in a vocabulary; the folded
  /// words are kept only on request.
  package init(
    rules: WordRules, vocabulary: Vocabulary = Vocabulary(), keepsWords: Bool = false
  ) {
    self.rules = rules
    self.vocabulary = vocabulary
    self.keepsWords = keepsWords
    table = vocabulary.table.address
    ascii = ASCIITables(rules)
    base = UnsafePointer(arena.base)
  }

  /// The folded bytes of the word of a token, if words are kept.
  package func word(at index: Int) -> [UInt8] { bytes(of: keys[index]) }

  /// Whether the word of a token is this one, if words are kept.
  package func isWord(at index: Int, _ word: String) -> Bool {
    let key = keys[index]
    guard key.isShort else {
      return arena.elements[Int(key.low)..<Int(key.low) + Int(key.length)]
        .elementsEqual(word.utf8)
    }
    var (low, high) = (key.low, key.high)
    guard Int(key.length) == word.utf8.count else { return false }
    for byte in word.utf8 {
      if UInt8(truncatingIfNeeded: low) != byte { return false }
      (low, high) = (low >> 8 | high << 56, high >> 8)
    }
    return true
  }

  /// Whether one of the language's commonest words was read since the last ``clear()``.
  package var sawCommonWord: Bool {
    mutating get { WordValue(bits: seen).isCommon }
  }

  /// Forgets all texts.
  package mutating func clear() {
    tokens.removeAll()
    openers.removeAll()
    keys.removeAll()
    arena.removeAll()
    sawHidden = false
    seen = 0
    place = TextPlace()
  }

  /// Reads a text; its words are added, in a sentence of their own.
  package mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    place.endSentence()
    (freshLine, brokeLine, wordEnd, hyphenEnd) = (0, false, -1, -1)
    guard let start = text.baseAddress else { return }
    (base, count) = (start, text.count)
    marks.mark(base, count: count)
    scan()
  }

  // MARK: Adding words

  /// Adds a word, and the hyphen mark of the one before.
  mutating func emit(_ key: WordKey, from start: Int, to end: Int, flags: Token.Flags) {
    if hyphenEnd == start, tokens.count > 0 { join(to: key) }
    let value = value(of: key, inCapitals: flags.contains(.capitals))
    openers.place(UInt32(truncatingIfNeeded: tokens.count), if: value.opens)
    tokens.append(
      Token(
        value: value, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end), place: place, flags: flags))
    seen |= value.bits
    if keepsWords { keys.append(key) }
    (wordEnd, lastKey) = (end, key)
  }

  /// What is known of a word; most stand in the table, or nowhere.
  @inline(__always)
  private func value(of key: WordKey, inCapitals: Bool) -> WordValue {
    if key.isShort {
      let found = table.value(key.low, key.high, inCapitals: inCapitals ? 1 : 0)
      if found.bits >= vocabulary.leastKnown { return found }
    }
    return vocabulary.value(of: key, inCapitals: inCapitals, arena: arena)
  }

  /// Marks the last word as joined to one that is about to follow it.
  @inline(never)
  mutating func join(to next: WordKey) {
    let index = tokens.count - 1
    var last = tokens[index]
    last.flags.insert(.hyphenated)
    let value = value(of: lastKey, joinedTo: next)
    last.joined = value.number
    tokens[index] = last
    if value.opens, openers.count == 0 || openers[openers.count - 1] != UInt32(index) {
      openers.append(UInt32(index))
    }
  }

  /// What is known of two words written as one.
  @inline(__always)
  mutating func value(of first: WordKey, joinedTo second: WordKey) -> WordValue {
    if let key = first.joined(to: second) { return value(of: key, inCapitals: false) }
    return longValue(of: first, joinedTo: second)
  }

  @inline(never)
  private mutating func longValue(of first: WordKey, joinedTo second: WordKey) -> WordValue {
    let offset = arena.count
    append(first)
    append(second)
    let value = value(of: takeKey(from: offset), inCapitals: false)
    arena.count = offset
    return value
  }

  // MARK: Keys

  /// Adds a folded word's bytes to the arena.
  private mutating func append(_ key: WordKey) {
    if key.isShort {
      var (low, high) = (key.low, key.high)
      for _ in 0..<key.length {
        arena.append(UInt8(truncatingIfNeeded: low))
        (low, high) = (low >> 8 | high << 56, high >> 8)
      }
    } else {
      for at in Int(key.low)..<Int(key.low) + Int(key.length) { arena.append(arena[at]) }
    }
  }

  /// The key of a folded word, which goes to the arena if it is long.
  mutating func storeKey(_ word: [UInt8]) -> WordKey {
    let offset = arena.count
    for byte in word { arena.append(byte) }
    return takeKey(from: offset)
  }

  /// The key of the word at the arena's end, which stays there only if it is long.
  mutating func takeKey(from offset: Int) -> WordKey {
    let word = UnsafeBufferPointer(rebasing: arena.elements[offset...])
    if word.count <= 16 {
      arena.count = offset
      return WordKey(short: word)
    }
    return WordKey(
      low: UInt64(offset), high: WordKey.hash(long: word), length: UInt32(word.count))
  }

  private func bytes(of key: WordKey) -> [UInt8] {
    key.isShort
      ? key.bytes : Array(arena.elements[Int(key.low)..<Int(key.low) + Int(key.length)])
  }
}
