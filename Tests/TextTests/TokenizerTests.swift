import Testing

@testable import Text

/// Reads a text and writes its words, sentences parted by `|`, clauses by `;`.
///
/// A word in capitals is followed by `^`, an abbreviated one by `.`, a hyphenated one by `-`.
private func read(_ text: String) -> String {
  var tokenizer = Tokenizer(
    rules: WordRules(
      ampersand: Array("and".utf8), drop: [Array("'s".utf8)],
      split: [(ending: Array("n't".utf8), word: Array("not".utf8))],
      abbreviations: ["no", "inc"].map { Array($0.utf8) }),
    keepsWords: true)
  var bytes = Array(text.utf8)
  let count = bytes.count
  bytes += [UInt8](repeating: UInt8(ascii: "x"), count: Tokenizer.padding)
  return bytes.withUnsafeBufferPointer { buffer in
    tokenizer.read(UnsafeBufferPointer(rebasing: buffer[0..<count]))
    var out = ""
    for index in 0..<tokenizer.tokens.count {
      let token = tokenizer.tokens[index]
      if index > 0 {
        let last = tokenizer.tokens[index - 1]
        out += last.sentence != token.sentence ? " | " : last.clause != token.clause ? " ; " : " "
      }
      out += String(decoding: tokenizer.word(at: index), as: UTF8.self)
      if token.flags.contains(.capitals) { out += "^" }
      if token.flags.contains(.abbreviated) { out += "." }
      if token.flags.contains(.hyphenated) { out += "-" }
    }
    return out
  }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("plain words", "Process the invoices", "process the invoices"),
    ("letters with marks", "Zürich façade résumé", "zurich facade resume"),
    ("decomposed letters", "re\u{301}sume\u{301}", "resume"),
    ("sharp s and ligatures", "Straße ﬁnance Æther", "strasse finance aether"),
    (
      "a long word", "internationalisation antidisestablishmentarianism",
      "internationalisation antidisestablishmentarianism"
    ),
    ("sixteen letters", "abcdefghijklmnop q", "abcdefghijklmnop q"),
    ("sixteen letters at the end", "abcdefghijklmnop", "abcdefghijklmnop"),
    ("seventeen letters", "abcdefghijklmnopq", "abcdefghijklmnopq"),
    ("a possessive", "the client's file", "the client file"),
    ("a possessive of the typographer", "the client’s file", "the client file"),
    ("a plural possessive", "clients' files", "clients files"),
    ("a contraction", "isn't and can’t", "is not and ca not"),
    ("another apostrophe", "o'clock l'avion", "oclock lavion"),
    ("an initialism", "a Ph.D. in U.S.A. law", "a phd. in usa^. law"),
    ("an initialism before a capital", "holds a Ph.D. Then", "holds a phd | then"),
    ("no initialism", "handled.Then we", "handled | then we"),
    ("a number with a point", "version 2.5 is", "version 25 is"),
    ("ampersand tight", "R&D", "r and d"),
    ("ampersand loose", "R & D", "r and d"),
    ("plus and sharp", "C++ and C# in F# 2", "c++ and c# in f# 2"),
    ("plus between words", "a+b", "a b"),
    ("a hyphen", "back-office work", "back- office work"),
    ("two hyphens", "end-to-end", "end- to- end"),
    ("a loose hyphen", "back - office", "back office"),
    ("a soft hyphen", "co\u{AD}operate", "cooperate"),
    ("a non-breaking hyphen", "back\u{2011}office", "back- office"),
    ("capitals", "IT and MDs but It", "it^ and mds^ but it"),
    ("sentences", "One. Two! Three? Four… Five", "one | two | three | four | five"),
    ("clauses", "one; two: three", "one ; two ; three"),
    ("an abbreviation before a number", "no. 5 is", "no. 5 is"),
    ("an abbreviation before a small letter", "Acme Inc. pays", "acme inc. pays"),
    ("an abbreviation before a capital", "The answer is no. Next", "the answer is no | next"),
    ("a line end", "one\ntwo\r\nthree", "one two three"),
    ("a blank line", "one\r\n \t\r\ntwo", "one | two"),
    ("list items", "do:\n- this\n* that\n– more", "do | this | that | more"),
    ("an item at the start", "- this", "this"),
    ("a bullet", "one • two", "one | two"),
    ("a dash inside", "one - two", "one two"),
    ("other scripts", "東京 Αθήνα", "東京 αθηνα"),
    ("nothing", " .,; ", ""),
  ])
  func `a text is read`(name: String, text: String, words: String) {
    #expect(read(text) == words)
  }
}
