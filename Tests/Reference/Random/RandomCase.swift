public import Engine
public import Rules

/// A rule set and a few records for it, made from a seed.
public struct RandomCase: Sendable {
  /// The rule set.
  public var rules: RuleSet
  /// The records, which one evaluator judges one after the other.
  public var records: [Record]

  /// Creates the case of a seed.
  public init(seed: UInt64) {
    var draw = Draw(seed: seed)
    let rules = draw.ruleSet()
    self.rules = rules
    records = draw.list(4...4) { $0.record(for: rules) }
  }

  /// The smallest case that still fails, found by leaving out whatever can be left out.
  public func shrunk(while fails: (RandomCase) -> Bool) -> RandomCase {
    var smallest = self
    var isShrinking = true
    while isShrinking {
      isShrinking = false
      for smaller in smallest.smaller where fails(smaller) {
        smallest = smaller
        isShrinking = true
        break
      }
    }
    return smallest
  }

  /// The case with one thing left out, coarse cuts first.
  private var smaller: [RandomCase] {
    var cases: [RandomCase] = []
    func add(_ change: (inout RandomCase) -> Void) {
      var copy = self
      change(&copy)
      cases.append(copy)
    }
    for index in records.indices where records.count > 1 { add { $0.records.remove(at: index) } }
    for (index, record) in records.enumerated() {
      for (column, text) in record.text.enumerated() {
        for shorter in Self.shorter(text) { add { $0.records[index].text[column] = shorter } }
      }
    }
    for rule in rules.evidence.indices.reversed() { add { $0.rules.evidence.remove(at: rule) } }
    if !rules.facets.isEmpty { add { $0.rules.facets = [] } }
    for rule in rules.evidence.indices {
      for term in rules.evidence[rule].condition.any.indices {
        add { $0.rules.evidence[rule].condition.any.remove(at: term) }
        if rules.evidence[rule].condition.any[term].patterns.count > 1 {
          add { $0.rules.evidence[rule].condition.any[term].patterns.removeLast() }
        }
      }
      if !rules.evidence[rule].condition.unless.isEmpty {
        add { $0.rules.evidence[rule].condition.unless.removeLast() }
      }
    }
    for facet in rules.facets.indices {
      for value in rules.facets[facet].values.indices {
        if !rules.facets[facet].values[value].when.isEmpty {
          add { $0.rules.facets[facet].values[value].when.removeLast() }
        }
        if !rules.facets[facet].values[value].condition.any.isEmpty {
          add { $0.rules.facets[facet].values[value].condition.any.removeLast() }
        }
      }
    }
    for list in [\Negation.before, \.after, \.neutral, \.stop] {
      for term in rules.negation[keyPath: list].indices {
        add { $0.rules.negation[keyPath: list].remove(at: term) }
      }
    }
    // Structured cells stand in the order of first mention, which a cut must not change.
    return cases.filter { $0.rules.structuredColumns == rules.structuredColumns }
  }

  /// A text with one stretch left out, the longest stretches first.
  private static func shorter(_ text: [UInt8]) -> [[UInt8]] {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var texts: [[UInt8]] = []
    var size = scalars.count
    while size > 0 {
      for start in stride(from: 0, to: scalars.count, by: size) {
        let rest = scalars[..<start] + scalars[min(start + size, scalars.count)...]
        texts.append(Array(String(String.UnicodeScalarView(rest)).utf8))
      }
      size /= 2
    }
    return texts
  }
}

extension RandomCase: CustomStringConvertible {
  /// The parts that matter, short enough to read.
  public var description: String {
    func text(_ cell: [UInt8]) -> String { String(decoding: cell, as: UTF8.self).debugDescription }
    func terms(_ terms: [Term]) -> String {
      "\(terms.flatMap { $0.patterns.map(\.phrases) })".replacing("Rules.WordPattern", with: "")
    }
    func condition(_ condition: Condition) -> String {
      "any \(terms(condition.any)) unless \(terms(condition.unless)) where \(condition.columns) "
        + "negatable \(condition.negatable) \(condition.status)"
    }
    var lines = records.flatMap { record in
      record.text.map(text) + ["columns \(record.columns.map { $0.map(text) ?? "nil" })"]
    }
    for rule in rules.evidence {
      lines.append(
        "rule \(rule.scores) \(rule.atLeast) \(rule.atMost) \(rule.family ?? "-") "
          + condition(rule.condition))
    }
    for facet in rules.facets {
      lines.append("facet \(facet.choose)")
      for value in facet.values { lines.append("  \(value.when) " + condition(value.condition)) }
    }
    let negation = rules.negation
    lines.append("before \(terms(negation.before)) after \(terms(negation.after))")
    lines.append("neutral \(terms(negation.neutral)) stop \(terms(negation.stop))")
    lines.append("dimensions \(rules.dimensions.map { $0.levels.map(\.threshold) })")
    return lines.joined(separator: "\n")
  }
}
