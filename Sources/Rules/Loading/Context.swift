internal import Diagnostics
internal import YAML

/// What the readers of sections share: the names known so far, the terms' parser, and what is wrong.
struct Context: ~Copyable {
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The names known so far.
  var names = Names()
  /// The lists that terms may name.
  private(set) var lists: [String: TermParser.Alternatives] = [:]
  /// The same as they were written.
  private(set) var wordLists: [WordList] = []
  private var parser: TermParser

  /// A context for texts in `language`.
  init(language: Language) {
    parser = TermParser(language: language)
  }

  /// Takes a problem down.
  mutating func report(_ problem: Diagnostic) { diagnostics.append(problem) }

  /// Reads a list of terms.
  mutating func terms(_ value: Node?, mode: TermParser.Mode = .inflected) -> [Term] {
    var terms: [Term] = []
    for item in value?.items ?? .empty {
      guard let text = item.words else { continue }
      do throws(TermParser.Problem) {
        let patterns = try parser.patterns(of: text, mode: mode, lists: lists)
        terms.append(Term(text: text, patterns: patterns, origin: item.origin))
      } catch {
        reportTerm(error, in: item)
      }
    }
    return terms
  }

  /// The folded words of a text.
  mutating func words(of text: String) -> [String] { parser.words(of: text) }

  /// Reports what is wrong with a term, but not that nothing is left of it where a list failed.
  private mutating func reportTerm(_ problem: TermParser.Problem, in item: Node) {
    if problem == .empty, item.text?.contains("$") == true { return }
    report(.badTerm(problem, in: item, lists: lists.keys.sorted()))
  }

  /// Makes the name of a list known before its entries are.
  mutating func reserve(list name: String) { lists[name] = [] }

  /// Makes a list known; entries that are wrong are left out.
  mutating func define(list entry: Node.Entry) {
    var said: TermParser.Alternatives = []
    var list = WordList(name: entry.key, entries: [], origin: entry.origin)
    for item in entry.value.items {
      guard let text = item.words else { continue }
      do throws(TermParser.Problem) {
        let ways = try parser.entry(text, lists: lists)
        said += ways
        let patterns = ways.map { Pattern(phrases: [$0]) }
        list.entries.append(Term(text: text, patterns: patterns, origin: item.origin))
      } catch {
        reportTerm(error, in: item)
      }
    }
    lists[entry.key] = TermParser.alternatives(of: said)
    wordLists.append(list)
  }

  /// Reports an id that another thing of its kind has.
  ///
  /// - Returns: whether the id is new.
  mutating func isNew(_ id: Node?, _ kind: String, _ known: inout [String: Origin]) -> Bool {
    guard let id, let text = id.text else { return false }
    return isNew(text, at: id.origin, kind, &known)
  }

  /// The same for an id that is read.
  mutating func isNew(
    _ id: String, at origin: Origin, _ kind: String, _ known: inout [String: Origin]
  ) -> Bool {
    guard let first = known.updateValue(origin, forKey: id) else { return true }
    known[id] = first
    report(.duplicateID(kind, id, at: origin, first: first))
    return false
  }

  /// The index of a dimension; reports one that there is not.
  mutating func dimension(_ entry: Node.Entry, _ user: @autoclosure () -> String) -> Int? {
    if let index = names.dimension(entry.key) { return index }
    let known = names.dimensions.map(\.id)
    report(.unknownDimension(entry.key, user(), known: known, at: entry.origin))
    return nil
  }

  /// The index of a class; reports one that there is not.
  mutating func `class`(_ value: Node?, _ user: String) -> Int? {
    guard let value, let name = value.text else { return nil }
    if let index = names.class(name) { return index }
    report(.unknownClass(name, user, known: names.classes, at: value.origin))
    return nil
  }

  /// The index of a level; reports one that there is not.
  mutating func level(_ value: Node, of dimension: Int) -> Int? {
    guard let name = value.text else { return nil }
    let dimension = names.dimensions[dimension]
    if let index = dimension.levels.firstIndex(where: { $0.id == name }) { return index }
    report(.unknownLevel(name, of: dimension, at: value.origin))
    return nil
  }

  /// The states that a level, a comparison or a list of them names; nil if any is wrong.
  mutating func levels(_ value: Node, of index: Int) -> LevelSet? {
    var set = LevelSet(bits: 0)
    var isSound = true
    for item in value.items {
      guard let text = item.text else { continue }
      let dimension = names.dimensions[index]
      let operators = text.prefix { "<>=!".contains($0) }
      let name = text.dropFirst(operators.count).drop(while: \.isWhitespace)
      if name == "unknown", operators.isEmpty {
        set.insert(state: 0)
        continue
      }
      guard ["", ">=", "<="].contains(operators), name != "unknown" else {
        report(.badComparison(text, of: dimension, at: item.origin))
        isSound = false
        continue
      }
      guard let level = dimension.levels.firstIndex(where: { $0.id == name }) else {
        report(.unknownLevel(String(name), of: dimension, at: item.origin))
        isSound = false
        continue
      }
      let fitting =
        operators == ""
        ? level...level : operators == ">=" ? level...(dimension.levels.count - 1) : 0...level
      for level in fitting { set.insert(state: level + 1) }
    }
    return isSound && set.bits != 0 ? set : nil
  }
}
