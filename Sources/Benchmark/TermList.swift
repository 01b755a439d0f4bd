import Rules

/// Terms of invented words, each with a dimension and points: many rules that mean nothing.
///
/// A shorter list is the beginning of a longer one, and only the beginning occurs in texts on purpose:
/// as in real policies, most terms are rare in any one file.
struct TermList {
  /// A phrase and what it is worth.
  struct Term {
    var phrase: String
    var dimension: String
    var points: Int
  }

  /// A line that is no term.
  struct BadLine: Error {
    var number: Int
    var text: String
  }

  /// The dimensions of invented terms, unless told.
  static let dimensions = ["first", "second", "third"]
  /// How many terms occur in texts on purpose.
  static let frequent = 400
  /// Files of rules have a limit of nodes.
  private static let termsInFile = 5000

  var terms: [Term] = []

  /// Invents terms of one to four words.
  init(count: Int, dimensions: [String] = TermList.dimensions, seed: Int = 7) {
    var chance = Chance(seed: seed &* 7919)
    var seen: Set<String> = []
    while terms.count < count {
      // One-word terms stand at the beginning only: they would match more often the more there are.
      let length = terms.count < Self.frequent ? 1 + chance.below(3) : 2 + chance.below(3)
      let words = (0..<length).map { _ in InventedWords.word(chance.below(InventedWords.count)) }
      let phrase = words.joined(separator: " ")
      if !seen.insert(phrase).inserted { continue }
      terms.append(
        Term(
          phrase: phrase, dimension: chance.pick(dimensions),
          points: chance.pick([-3, -2, -1, 1, 2, 3])))
    }
  }

  /// Reads a list: phrase, dimension and points, parted by tabs.
  init(reading text: String) throws {
    for (number, line) in text.split(separator: "\n").enumerated() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3, let points = Int(fields[2]) else {
        throw BadLine(number: number + 1, text: String(line))
      }
      terms.append(Term(phrase: fields[0], dimension: fields[1], points: points))
    }
  }

  /// The list as it is read.
  var text: String {
    terms.map { "\($0.phrase)\t\($0.dimension)\t\($0.points)\n" }.joined()
  }

  /// A policy in which every term is a rule of its own.
  var policy: [RuleSource] {
    var dimensions: [String] = []
    for term in terms where !dimensions.contains(term.dimension) {
      dimensions.append(term.dimension)
    }
    let scales = dimensions.map { "  - {id: \($0), levels: [{low: -2}, {medium: 0}, {high: 2}]}\n" }
    let policy = """
      schema: 1
      policy: {id: terms, version: "1"}
      language: en
      input: {id: [id], text: {name: 1, description: 1}}
      negation: {before: [no, not, without]}
      dimensions:
      \(scales.joined())
      decision:
        order: [low, open, high]
        rows:
          - {id: H, \(dimensions[0]): high, class: high}
          - {id: L, \(dimensions[0]): low, class: low}
        otherwise: open
      """
    var files = [RuleSource(path: "policy.yaml", bytes: Array(policy.utf8))]
    for start in stride(from: 0, to: terms.count, by: Self.termsInFile) {
      var rules = "schema: 1\nevidence:\n"
      for number in start..<min(terms.count, start + Self.termsInFile) {
        let term = terms[number]
        rules += "  - {id: t\(number), scores: {\(term.dimension): \(term.points)}, "
        rules += "any: [\"\(term.phrase)\"]}\n"
      }
      files.append(RuleSource(path: "terms-\(start).yaml", bytes: Array(rules.utf8)))
    }
    return files
  }
}

/// Words that no language has, the frequent ones among the first.
enum InventedWords {
  private static let starts = [
    "b", "d", "f", "gr", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v",
  ]
  private static let middles = ["a", "e", "i", "o", "u", "ar", "el", "in", "on", "ul"]
  private static let ends = ["ban", "dor", "fel", "gan", "lim", "mer", "nar", "pol", "rin", "tek"]

  /// How many there are.
  static let count = starts.count * middles.count * ends.count * 4

  /// One of them.
  static func word(_ index: Int) -> String {
    let short =
      starts[index % starts.count]
      + middles[index / starts.count % middles.count]
      + ends[index / (starts.count * middles.count) % ends.count]
    return short + ["", "o", "ist", "ana"][index / (starts.count * middles.count * ends.count) % 4]
  }
}
