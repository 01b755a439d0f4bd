extension Draw {
  /// What decides where words and sentences begin and end, letter by letter.
  private static let signs = [
    "a", "b", "A", "B", "s", "S", "n", "t", "N", "T", "é", "ß", "ﬁ", "ǅ", "ª", "ж", "東", "한", "1",
    "2", "½", "٣", "Ⅷ", "'", "\u{2019}", "\u{2BC}", "\u{FF07}", ".", ".", ".", "-", "\u{2010}",
    "\u{2011}", "\u{2013}", "\u{2014}", "*", "•", "&", "\u{FF06}", "+", "#", " ", " ", "\t", "\n",
    "\r",
    "\r\n", "\u{85}", "\u{2028}", ";", ":", ",", ")", "!", "…", "。", "/", "\u{301}", "\u{AD}",
    "\u{200D}",
    "\u{FEFF}", "\u{149}", "\u{A0}", "\u{0}", "😀", "𝐀", "𝟙", "no", "n't",
    "'s",
    "dept", "e.g", "U.S.", "internationalisation", "Aa.B.",
  ]

  /// A text of single signs, in which everything touches everything.
  public mutating func roughText() -> String {
    var text = ""
    for _ in 0..<int(0...30) {
      if chance(3), let scalar = Unicode.Scalar(UInt32(int(0...0x1FFFF))) {
        text.unicodeScalars.append(scalar)
      } else {
        text += pick(Self.signs)
      }
    }
    return text
  }
}
