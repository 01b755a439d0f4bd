import Engine
import Rules

/// Makes phrases of a policy's own terms and has each judged alone.
struct SnippetMaker: ~Copyable {
  /// Of a rule's terms so many are tried for effects that differ.
  private static let mostTerms = 24

  private let rules: RuleSet
  private let structured: [String]
  private var evaluator: Evaluator
  /// One phrase for each effect, in the order of rules.
  private(set) var snippets: [Snippet] = []
  /// The rules in force that none of their own terms makes count.
  private(set) var silent: [Int] = []
  private var seen: Set<Snippet.Effect> = []

  init(_ program: Program) {
    rules = program.rules
    structured = rules.structuredColumns
    evaluator = Evaluator(program)
    for index in rules.evidence.indices where rules.evidence[index].condition.status == .stable {
      make(index)
    }
  }

  /// Tries the terms of a rule in each column until they have been tried enough.
  private mutating func make(_ index: Int) {
    let condition = rules.evidence[index].condition
    let cells = self.cells(for: condition)
    var counts = false
    let texts = condition.any.isEmpty ? [""] : condition.any.lazy.map(Self.text)
    for (tried, text) in texts.enumerated() {
      if counts, tried >= Self.mostTerms { break }
      for column in text.isEmpty ? 0..<1 : rules.input.text.indices {
        let snippet = judge(text, column: column, cells: cells)
        guard snippet.effect.rules.contains(index) else { continue }
        counts = true
        if seen.insert(snippet.effect).inserted { snippets.append(snippet) }
      }
    }
    if !counts { silent.append(index) }
  }

  private mutating func judge(_ text: String, column: Int, cells: [Int: String]) -> Snippet {
    let record = Record(
      text: rules.input.text.indices.map { $0 == column ? Array("\(text).".utf8) : [] },
      columns: structured.indices.map { cells[$0].map { Array($0.utf8) } })
    return Snippet(
      text: text, column: column, cells: cells,
      effect: Snippet.Effect(evaluator.evaluate(record), rules))
  }

  // MARK: Words

  /// The shortest text that a term matches, with a capital at its beginning.
  private static func text(of term: Term) -> String {
    guard let pattern = term.patterns.first else { return "" }
    let words = pattern.phrases.flatMap { $0.map(word) }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func word(_ pattern: WordPattern) -> String {
    switch pattern {
    case .inflected(let word), .exact(let word), .prefix(let word): word
    case .capitals(let word): word.uppercased()
    case .oneOf(let choice): choice.patterns.first.map(word) ?? ""
    }
  }

  /// Cells that fulfil what a `where` asks.
  private func cells(for condition: Condition) -> [Int: String] {
    var cells: [Int: String] = [:]
    for column in condition.columns {
      guard let index = structured.firstIndex(of: column.column.lowercased()),
        let wanted = column.anyOf.first
      else { continue }
      switch wanted {
      case .words(let words): cells[index] = words.joined(separator: " ")
      case .number(let comparison, let number): cells[index] = Self.number(comparison, number)
      }
    }
    return cells
  }

  private static func number(
    _ comparison: ColumnCondition.Comparison, _ number: Decimal
  ) -> String {
    let unit = (0..<number.scale).reduce(1) { value, _ in value * 10 }
    var digits = number.digits
    switch comparison {
    case .atLeast, .atMost, .equal: break
    case .above: digits += unit
    case .below: digits -= unit
    }
    return Decimal(digits: digits, scale: number.scale).written
  }
}
