package import Engine
import Rules

/// The page about a word or a term: where it is said, what it matches, what it comes to.
extension PolicySheets {
  /// The page; `program` is the compiled policy.
  package func term(_ text: String, _ program: Program) -> Sheet {
    var sheet = Sheet("'\(text)'")
    let search = TermSearch(text, in: rules)
    sheet.add(
      "said", "Said by", .table(columns: ["by", "term", "worth", "place"], rows: said(search)))
    if search.hits.isEmpty { sheet.add("unsaid", nil, .text("No rule, list or facet says this.")) }
    let patterns = rules.patterns(of: text) ?? []
    if patterns.isEmpty { sheet.add("no_term", nil, .text("As written this is not a term.")) }
    sheet.add(
      "forms", "Written as a term it matches",
      .table(columns: ["word", "forms"], rows: forms(of: patterns)))
    let phrases = patterns.map { phrase in
      phrase.phrases.map { $0.map(Self.written).joined(separator: " ") }.joined(separator: " .. ")
    }
    let more = phrases.count - Self.mostPhrases
    sheet.add(
      "phrases", "In these orders",
      .lines(
        phrases.count < 2
          ? []
          : phrases.prefix(Self.mostPhrases) + (more > 0 ? ["and \(Count.grouped(more)) more"] : [])
      ))
    sheet.add("alone", "A process that says only this", fields: alone(text, program))
    return sheet
  }

  private static var mostPhrases: Int { 12 }

  // MARK: Where it is said

  private func said(_ search: TermSearch) -> [[String]] {
    search.hits.map { hit in
      let term = hit.term.text
      let place = Self.place(hit.term.origin)
      switch hit.place {
      case .list(let index): return ["list \(rules.lists[index].name)", term, "", place]
      case .rule(let index):
        let rule = rules.evidence[index]
        return ["rule \(rule.id)", term, WorthText.of(rule, rules), place]
      case .exception(let index):
        return ["rule \(rules.evidence[index].id)", term, "takes back", place]
      case .value(let facet, let index):
        let value = rules.facets[facet].values[index].id
        return ["\(rules.facets[facet].id) \(value)", term, "", place]
      }
    }
  }

  // MARK: What it matches

  /// Each word once, with all its forms.
  private func forms(of patterns: [Pattern]) -> [[String]] {
    var seen: Set<WordPattern> = []
    return patterns.flatMap(\.phrases).joined().filter { seen.insert($0).inserted }.flatMap {
      word in
      if case .oneOf(let choice) = word {
        return choice.patterns.filter { seen.insert($0).inserted }.map(forms)
      }
      return [forms(of: word)]
    }
  }

  private func forms(of pattern: WordPattern) -> [String] {
    let forms =
      switch pattern {
      case .inflected(let word): rules.language.forms(of: word).joined(separator: ", ")
      case .exact: "this form only"
      case .capitals: "in capitals only"
      case .prefix: "all words that begin so"
      case .oneOf(let choice): choice.patterns.map(Self.written).joined(separator: ", ")
      }
    return [Self.written(pattern), forms]
  }

  private static func written(_ pattern: WordPattern) -> String {
    switch pattern {
    case .inflected(let word): word
    case .exact(let word): "=\(word)"
    case .capitals(let word): word.uppercased()
    case .prefix(let start): "\(start)*"
    case .oneOf(let choice): "(one of \(choice.patterns.count))"
    }
  }

  // MARK: What it comes to

  /// What the rules make of a process with these words in its last text column.
  private func alone(_ text: String, _ program: Program) -> [(String, String?)] {
    var evaluator = Evaluator(program)
    let last = rules.input.text.count - 1
    let record = Record(
      text: rules.input.text.indices.map { $0 == last ? Array(text.utf8) : [] },
      columns: rules.structuredColumns.map { _ in nil })
    let evidence = evaluator.evaluate(record)
    let levels = zip(rules.dimensions, evidence.dimensions).map { dimension, outcome in
      let level = StateText.name((outcome.level ?? -1) + 1, of: dimension)
      return "\(dimension.id) \(level) (\(Count.signed(outcome.sum)))"
    }
    let tags = zip(rules.facets, evidence.facets).flatMap { facet, outcome in
      outcome.values.map { "\(facet.id) \(facet.values[$0].id)" }
    }
    let counted = evidence.rules.filter(\.counts).map { rules.evidence[$0.rule].id }
    let rows = evidence.rows.map { "row \(rules.decision.rows[$0].id)" }
    let why = evidence.reason?.rawValue ?? rows.joined(separator: ", ")
    return [
      ("class", "\(rules.decision.classes[evidence.class]), \(why)"),
      ("levels", levels.joined(separator: ", ")),
      ("rules", counted.isEmpty ? nil : counted.joined(separator: ", ")),
      ("tags", tags.isEmpty ? nil : tags.joined(separator: ", ")),
    ]
  }
}
