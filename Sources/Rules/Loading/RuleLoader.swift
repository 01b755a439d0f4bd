internal import Diagnostics
internal import YAML

/// Reads rule files into a rule set, and says all that is wrong with them in one go.
///
/// The files are read in the order of their paths' bytes, so that the result does not depend on how
/// a folder is listed. First each file is held against the schema, then the sections are read in the
/// order in which they name one another.
public struct RuleLoader: Sendable {
  /// The version of this program, for a policy's `needs`.
  public var version: String
  /// Files with languages for policies that bring none.
  public var languages: [RuleSource]

  /// Creates a loader.
  public init(version: String, languages: [RuleSource] = []) {
    self.version = version
    self.languages = languages
  }

  /// Reads `sources`, overlays among them.
  public func load(_ sources: [RuleSource]) -> LoadedRules {
    let draft = read(sources)
    return LoadedRules(
      ruleSet: draft.isUsable ? draft.ruleSet : nil, changes: draft.isUsable ? draft.changes : [],
      diagnostics: draft.diagnostics)
  }

  /// Reads `sources` as far as they can be read.
  func read(_ sources: [RuleSource]) -> Draft {
    var files = RuleFiles()
    for source in Self.ordered(sources) { files.read(source) }
    var sections = files.sections
    let first = Self.ordered(sources).first { $0.role == .rules }?.path ?? "rules"
    if files.isEmpty, files.diagnostics.isEmpty {
      return Draft(files: files, diagnostics: [.noRules(file: first)])
    }
    sections.reportMissing(in: first)
    var diagnostics = files.diagnostics + sections.diagnostics
    let language = language(of: sections, reporting: &diagnostics)
    checkNeeds(sections["policy"]?["needs"], reporting: &diagnostics)

    var context = Context(language: language ?? Language(id: ""))
    var draft = Self.draft(
      of: sections, from: files, language: language, given: diagnostics, in: &context)
    diagnostics += context.diagnostics
    if !files.isComplete { diagnostics.removeAll { $0.code.dependsOnOtherFiles } }
    diagnostics.removeAll { files.hasTrap(at: $0) }
    draft.diagnostics = diagnostics.sorted(by: Diagnostic.precedes)
    return draft
  }

  private static func ordered(_ sources: [RuleSource]) -> [RuleSource] {
    sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  // MARK: Sections

  /// Reads the sections, each after those it names.
  private static func draft(
    of sections: Sections, from files: RuleFiles, language: Language?,
    given problems: [Diagnostic], in context: inout Context
  ) -> Draft {
    Lists.define(sections.entries("lists"), in: &context)
    let negation = Negation(sections["negation"], in: &context)
    Dimension.readAll(sections["dimensions"], in: &context)
    let table = sections["decision"].flatMap { DecisionTable($0, in: &context) }
    let evidence = EvidenceRule.readAll(sections.items("evidence"), in: &context)
    var overlay = Overlay(rules: evidence, rows: table?.rows ?? [])
    for change in files.changes { overlay.apply(change, in: &context) }
    let facets = Facet.readAll(sections.items("facets"), in: &context)
    let known = problems + context.diagnostics
    if var table, let place = sections.single["decision"]?.origin,
      sections.isSound("dimensions", given: known), sections.isSound("decision", given: known)
    {
      table.rows = overlay.rows
      let check = TableCheck(table, dimensions: context.names.dimensions, origin: place)
      for problem in check.diagnostics { context.report(problem) }
    }
    var draft = Draft(files: files, rules: evidence, facets: facets, changes: overlay.changes)
    draft.negation = negation
    draft.rows = table?.rows ?? []
    draft.language = language
    guard let policy = sections["policy"], let input = sections["input"] else { return draft }
    let columns = InputColumns(input)
    var names = columns.headers
    for column in RuleSet.columns(of: overlay.rules, facets) {
      names.append(column.column.lowercased())
    }
    let tests = sections.items("tests").compactMap {
      PolicyTest($0, columns: names, rows: overlay.rows.map(\.id), in: &context)
    }
    let check = CheckPolicy(sections["check"], in: &context)
    guard var table, let language else { return draft }
    table.rows = overlay.rows
    let lists = context.wordLists.sorted { $0.origin.precedes($1.origin) }
    draft.ruleSet = RuleSet(
      policy: PolicyHeader(policy), language: language, input: columns, lists: lists,
      negation: negation, dimensions: context.names.dimensions, evidence: overlay.rules,
      decision: table, facets: facets, tests: tests, check: check)
    return draft
  }

  // MARK: Language and version

  /// The language the policy names: one of its own, or one that the program brings.
  private func language(
    of sections: Sections, reporting diagnostics: inout [Diagnostic]
  ) -> Language? {
    var known: [String: Origin] = [:]
    var found: [Node] = []
    for value in sections.items("languages") {
      guard let id = value["id"], let name = id.text else { continue }
      if let first = known[name] {
        diagnostics.append(.duplicateID("language", name, at: id.origin, first: first))
      } else {
        known[name] = id.origin
        found.append(value)
      }
    }
    guard let wanted = sections["language"], let name = wanted.text else { return nil }
    if let own = found.first(where: { $0["id"]?.text == name }) { return Language(own) }
    var files = RuleFiles()
    for source in Self.ordered(languages) { files.read(source) }
    let brought = files.sections.items("languages")
    if let language = brought.first(where: { $0["id"]?.text == name }) { return Language(language) }
    let names = (found + brought).compactMap { $0["id"]?.text }
    diagnostics.append(.unknownLanguage(name, known: names, at: wanted.origin))
    return nil
  }

  /// Compares `needs` with the version of this program.
  private func checkNeeds(_ needs: Node?, reporting diagnostics: inout [Diagnostic]) {
    guard let needs, let text = needs.text else { return }
    guard text.hasPrefix(">="), let wanted = Version(text.dropFirst(2)) else {
      diagnostics.append(.badNeeds(text, at: needs.origin))
      return
    }
    if let own = Version(version[...]), own < wanted {
      diagnostics.append(.needsNewer(text, program: version, at: needs.origin))
    }
  }
}

/// Numbers between full stops; a suffix such as `-beta` does not count.
private struct Version: Comparable {
  let parts: [Int]

  init?(_ text: Substring) {
    let numbers = text.drop(while: \.isWhitespace).prefix { $0 != "-" && $0 != "+" }
    let fields = numbers.split(separator: ".", omittingEmptySubsequences: false)
    let parts = fields.compactMap { $0.utf8.first == UInt8(ascii: "+") ? nil : Int($0) }
    guard !parts.isEmpty, parts.count == fields.count else { return nil }
    self.parts = parts
  }

  static func == (left: Version, right: Version) -> Bool { !(left < right) && !(right < left) }

  static func < (left: Version, right: Version) -> Bool {
    for place in 0..<max(left.parts.count, right.parts.count) {
      let mine = place < left.parts.count ? left.parts[place] : 0
      let other = place < right.parts.count ? right.parts[place] : 0
      if mine != other { return mine < other }
    }
    return false
  }
}

extension DiagnosticCode {
  /// Whether a file that could not be read may hold what is missed.
  fileprivate var dependsOnOtherFiles: Bool {
    switch self {
    case .missingSection, .unknownDimension, .unknownLevel, .unknownClass, .unknownFacet,
      .unknownFacetValue, .unknownList, .unknownLanguage, .unknownColumn, .unknownRow,
      .unknownRule:
      true
    default: false
    }
  }
}
