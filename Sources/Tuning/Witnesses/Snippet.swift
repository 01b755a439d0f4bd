import Engine
import Rules

/// A phrase made of one term of a rule, or the cells that a rule's `where` asks for, and what the
/// rules make of it alone.
struct Snippet: Sendable {
  /// The words, as a sentence without its full stop; empty where only cells count.
  var text: String
  /// The text column it stands in.
  var column: Int
  /// Structured cells by index of the column.
  var cells: [Int: String]
  /// What it does alone.
  var effect: Effect

  /// What evidence amounts to in every dimension.
  struct Effect: Sendable, Hashable {
    /// The sum of points; nil where none counted.
    var sums: [Int?]
    /// The highest floor and the lowest ceiling, as levels.
    var floors: [Int?]
    var ceilings: [Int?]
    /// The rules that count, each once however often it matches.
    var rules: [Int]
    /// Their families, of which only the strongest counts.
    var families: [String]
  }
}

extension Snippet.Effect {
  /// The effect that evidence shows.
  init(_ evidence: Evidence, _ rules: RuleSet) {
    sums = evidence.dimensions.map { $0.counted ? $0.sum : nil }
    floors = evidence.dimensions.map(\.floor)
    ceilings = evidence.dimensions.map(\.ceiling)
    self.rules = evidence.rules.filter(\.counts).map(\.rule)
    families = self.rules.compactMap { rules.evidence[$0].family }
  }
}
