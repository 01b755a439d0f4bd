package import Diagnostics
import Engine
package import Rules
package import Tuning

/// The wording of examples and tests that do not hold.
extension Diagnostic {
  /// What differs from what was written down, and the words that led to it; nil if all holds.
  package static func make(_ expectation: Expectation, of rules: RuleSet) -> Diagnostic? {
    if expectation.holds { return nil }
    switch expectation.subject {
    case .hit(let rule): return missed(expectation, rules, rule: rule)
    case .miss(let rule): return unwanted(expectation, rules, rule: rule)
    case .test(let name): return failed(expectation, rules, name: name)
    }
  }

  private static func missed(
    _ expectation: Expectation, _ rules: RuleSet, rule: Int
  ) -> Diagnostic {
    let id = rules.evidence[rule].id
    let setbacks = Setbacks(expectation.evidence, rules, quoting: expectation.quote)
    let causes = expectation.evidence.matches.filter { $0.owner == .rule(rule) }.map { match in
      let words = expectation.quote(match.column, match.range)
      return "\(words) " + (setbacks.cause(of: match) ?? "does not count")
    }
    return example(
      expectation, rules, rule: rule, "rule '\(id)' should count here and does not",
      label: causes.isEmpty ? "none of its terms matches" : causes.joined(separator: "; "),
      help: causes.isEmpty
        ? "add a term that matches to 'any', or change the example"
        : "see what takes the words back, or change the example")
  }

  private static func unwanted(
    _ expectation: Expectation, _ rules: RuleSet, rule: Int
  ) -> Diagnostic {
    let id = rules.evidence[rule].id
    return example(
      expectation, rules, rule: rule, "rule '\(id)' should not count here and does",
      label: counted(rule, expectation, rules),
      help: "make the term more specific, take it back with 'unless', or change the example")
  }

  private static func example(
    _ expectation: Expectation, _ rules: RuleSet, rule: Int, _ message: String, label: String,
    help: String
  ) -> Diagnostic {
    let place = rules.evidence[rule].origin
    return Diagnostic(
      .exampleFails, file: expectation.origin.file, range: expectation.origin.range,
      message: message, labels: [Label(file: place.file, range: place.range, text: label)],
      help: [help], subject: rules.evidence[rule].id)
  }

  private static func failed(
    _ expectation: Expectation, _ rules: RuleSet, name: String
  ) -> Diagnostic {
    let differences = expectation.differences.map {
      "\($0.name) \($0.wanted), got \($0.got)"
    }
    let given = expectation.evidence.rules.filter(\.counts).sorted { left, right in
      let (mine, other) = (left.strength, right.strength)
      return mine == other ? left.rule < right.rule : mine > other
    }
    let labels = given.prefix(mostLabels).map { outcome in
      let place = rules.evidence[outcome.rule].origin
      return Label(
        file: place.file, range: place.range, text: counted(outcome.rule, expectation, rules))
    }
    var help = ["adjudge explain" + expectation.arguments(rules) + " shows every word"]
    if given.isEmpty { help.insert("no word of the text counts for any rule", at: 0) }
    return Diagnostic(
      .testFails, file: expectation.origin.file, range: expectation.origin.range,
      message: "test '\(name)' wants " + differences.joined(separator: "; wants "),
      labels: Array(labels), help: help, subject: name)
  }

  /// As many rules as are shown beside a test.
  private static var mostLabels: Int { 5 }

  /// `'draft', 'contract' counts: +4 analysis`.
  private static func counted(
    _ rule: Int, _ expectation: Expectation, _ rules: RuleSet
  ) -> String {
    let words = expectation.evidence.matches.filter {
      $0.owner == .rule(rule) && $0.fate == .standing
    }.map { expectation.quote($0.column, $0.range) }
    let outcome = expectation.evidence.rules.first { $0.rule == rule }
    let effects = outcome.map { EffectText.list($0, rules) } ?? []
    let result = effects.isEmpty ? "outweighed in its family" : effects.joined(separator: ", ")
    return (words + [result]).joined(separator: ", ")
  }
}

extension RuleOutcome {
  /// How much it weighs; bounds weigh most.
  fileprivate var strength: Int {
    points.reduce((floors.count + ceilings.count) * 1_000_000) {
      $0 + ($1.outweighedBy == nil ? abs($1.points) : 0)
    }
  }
}

extension Expectation {
  /// Bytes of a text column in quotes.
  fileprivate func quote(_ column: Int, _ range: Range<Int>) -> String {
    record.text[column].withUnsafeBufferPointer { Quote.text(range, of: $0) }
  }

  /// The options by which `explain` judges the same texts.
  fileprivate func arguments(_ rules: RuleSet) -> String {
    let columns = rules.input.text.map(\.name)
    let options = [(0, "--name"), (columns.count - 1, "--text")].filter {
      columns.count > 1 || $0.1 == "--text"
    }
    return options.map { column, option in
      let text = String(decoding: record.text[column], as: UTF8.self)
      let quoted =
        "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
      return record.text[column].isEmpty ? "" : " \(option) \(quoted)"
    }.joined()
  }
}
