import Image
import Text

/// How the words stand in an image: what each sense may be, then the words of each.
enum WordImage {
  /// Writes finished tables.
  ///
  /// Of a sense's lexemes the first stands as a distance from the first of the sense before, the others
  /// from the one before them.
  static func write(_ program: Program, to coder: inout ImageCoder) throws(ImageFault) {
    coder.write(program.words.count - 1)
    coder.write(program.wordLexemes.count)
    var before = 0
    for sense in 1..<program.words.count {
      let own = program.lexemes(of: program.words[sense])
      coder.write(own.count)
      var last = before
      for (index, lexeme) in own.enumerated() {
        let rise = Int(lexeme) - last
        coder.write(index > 0 ? rise : rise >= 0 ? 2 * rise : -2 * rise - 1)
        last = Int(lexeme)
      }
      before = Int(own.first ?? 0)
    }
    program.vocabulary.write(to: &coder)
  }

  /// Reads tables for so many lexemes; `roots` has by lexeme where a term that begins with it leads.
  static func read(
    _ coder: inout ImageCoder, roots: FrozenTable<UInt32>
  ) throws(ImageFault) -> Lexicon.Tables {
    let senses = try coder.readNumber(through: coder.rest.count)
    let total = try coder.readNumber(through: ImageCoder.longestList)
    // No sense has number 0.
    var starts = GrowableBuffer<UInt32>(capacity: senses + 2)
    starts.append(0)
    starts.append(0)
    var lexemes = GrowableBuffer<UInt32>(capacity: total + 1)
    let opens = GrowableBuffer<Bool>(repeating: false, count: senses + 1)
    var before = 0
    for sense in 1..<senses + 1 {
      let first = lexemes.count
      let count = try coder.readNumber(through: total - first)
      try readLexemes(&coder, count, after: before, below: roots.count, into: &lexemes)
      before = count > 0 ? Int(lexemes[first]) : 0
      var isOpening = false
      for at in first..<lexemes.count where roots[Int(lexemes[at])] != 0 { isOpening = true }
      opens[sense] = isOpening
      starts.append(UInt32(truncatingIfNeeded: lexemes.count))
    }
    guard lexemes.count == total else { throw .outOfRange }
    let vocabulary = try Vocabulary(reading: &coder, opens: opens)
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
  /// The lexemes of a sense.
  fileprivate func lexemes(of word: Word) -> [UInt32] {
    if word.lexemeCount == 1 { return [word.firstLexeme] }
    return (word.firstLexeme..<word.firstLexeme + word.lexemeCount).map { wordLexemes[Int($0)] }
  }
}
