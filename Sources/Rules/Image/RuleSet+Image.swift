package import Image

extension RuleSet {
  /// A rule set to read an image into.
  package static var blank: RuleSet {
    RuleSet(
      policy: PolicyHeader(id: "", version: ""), language: Language(id: ""),
      input: InputColumns(text: []), dimensions: [], evidence: [],
      decision: DecisionTable(classes: [], rows: [], otherwise: 0))
  }

  /// Passes over all parts.
  package mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try codeFiles(&coder)
    try policy.code(&coder)
    try language.code(&coder)
    try input.code(&coder)
    try coder.code(&dimensions, blank: Dimension(id: "", levels: [])) {
      (dimension, coder) throws(ImageFault) in try dimension.code(&coder)
    }
    coder.states = dimensions.map { $0.levels.count + 1 }
    // The decision table is worked out for every cell, and topics are bits of a machine word.
    let cells = coder.states.reduce(1) { $0 > 1 << 20 ? $0 : $0 * $1 }
    guard (1...32).contains(dimensions.count), cells <= 1 << 20 else { throw .outOfRange }
    try decision.code(&coder)
    try coder.code(&evidence, blank: EvidenceRule(id: "", condition: Condition())) {
      (rule, coder) throws(ImageFault) in try rule.code(&coder)
    }
    var counts = facets.map(\.values.count)
    try coder.parts.code(&counts, blank: 0) { (count, parts) throws(ImageFault) in
      try parts.code(&count, in: 0...1 << 16)
    }
    guard counts.count <= 32 else { throw .outOfRange }
    coder.values = counts
    try coder.code(&facets, blank: Facet(id: "", choose: .best, values: [])) {
      [classes = decision.classes.count] (facet, coder) throws(ImageFault) in
      try facet.code(&coder, classes: classes)
    }
    guard facets.map(\.values.count) == counts else { throw .outOfRange }
    var list = 0
    try coder.code(&lists, blank: WordList(name: "", entries: [])) {
      (words, coder) throws(ImageFault) in
      try words.code(&coder, number: list)
      list += 1
    }
    try negation.code(&coder)
    try coder.code(&tests, blank: PolicyTest(name: "", input: [])) {
      (test, coder) throws(ImageFault) in try test.code(&coder)
    }
    try check.code(&coder)
  }

  /// The files that origins name.
  private func codeFiles(_ coder: inout RuleCoder) throws(ImageFault) {
    if !coder.parts.isReading { coder.files = files }
    let folder = coder.folder
    try coder.parts.code(&coder.files, blank: "") { (file, parts) throws(ImageFault) in
      if !parts.isReading, file.hasPrefix(folder) { file.removeFirst(folder.count) }
      try parts.code(&file)
      file = folder + file
    }
  }

  /// The files that anything stands in.
  private var files: [String] {
    let origins =
      dimensions.map(\.origin) + decision.rows.map(\.origin) + evidence.map(\.origin)
      + evidence.flatMap { ($0.examples.hit + $0.examples.miss).map(\.origin) }
      + facets.map(\.origin) + facets.flatMap { $0.values.map(\.origin) } + lists.map(\.origin)
      + tests.map(\.origin)
    return Set(origins.map(\.file)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension PolicyHeader {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&id)
    try coder.parts.code(&version)
    try coder.parts.code(&needs)
  }
}

extension InputColumns {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&id)
    try coder.code(&text, blank: TextColumn(name: "")) { (column, coder) throws(ImageFault) in
      try coder.parts.code(&column.name)
      try coder.parts.code(&column.weight, in: 1...100)
      try coder.parts.code(&column.also)
    }
    guard !text.isEmpty else { throw .outOfRange }
  }
}

extension Dimension {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&id)
    try coder.parts.code(&ask)
    try coder.code(&levels, blank: Level(id: "", threshold: 0)) {
      (level, coder) throws(ImageFault) in
      try coder.parts.code(&level.id)
      try coder.parts.code(&level.threshold, in: RuleCoder.points)
    }
    // A sum finds its level by going up the thresholds to the last.
    guard (2...62).contains(levels.count),
      zip(levels, levels.dropFirst()).allSatisfy({ $0.threshold < $1.threshold })
    else { throw .outOfRange }
    try coder.parts.code(&ranks)
    try coder.code(&origin)
  }
}

extension DecisionTable {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&hit)
    try coder.parts.code(&classes)
    guard classes.count < 1 << 16 else { throw .outOfRange }
    try coder.parts.code(&monotone)
    let classes = classes.count
    try coder.code(&rows, blank: Row(id: "", accepts: [], class: 0)) {
      (row, coder) throws(ImageFault) in
      try coder.parts.code(&row.id)
      try coder.code(&row.accepts, blank: .all) { (set, coder) throws(ImageFault) in
        try coder.parts.code(bits: &set.bits)
      }
      guard row.accepts.count == coder.states.count else { throw .outOfRange }
      try coder.parts.code(&row.class, below: classes)
      try coder.parts.code(&row.says)
      try coder.code(&row.origin)
    }
    try coder.parts.code(&otherwise, below: classes)
  }
}

extension WordList {
  fileprivate mutating func code(
    _ coder: inout RuleCoder, number: Int
  ) throws(ImageFault) {
    try coder.parts.code(&name)
    try coder.code(&terms, at: .list(number))
    try coder.code(&origin)
  }
}

extension Negation {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.code(&beforeTerms, at: .before)
    try coder.code(&afterTerms, at: .after)
    try coder.code(&neutralTerms, at: .neutral)
    try coder.code(&stopTerms, at: .stop)
  }
}
