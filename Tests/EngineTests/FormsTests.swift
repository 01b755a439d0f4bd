import AdjudgeKit
import Reference
import Rules
import Testing

/// The forms that the product expands words to are those of the reference.
@Suite struct FormsTests {
  @Test(arguments: [
    ("invoice", ["invoice", "invoiced", "invoices", "invoicing"]),
    ("query", ["queried", "queries", "query", "querying"]),
    ("plan", ["plan", "planned", "planning", "plans"]),
    ("analytics", ["analytics"]),
    ("write", ["write", "writes", "writing", "written", "wrote"]),
    (
      "license",
      [
        "licence", "licenced", "licences", "licencing", "license", "licensed", "licenses",
        "licensing",
      ]
    ),
    (
      "analyse",
      [
        "analyse", "analysed", "analyses", "analysing", "analyze", "analyzed", "analyzes",
        "analyzing",
      ]
    ),
  ])
  func `a word has these forms`(word: String, forms: [String]) {
    #expect(ReferenceForms(language: .small).forms(of: word).sorted() == forms)
    #expect(Language.small.forms(of: word) == forms)
  }

  @Test func `both expand random words alike`() {
    var draw = Draw(seed: 1)
    for language in [.small] + draw.list(5...5, { $0.language() }) {
      let reference = ReferenceForms(language: language)
      for word in draw.list(400...400, { $0.word() }) {
        #expect(Set(language.forms(of: word)) == reference.forms(of: word), "\(word)")
      }
    }
  }

  @Test func `both expand the words of the built-in rules alike`() throws {
    let rules = try RuleSet.builtIn()
    let reference = ReferenceForms(language: rules.language)
    let words = Set(
      rules.evidence.flatMap { $0.condition.any + $0.condition.unless }.flatMap(\.patterns)
        .flatMap { $0.phrases.joined() }.flatMap { pattern in
          if case .oneOf(let choice) = pattern { choice.patterns } else { [pattern] }
        }
        .compactMap { pattern -> String? in
          if case .inflected(let word) = pattern { word } else { nil }
        })
    #expect(words.count > 100)
    for word in words {
      let forms = rules.language.forms(of: word)
      if Set(forms) != reference.forms(of: word) { Issue.record("\(word) has the forms \(forms)") }
    }
  }
}

extension Draw {
  /// A word of a few letters, with endings that matter.
  mutating func word() -> String {
    let stem = list(1...6) { $0.pick(["a", "e", "o", "y", "b", "n", "s", "tr", "x", "ж", "1"]) }
    return stem.joined()
      + pick(["", "y", "ss", "yse", "yze", "isation", "e", "an", "ed", "programme"])
  }
}
