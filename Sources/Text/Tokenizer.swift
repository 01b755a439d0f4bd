/// Reads a text into words, sentences and clauses, as section 1 of the semantics says.
///
/// Most words are plain ASCII: those are read sixteen bytes at a time with word arithmetic, straight
/// into their key. Whatever else comes (other letters, apostrophes, initialisms, long words) takes
/// the slow path, scalar by scalar, which alone would read every text the same.
///
/// The text must be UTF-8 with ``padding`` readable bytes after its end.
package struct Tokenizer: ~Copyable {
  /// How many bytes after a text must be readable.
  package static let padding = 16

  /// The words of the texts read since the last ``clear()``.
  package var tokens = GrowableBuffer<Token>(capacity: 256)
  /// Whether format characters were seen since the last ``clear()``.
  package internal(set) var sawHidden = false

  var arena = GrowableBuffer<UInt8>(capacity: 256)
  let vocabulary: Vocabulary
  let rules: WordRules
  var kinds = ScalarKinds()
  var folds = FoldTable()

  // Where the text is, and how it has been read so far.
  var base: UnsafePointer<UInt8>
  var count = 0
  var sentence: UInt32 = 0
  var clause: UInt32 = 0
  /// The position at which only spaces and tabs have passed since the line began.
  var freshLine = 0
  /// Whether a line end came before the fresh line, so that a second one leaves a blank line.
  var brokeLine = false
  /// The end of the last word and of the skipped scalars after it.
  var wordEnd = -1
  /// The position after the one hyphen that follows the last word.
  var hyphenEnd = -1

  private let asciiKinds: [ScalarKind]

  /// Creates a tokenizer for a language's rules, which looks words up in a vocabulary.
  package init(rules: WordRules, vocabulary: Vocabulary = Vocabulary()) {
    self.rules = rules
    self.vocabulary = vocabulary
    base = UnsafePointer(arena.base)
    asciiKinds = (UInt8(0)..<128).map { ScalarKind(Unicode.Scalar($0)) }
  }

  /// The folded bytes of a token's word.
  package func word(of token: Token) -> [UInt8] {
    let key = token.key
    if !key.isShort {
      return Array(arena.elements[Int(key.low)..<Int(key.low) + Int(key.length)])
    }
    return (0..<Int(key.length)).map { index in
      UInt8(truncatingIfNeeded: index < 8 ? key.low >> (8 * index) : key.high >> (8 * (index - 8)))
    }
  }

  /// Forgets all texts.
  package mutating func clear() {
    tokens.removeAll()
    arena.removeAll()
    sawHidden = false
    (sentence, clause) = (0, 0)
  }

  /// Reads a text; its words are added, in a sentence of their own.
  package mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    endSentence()
    (freshLine, brokeLine, wordEnd, hyphenEnd) = (0, false, -1, -1)
    guard let start = text.baseAddress else { return }
    (base, count) = (start, text.count)
    asciiKinds.withUnsafeBufferPointer { kinds in scan(kinds) }
  }

  private mutating func scan(_ ascii: UnsafeBufferPointer<ScalarKind>) {
    var at = 0
    while at < count {
      let byte = base[at]
      guard byte < 0x80 else {
        at = readOther(at)
        continue
      }
      switch ascii[Int(byte)] {
      case .lower, .upper, .number, .letter:
        let length = asciiWordLength(at)
        at = length > 0 ? readPlainWord(at, length: length, ascii) : readWord(at)
      case .space:
        if freshLine == at { freshLine = at + 1 }
        at += 1
      case .separator, .suffix, .apostrophe, .skipped:
        at += 1
      case let kind:
        at = readMark(kind, at, next: at + 1)
      }
    }
  }

  /// Anything that begins with a scalar past ASCII.
  private mutating func readOther(_ at: Int) -> Int {
    let (scalar, next) = decode(at)
    let kind = kinds.kind(of: scalar)
    if kind.isWord { return readWord(at) }
    return readMark(kind, at, next: next)
  }

  /// Anything that is neither word nor plain separator.
  private mutating func readMark(_ kind: ScalarKind, _ at: Int, next: Int) -> Int {
    switch kind {
    case .skipped:
      noteHidden(at)
      if freshLine == at { freshLine = next }
      if wordEnd == at { wordEnd = next }
      if hyphenEnd == at { hyphenEnd = next }
    case .stop, .end:
      endSentence()
    case .clause:
      clause += 1
    case .hyphen:
      if freshLine == at, opensItem(next) {
        endSentence()
      } else if wordEnd == at {
        hyphenEnd = next
      }
    case .bullet:
      if freshLine == at, opensItem(next) { endSentence() }
    case .lineBreak:
      return readLineBreak(at, next: next)
    case .ampersand:
      if !rules.ampersand.isEmpty {
        let key = storeKey(rules.ampersand)
        emit(key, from: at, to: skipSkipped(next), flags: [])
      }
    default: break
    }
    return next
  }

  private mutating func readLineBreak(_ at: Int, next: Int) -> Int {
    var next = next
    if base[at] == UInt8(ascii: "\r"), let found = peek(next), found.scalar == "\n" {
      next = found.end
    }
    if brokeLine, freshLine == at { endSentence() }
    (freshLine, brokeLine) = (next, true)
    return next
  }

  /// Whether the scalar at `at` is a space or tab, skipped ones aside.
  private mutating func opensItem(_ at: Int) -> Bool {
    let next = skipSkipped(at)
    return next < count && (base[next] == UInt8(ascii: " ") || base[next] == UInt8(ascii: "\t"))
  }

  mutating func endSentence() {
    sentence += 1
    clause += 1
  }

  /// Adds a word, and the hyphen mark of the one before.
  @inline(__always)
  mutating func emit(_ key: WordKey, from start: Int, to end: Int, flags: Token.Flags) {
    if hyphenEnd == start, tokens.count > 0 { join(to: key) }
    let word = vocabulary.number(
      of: key, inCapitals: flags.contains(.capitals), arena: arena)
    tokens.append(
      Token(
        key: key, word: word, start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        sentence: sentence, clause: clause, flags: flags))
    wordEnd = end
    hyphenEnd = -1
  }

  /// Marks the last word as joined to one that is about to follow it.
  @inline(never)
  private mutating func join(to next: WordKey) {
    var last = tokens[tokens.count - 1]
    last.flags.insert(.hyphenated)
    let key: WordKey
    if let short = last.key.joined(to: next) {
      key = short
    } else {
      let other = Token(
        key: next, word: 0, start: 0, end: 0, sentence: 0, clause: 0, flags: [])
      key = storeKey(word(of: last) + word(of: other))
    }
    last.joined = vocabulary.number(of: key, inCapitals: false, arena: arena)
    tokens[tokens.count - 1] = last
  }

  /// The key of a folded word, which goes to the arena if it is long.
  mutating func storeKey(_ word: [UInt8]) -> WordKey {
    if word.count <= 16 { return WordKey(short: word) }
    let offset = arena.count
    for byte in word { arena.append(byte) }
    let stored = UnsafeBufferPointer(rebasing: arena.elements[offset...])
    return WordKey(
      low: UInt64(offset), high: WordKey.hash(long: stored), length: UInt32(word.count))
  }
}
