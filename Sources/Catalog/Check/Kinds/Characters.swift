import CSV
import Diagnostics

/// Characters that nobody sees, and letters of another alphabet inside words, in cells that are read.
struct Characters: RecordCheck {
  func check(_ record: PassingRecord, _ findings: inout FindingList) {
    var hidden = findings.wants(.hiddenCharacters)
    var lookalike = findings.wants(.lookalikeCharacters)
    for column in record.frame.cells where hidden || lookalike {
      let cell = record.judged.record.content(column)
      // Nearly all cells are plain, and done with here.
      if cell.allSatisfy({ $0 < 0x7F && ($0 >= 0x20 || Self.isLayout($0)) }) { continue }
      let text = record.text(column)
      if hidden, let scalar = Self.hidden(in: text) {
        findings.add(
          .hidden(scalar.value, column: column), of: record.index, at: record.place(column))
        hidden = false
      }
      if lookalike, let found = Lookalikes.first(in: text) {
        let kind = Finding.Kind.lookalike(
          found.scalar.value, like: found.like.value, word: found.word, column: column)
        findings.add(kind, of: record.index, at: record.place(column))
        lookalike = false
      }
    }
  }

  private static func isLayout(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The first scalar that shows nothing and is no layout.
  private static func hidden(in text: String) -> Unicode.Scalar? {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { last = scalar }
      if scalar.isASCII {
        if scalar.value == 0x7F || scalar.value < 0x20 && !isLayout(UInt8(scalar.value)) {
          return scalar
        }
        continue
      }
      // Joiners shape the scripts that need them, and emoji.
      if scalar == "\u{200C}" || scalar == "\u{200D}", !last.isASCII { continue }
      let category = scalar.properties.generalCategory
      if category == .format || category == .control { return scalar }
    }
    return nil
  }
}

/// Letters that look like those of the Latin alphabet and are others.
enum Lookalikes {
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(String, String)] = [
      // Cyrillic
      ("асеорхуіјѕһԁԛԝАВСЕНІЈКМОРЅТХУҮ", "aceopxyijshdqwABCEHIJKMOPSTXYY"),
      // Greek
      ("ονιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oviABEZHIKMNOPTYX"),
    ]
    var pairs: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in rows {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) {
        pairs[other] = letter
      }
    }
    return pairs
  }()

  /// The first such letter in a word that has Latin letters as well.
  static func first(
    in text: String
  ) -> (scalar: Unicode.Scalar, like: Unicode.Scalar, word: String)? {
    for word in text.unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
      guard let scalar = word.first(where: { pairs[$0] != nil }), let like = pairs[scalar],
        word.contains(where: { $0.isASCII })
      else { continue }
      return (scalar, like, String(String.UnicodeScalarView(word.prefix(40))))
    }
    return nil
  }
}
