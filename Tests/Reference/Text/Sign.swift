/// A scalar of a text that is neither mark nor format character: those are skipped wherever they
/// stand.
struct Sign {
  var scalar: Unicode.Scalar
  /// Its bytes, with those of the skipped scalars after it.
  var bytes: Range<Int>

  /// The signs of a text.
  static func signs(of text: [UInt8]) -> [Sign] {
    var signs: [Sign] = []
    var end = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let start = end
      end += String(scalar).utf8.count
      if Folding.isMark(scalar) || Folding.isFormat(scalar) {
        guard let last = signs.last else { continue }
        signs[signs.count - 1].bytes = last.bytes.lowerBound..<end
      } else {
        signs.append(Sign(scalar: scalar, bytes: start..<end))
      }
    }
    return signs
  }

  /// An apostrophe; U+02BC is one although Unicode calls it a letter.
  var isApostrophe: Bool {
    "'\u{2018}\u{2019}\u{201B}\u{2BC}\u{FF07}".unicodeScalars.contains(scalar)
  }
  var isLetter: Bool { Folding.isLetter(scalar) && !isApostrophe }
  var isNumber: Bool { Folding.isNumber(scalar) }
  var isLetterOrNumber: Bool { isLetter || isNumber }
  var isUpper: Bool { scalar.properties.generalCategory == .uppercaseLetter }
  var isLower: Bool { scalar.properties.generalCategory == .lowercaseLetter }
  var isStop: Bool { scalar == "." }
  var isAmpersand: Bool { scalar == "&" || scalar == "\u{FF06}" }
  var isHyphen: Bool { scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" }
  var isPlusOrNumberSign: Bool { scalar == "+" || scalar == "#" }
  var isSpaceOrTab: Bool { scalar == " " || scalar == "\t" }
  var isLineEnd: Bool { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) }
  var isSentenceEnd: Bool { "!?…。！？".unicodeScalars.contains(scalar) }
  var isBullet: Bool { "•\u{2023}\u{25AA}\u{25CF}\u{25E6}\u{2043}".unicodeScalars.contains(scalar) }
  var isLineFirstBullet: Bool { isHyphen || "*\u{2013}\u{2014}".unicodeScalars.contains(scalar) }
  var isClauseEnd: Bool { scalar == ";" || scalar == ":" }
  var keepsSentence: Bool { isLower || isNumber || ",;:)".unicodeScalars.contains(scalar) }
}
