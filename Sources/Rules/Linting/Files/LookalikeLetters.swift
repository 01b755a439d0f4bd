internal import Diagnostics
internal import Text
internal import YAML

/// A word of Latin letters with a Greek or Cyrillic one among them, which no text ever matches.
struct LookalikeLetters: Lint {
  func findings(in subject: LintSubject) -> [Diagnostic] {
    subject.texts.sorted { $0.key < $1.key }.flatMap { file, text in
      MixedWord.all(in: text).map { word in
        let origin = Origin(file: file, range: text.range(word.range))
        var problem = Diagnostic.lookalikeLetter(word.stranger, in: word.text, at: origin)
        problem.mend(with: word.inLatin)
        return problem
      }
    }
  }
}

/// A word with letters of two alphabets.
private struct MixedWord {
  var range: Range<Int>
  var text: String
  /// The first letter of the other alphabet.
  var stranger: Unicode.Scalar

  /// The mixed words of a file.
  static func all(in source: SourceText) -> [MixedWord] {
    // Files in plain English, which are most, are done with at a glance.
    guard source.bytes.contains(where: { (0xCD...0xD4).contains($0) }) else { return [] }
    var found: [MixedWord] = []
    for chunk in source.bytes.indices.split(whereSeparator: { !source.bytes[$0].isWordByte }) {
      let text = String(decoding: source.bytes[chunk], as: UTF8.self)
      let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
      guard letters.contains(where: \.isLatin), let first = letters.first(where: \.isStrange) else {
        continue
      }
      found.append(
        MixedWord(range: chunk.lowerBound..<chunk.upperBound, text: text, stranger: first))
    }
    return found
  }

  /// The word with Latin letters only; nil if one of the others looks like none.
  var inLatin: String? {
    var word = ""
    for scalar in text.unicodeScalars {
      guard scalar.isStrange else {
        word.unicodeScalars.append(scalar)
        continue
      }
      guard let latin = Lookalikes.latin(scalar) else { return nil }
      word.unicodeScalars.append(latin)
    }
    return word
  }
}

extension Unicode.Scalar {
  /// Whether this is a letter of the Latin alphabet, plain or with a mark.
  fileprivate var isLatin: Bool { value < 0x250 || (0x1E00...0x1EFF).contains(value) }

  /// Whether this is a Greek or Cyrillic letter.
  fileprivate var isStrange: Bool { (0x370...0x52F).contains(value) }
}

extension UInt8 {
  /// Whether a byte may be part of a word: a letter of ASCII, or part of a scalar beyond it.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
