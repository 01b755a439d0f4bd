import Engine
import Reference
import Rules
import Testing

/// A named text, what it is looked through for, and what must be found.
struct MatchCase: Sendable, CustomTestStringConvertible {
  var name: String
  var rules: RuleSet
  var text: String
  var found: [String]

  var testDescription: String { name }

  /// A case with one rule of these terms.
  init(
    _ name: String, _ terms: String..., in text: String, unless: [String] = [],
    language: Language = .small, negatable: Bool = true, finds found: [String]
  ) {
    let rule = EvidenceRule.small(
      any: terms.map { Term.make($0) }, unless: unless.map { Term.make($0) }, negatable: negatable)
    self.init(name, .small(evidence: [rule], language: language), in: text, finds: found)
  }

  /// A case with rules of its own.
  init(_ name: String, _ rules: RuleSet, in text: String, finds found: [String]) {
    self.name = name
    self.rules = rules
    self.text = text
    self.found = found
  }

  /// What an evaluator finds: `words, negated by …`, in the order of the evidence.
  func findings(of evaluator: NamedEvaluator) -> [String] {
    let evidence = evaluator.evaluate(rules, Record(text: [Array(text.utf8)]))
    return evidence.matches.map { match in
      var finding = match.words.map(source).joined(separator: " ")
      switch match.fate {
      case .standing: break
      case .excluded(let by): finding += ", excluded by " + source(by)
      case .negated(let by): finding += ", negated by " + source(by)
      }
      for cover in match.covers {
        finding += ", covered" + (cover.dimension.map { " in \($0)" } ?? "")
        finding += " by " + source(cover.range)
      }
      return finding
    }
  }

  private func source(_ bytes: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}
