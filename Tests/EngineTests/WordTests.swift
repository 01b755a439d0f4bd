import Reference
import Rules
import Testing

/// Section 1 of the semantics, sentence by sentence.
@Suite struct WordTests {
  @Test(arguments: NamedEvaluator.both, folding + words + hyphens + capitals)
  func `a text is read in words`(evaluator: NamedEvaluator, example: MatchCase) {
    #expect(example.findings(of: evaluator) == example.found)
  }

  static let folding = [
    MatchCase("letter case", "=data", in: "Data DATA dAtA", finds: ["Data", "DATA", "dAtA"]),
    MatchCase(
      "composed and decomposed marks", "=cafe", in: "café cafe\u{301}",
      finds: ["café", "cafe\u{301}"]),
    MatchCase(
      "sharp s, small and large", "=strasse", in: "Straße STRAẞE",
      finds: ["Straße", "STRAẞE"]),
    MatchCase("ae, oe and o", "=aeoeo", in: "æœø ÆŒØ", finds: ["æœø", "ÆŒØ"]),
    MatchCase("d, l, h, i and th", "=ddlhith", in: "đðłħıþ", finds: ["đðłħıþ"]),
    MatchCase(
      "compatibility forms", "=office", in: "oﬃce ｏｆｆｉｃｅ",
      finds: ["oﬃce", "ｏｆｆｉｃｅ"]),
    MatchCase("other scripts", "=москва", in: "МОСКВА", finds: ["МОСКВА"]),
    MatchCase("a number that is a sign of its own", "=12", in: "½", finds: ["½"]),
    MatchCase("a soft hyphen is skipped", "=email", in: "e\u{AD}mail", finds: ["e\u{AD}mail"]),
    MatchCase(
      "skipped scalars belong to the word before", "=data", in: "\u{200B}data\u{200B} x",
      finds: ["data\u{200B}"]),
    MatchCase(
      "a bidirectional control is skipped", "=data", in: "da\u{202E}ta",
      finds: ["da\u{202E}ta"]),
    MatchCase(
      "what folds to nothing is no word", "data entry", in: "data \u{FF9E} entry",
      finds: ["data entry"]),
  ]

  static let words = [
    MatchCase("a possessive falls away", "=client", in: "the client's", finds: ["client's"]),
    MatchCase(
      "every apostrophe is one", "=client",
      in: "client\u{2018}s client\u{2019}s client\u{201B}s client\u{2BC}s client\u{FF07}s",
      finds: [
        "client\u{2018}s", "client\u{2019}s", "client\u{201B}s", "client\u{2BC}s",
        "client\u{FF07}s",
      ]),
    MatchCase(
      "an apostrophe at an end separates", "=clients", in: "the clients' 'clients",
      finds: ["clients", "clients"]),
    MatchCase("n't is a word of its own", "=do =not", in: "don't", finds: ["do n't"]),
    MatchCase("n't with no rest is the word alone", "=not", in: "n't", finds: ["n't"]),
    MatchCase("other apostrophes fall away", "=oclock", in: "o'clock", finds: ["o'clock"]),
    MatchCase(
      "a stop between numbers falls away", "=25", in: "2.5 is no 25",
      finds: ["2.5", "25, negated by no"]),
    MatchCase(
      "a stop between a number and a letter ends the sentence", "=2 =a", in: "2.a", finds: []),
    MatchCase("an initialism", "=phd", in: "a Ph.D. and a PhD", finds: ["Ph.D", "PhD"]),
    MatchCase("an initialism with an ending", "=phd", in: "two Ph.D's", finds: ["Ph.D's"]),
    MatchCase("runs of two letters are no initialism", "=abcd", in: "ab.cd", finds: []),
    MatchCase(
      "a run of six letters is no part of an initialism", "=abc", "=letters", in: "a.b.c.letters",
      finds: ["a.b.c", "letters"]),
    MatchCase(
      "a number after its last run is no initialism", "=ab", "=b1", in: "a.b1",
      finds: ["b1"]),
    MatchCase(
      "an initialism has eight runs at most", "=abcdefgh", "=i", in: "a.b.c.d.e.f.g.h.i",
      finds: ["a.b.c.d.e.f.g.h", "i"]),
    MatchCase(
      "plus and number signs after a letter", "=c++", "=c#", in: "C++, C# and c+ +c",
      finds: ["C++", "C#"]),
    MatchCase("plus signs before a number separate", "=c++", "=c", in: "C++11", finds: ["C"]),
    MatchCase("plus signs after a number separate", "=3", in: "3++", finds: ["3"]),
    MatchCase(
      "an ampersand is and", "=r and =d", in: "R&D, R & D, R＆D and R and D",
      finds: ["R & D", "R & D", "R ＆ D", "R and D"]),
    MatchCase(
      "an ampersand separates without such a word", "=r =d", in: "R&D",
      language: Language(id: "xx"), finds: ["R D"]),
    MatchCase("everything else separates", "=a =b =c =d", in: "a/b, (c) \"d\"", finds: ["a b c d"]),
    MatchCase(
      "a line end separates words but no sentence", "data entry", in: "data\nentry",
      finds: ["data entry"]),
  ]

  static let hyphens = [
    MatchCase(
      "a joined word", "=email", in: "e-mail e\u{2010}mail e\u{2011}mail",
      finds: ["e mail", "e mail", "e mail"]),
    MatchCase("its parts", "=mail", in: "e-mail", finds: ["mail"]),
    MatchCase(
      "both in one phrase", "=the =email =data", in: "the e-mail data",
      finds: ["the e mail data"]),
    MatchCase(
      "neighbours only are joined", "=abc", "=ab", "=bc", in: "a-b-c", finds: ["a b", "b c"]),
    MatchCase("two hyphens do not join", "=email", in: "e--mail", finds: []),
    MatchCase("a hyphen and a space do not join", "=email", in: "e- mail e -mail", finds: []),
    MatchCase("a dash does not join", "=email", in: "e\u{2013}mail", finds: []),
    MatchCase(
      "a skipped scalar beside the hyphen does not matter", "=email", in: "e\u{AD}-\u{AD}mail",
      finds: ["e\u{AD} mail"]),
  ]

  static let capitals = [
    MatchCase("capitals only", "IT", in: "IT It it", finds: ["IT"]),
    MatchCase("up to the first apostrophe", "IT", in: "IT's", finds: ["IT's"]),
    MatchCase("a final small s", "KPIS", in: "KPIs KPIS KpIS", finds: ["KPIs", "KPIS"]),
    MatchCase("an initialism", "US", in: "the U.S. and us", finds: ["U.S"]),
    MatchCase("numbers do not matter", "B2B", in: "B2B b2b B2b", finds: ["B2B"]),
    MatchCase("one capital is not enough", "X2", in: "X2", finds: []),
    MatchCase("a joined word is not in capitals", "EMAIL", in: "E-MAIL EMAIL", finds: ["EMAIL"]),
    MatchCase("nor is a split-off word", "NOT", in: "DON'T", finds: []),
    MatchCase("a word in capitals is still a word", "invoice", in: "INVOICE", finds: ["INVOICE"]),
  ]
}
