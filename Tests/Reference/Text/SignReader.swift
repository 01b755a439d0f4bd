/// Section 1: where words and sentences end among the signs of a text.
struct SignReader {
  let signs: [Sign]

  private func sign(_ index: Int) -> Sign? { signs.indices.contains(index) ? signs[index] : nil }

  // MARK: Word

  /// The end of the word that begins here, and whether it begins with an initialism.
  func word(at start: Int) -> (end: Int, isInitialism: Bool)? {
    guard sign(start)?.isLetterOrNumber == true else { return nil }
    let initialism = initialism(at: start)
    var end = initialism ?? run(at: start)
    while let longer = continuation(at: end) { end = longer }
    return (end, initialism != nil)
  }

  /// The end of what else belongs to the word whose letters or numbers end here.
  private func continuation(at end: Int) -> Int? {
    guard let before = sign(end - 1), before.isLetterOrNumber, let here = sign(end) else {
      return nil
    }
    if here.isApostrophe, sign(end + 1)?.isLetterOrNumber == true { return run(at: end + 1) }
    if here.isStop, before.isNumber, sign(end + 1)?.isNumber == true { return run(at: end + 1) }
    if here.isPlusOrNumberSign, before.isLetter {
      var after = end
      while sign(after)?.isPlusOrNumberSign == true { after += 1 }
      return sign(after)?.isLetterOrNumber == true ? nil : after
    }
    return nil
  }

  /// The end of the letters and numbers from here.
  private func run(at start: Int) -> Int {
    var end = start
    while sign(end)?.isLetterOrNumber == true { end += 1 }
    return end
  }

  /// The end of the longest initialism that begins here.
  private func initialism(at start: Int) -> Int? {
    var runs: [Range<Int>] = []
    var longest: Int?
    var next = start
    while runs.count < 8 {
      let end = run(at: next)
      guard (1...5).contains(end - next), signs[next..<end].allSatisfy(\.isLetter) else { break }
      runs.append(next..<end)
      if runs.count >= 2, runs.contains(where: { $0.count == 1 }) { longest = end }
      guard sign(end)?.isStop == true else { break }
      next = end + 1
    }
    return longest
  }

  // MARK: Sentence

  /// Whether a sentence ends at a sign outside words that is no full stop.
  func endsSentence(at index: Int) -> Bool {
    let sign = signs[index]
    if sign.isSentenceEnd || sign.isBullet { return true }
    if let next = afterLineEnd(at: index) { return afterLineEnd(at: skipBlanks(from: next)) != nil }
    return sign.isLineFirstBullet && isFirstOnLine(index)
      && self.sign(index + 1)?.isSpaceOrTab == true
  }

  /// Whether the sentence may go on after an abbreviation's full stop at `index`.
  func sentenceGoesOn(afterStop index: Int) -> Bool {
    sign(skipBlanks(from: index + 1))?.keepsSentence == true
  }

  /// The index after the line end here; CR LF is one.
  private func afterLineEnd(at index: Int) -> Int? {
    guard let here = sign(index), here.isLineEnd else { return nil }
    if here.scalar == "\n", sign(index - 1)?.scalar == "\r" { return nil }
    return here.scalar == "\r" && sign(index + 1)?.scalar == "\n" ? index + 2 : index + 1
  }

  private func skipBlanks(from index: Int) -> Int {
    var index = index
    while sign(index)?.isSpaceOrTab == true { index += 1 }
    return index
  }

  private func isFirstOnLine(_ index: Int) -> Bool {
    var before = index - 1
    while sign(before)?.isSpaceOrTab == true { before -= 1 }
    return sign(before)?.isLineEnd ?? true
  }
}
