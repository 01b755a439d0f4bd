import CSV
import Diagnostics
import Text

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
