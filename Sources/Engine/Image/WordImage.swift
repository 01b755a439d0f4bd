import Image
import Text

/// How the words stand in an image: what each may be, then the words themselves.
enum WordImage {
  /// Writes finished tables.
  ///
  /// Each word's lexemes are 0 for those of the word before, else their number and one, the first as a
  /// distance from the first of the word before, the others from the one before them.
  static func write(_ program: Program, to coder: inout ImageCoder) throws(ImageFault) {
    var numbering = program.vocabulary.numbering
    try numbering.code(&coder)
    coder.write(program.wordLexemes.count)
    var before: [UInt32] = []
    for number in 1..<program.words.count {
      let own = program.lexemes(of: program.words[number])
      if own == before {
        coder.write(0)
        continue
      }
      coder.write(own.count + 1)
      var last = Int(before.first ?? 0)
      for (index, lexeme) in own.enumerated() {
        let rise = Int(lexeme) - last
        coder.write(index > 0 ? rise : rise >= 0 ? 2 * rise : -2 * rise - 1)
        last = Int(lexeme)
      }
      before = own
    }
    program.vocabulary.write(to: &coder)
  }

  /// Reads tables for so many lexemes; `roots` has by lexeme where a term that begins with it leads.
  static func read(
    _ coder: inout ImageCoder, roots: FrozenTable<UInt32>
  ) throws(ImageFault) -> Lexicon.Tables {
    var numbering = WordNumbering()
    try numbering.code(&coder)
    let total = try coder.readNumber(through: ImageCoder.longestList)
    guard numbering.count <= coder.rest.count else { throw .wrongLength }
    // No word has number 0.
    var starts = GrowableBuffer<UInt32>(capacity: numbering.count + 2)
    starts.append(0)
    starts.append(0)
    var lexemes = GrowableBuffer<UInt32>(capacity: total + 1)
    let opens = GrowableBuffer<Bool>(repeating: false, count: numbering.count + 1)
    var before = 0..<0
    for number in 1..<numbering.count + 1 {
      let said = try coder.readNumber(through: total + 1)
      let first = lexemes.count
      guard total - first >= (said == 0 ? before.count : said - 1) else { throw .outOfRange }
      if said == 0 {
        for at in before { lexemes.append(lexemes[at]) }
      } else {
        let last = before.isEmpty ? 0 : Int(lexemes[before.lowerBound])
        try readLexemes(&coder, said - 1, after: last, below: roots.count, into: &lexemes)
        before = first..<lexemes.count
      }
      var isOpening = false
      for at in first..<lexemes.count where roots[Int(lexemes[at])] != 0 { isOpening = true }
      opens[number] = isOpening
      starts.append(UInt32(truncatingIfNeeded: lexemes.count))
    }
    guard lexemes.count == total else { throw .outOfRange }
    let vocabulary = try Vocabulary(reading: &coder, numbering, opens: opens)
    return Lexicon.Tables(
      vocabulary: vocabulary, starts: FrozenTable(starts), lexemes: FrozenTable(lexemes))
  }

  @inline(__always)
  private static func readLexemes(
    _ coder: inout ImageCoder, _ count: Int, after first: Int, below limit: Int,
    into lexemes: inout GrowableBuffer<UInt32>
  ) throws(ImageFault) {
    var last = first
    for index in 0..<count {
      let rise = try coder.readNumber(through: 2 * limit)
      last += index > 0 ? rise : rise & 1 == 0 ? rise / 2 : -(rise / 2) - 1
      guard last > 0, last < limit else { throw .outOfRange }
      lexemes.append(UInt32(truncatingIfNeeded: last))
    }
  }
}

extension Program {
  /// The lexemes of a word.
  fileprivate func lexemes(of word: Word) -> [UInt32] {
    if word.lexemeCount == 1 { return [word.firstLexeme] }
    return (word.firstLexeme..<word.firstLexeme + word.lexemeCount).map { wordLexemes[Int($0)] }
  }
}
