package import Engine
package import Rules

/// Looks for texts, made of a policy's own terms, that bring about each level, row and class.
///
/// Snippets are added greedily: whatever brings the sums nearest to what is wanted. A search that
/// gets stuck begins again from another snippet. What is found is judged by the rules before it
/// counts, so that a witness is a proof; that none is found proves nothing.
package struct WitnessSearch: ~Copyable {
  /// The longest text in snippets, and the most beginnings that are tried for one target.
  private static let mostParts = 12
  private static let mostStarts = 96

  /// What was found, and for what nothing was.
  package private(set) var found: [Witness] = []
  package private(set) var missing: [Witness.Target] = []
  /// The rules in force that none of their own terms makes count, by index.
  package let silent: [Int]

  private let rules: RuleSet
  private let snippets: [Snippet]
  private let structured: [String]
  private var evaluator: Evaluator

  /// Searches for every target of the rules of `program`; `survey` is of their table.
  package init(_ program: Program, _ survey: TableSurvey) {
    rules = program.rules
    structured = rules.structuredColumns
    evaluator = Evaluator(program)
    let maker = SnippetMaker(program)
    snippets = maker.snippets
    silent = maker.silent
    for `class` in rules.decision.classes.indices {
      let rows = rules.decision.rows.filter { $0.class == `class` }
      let others = rules.decision.otherwise == `class` ? survey.unmatched : []
      search(.class(`class`), goals: others + rows.map(\.accepts))
    }
    for (index, row) in rules.decision.rows.enumerated() {
      search(.row(index), goals: [row.accepts])
    }
    for (index, dimension) in rules.dimensions.enumerated() {
      for state in 0...dimension.levels.count {
        var goal = rules.dimensions.map { _ in LevelSet.all }
        goal[index] = LevelSet(bits: 1 << UInt64(state))
        search(.state(dimension: index, state), goals: [goal])
      }
    }
    for reason in [Reason.noEvidence, .mixed, .noRow] {
      search(.reason(reason), goals: survey.unmatched)
    }
  }

  // MARK: One target

  private mutating func search(_ target: Witness.Target, goals: [[LevelSet]]) {
    let isSilence = target == .reason(.noEvidence)
    for goal in goals {
      if isSilence, `try`(Mixture(rules.dimensions), target) { return }
      var starts: [Snippet?] = [nil]
      starts += snippets.enumerated().map { index, snippet in
        (distance: Mixture(rules.dimensions).distance(to: goal, with: snippet), index: index)
      }.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
        .prefix(Self.mostStarts).map { snippets[$0.index] }
      for start in starts where climb(from: start, to: goal, target) { return }
    }
    missing.append(target)
  }

  /// Adds snippets as long as each brings the mixture nearer; whether that led to a witness.
  private mutating func climb(
    from start: Snippet?, to goal: [LevelSet], _ target: Witness.Target
  ) -> Bool {
    var mixture = Mixture(rules.dimensions)
    if let start { mixture.add(start) }
    while mixture.parts.count < Self.mostParts {
      let distance = mixture.distance(to: goal)
      if distance == 0, !mixture.parts.isEmpty, `try`(mixture, target) { return true }
      var best: (distance: Int, snippet: Snippet)?
      for snippet in snippets where mixture.takes(snippet) {
        let next = mixture.distance(to: goal, with: snippet)
        if next < best?.distance ?? distance { best = (next, snippet) }
      }
      guard let best else { return false }
      mixture.add(best.snippet)
    }
    return false
  }

  /// Has the text judged; keeps it if it is what was wanted.
  private mutating func `try`(_ mixture: Mixture, _ target: Witness.Target) -> Bool {
    let columns = rules.input.text.map(\.name)
    var texts = columns.map { _ in "" }
    var cells: [Int: String] = [:]
    for part in mixture.parts {
      if !part.text.isEmpty {
        texts[part.column] += (texts[part.column].isEmpty ? "" : " ") + part.text + "."
      }
      cells.merge(part.cells) { own, _ in own }
    }
    let record = Record(
      text: texts.map { Array($0.utf8) },
      columns: structured.indices.map { cells[$0].map { Array($0.utf8) } })
    let evidence = evaluator.evaluate(record)
    guard evidence.shows(target) else { return false }
    let named =
      zip(columns, texts).map { PolicyTest.Cell(column: $0, text: $1) }
      + structured.indices.compactMap { index in
        cells[index].map { PolicyTest.Cell(column: structured[index], text: $0) }
      }
    found.append(
      Witness(target: target, cells: named.filter { !$0.text.isEmpty }, evidence: evidence))
    return true
  }
}

extension Evidence {
  /// Whether this is what was wanted.
  fileprivate func shows(_ target: Witness.Target) -> Bool {
    switch target {
    case .state(let dimension, let state): (dimensions[dimension].level ?? -1) + 1 == state
    case .row(let row): rows.contains(row)
    case .class(let wanted): self.class == wanted
    case .reason(let wanted): reason == wanted
    }
  }
}
