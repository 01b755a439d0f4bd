import ArgumentParser
import CSV
import Diagnostics
import Engine
import Reporting
import Rules

/// `adjudge show`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.show.rawValue,
    abstract: "Show the policy in force, or where and how it says something.",
    discussion: """
        adjudge show                          the policy as a whole
        adjudge show clerk                    where a word is said, and what it comes to
        adjudge show term "draft .. contract" what a term matches
        adjudge show rule NAME                a rule with all that is written about it
        adjudge show rules|lists|table        every rule, every list, the decision
        adjudge show list NAME, facet NAME    one list, one facet
      """)

  /// How a page is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @Argument(help: ArgumentHelp("A name, a word or a term; before it perhaps what it is."))
  var what: [String] = []

  @Option(name: .shortAndLong, help: "text, markdown or json.")
  var format: Format = .text

  @OptionGroup(title: "Rules") var ruleOptions: RuleOptions
  @OptionGroup(title: "Messages") var common: CommonOptions

  func run() throws {
    let console = common.console
    let found = try RuleDiscovery(options: ruleOptions, console: console).load()
    let sheet = try ShowRequest(what, found, console).sheet()
    var buffer = ByteBuffer()
    switch format {
    case .text:
      let painter = Painter(isOn: console.colorAllowed(on: 1))
      buffer.append(sheet.text(width: System.terminalWidth(1) ?? 100, painter))
    case .markdown: buffer.append(sheet.markdown())
    case .json: sheet.appendJSON(to: &buffer)
    }
    try console.write(buffer)
    console.inform("rules: \(found.label.text) from \(found.place)")
  }
}

/// What is to be shown: a kind and a name, a name alone, or words.
private struct ShowRequest {
  private enum Kind: String, CaseIterable {
    case rules, lists, table, rule, list, facet, term
  }

  private let kind: Kind?
  private let name: String
  private let found: RuleDiscovery.Found
  private let console: Console
  private let sheets: PolicySheets

  init(_ what: [String], _ found: RuleDiscovery.Found, _ console: Console) {
    kind = what.first.flatMap(Kind.init)
    name = what.dropFirst(kind == nil ? 0 : 1).joined(separator: " ")
    self.found = found
    self.console = console
    sheets = PolicySheets(
      found.rules, changes: found.changes, label: found.label, place: found.place)
  }

  func sheet() throws -> Sheet {
    let rules = found.rules
    // A kind without a name is a word like any other, unless it asks for all of its kind.
    switch kind {
    case nil where name.isEmpty: return sheets.policy()
    case .rules where name.isEmpty: return sheets.allRules()
    case .lists where name.isEmpty, .list where name.isEmpty: return sheets.allLists()
    case .table where name.isEmpty: return sheets.table(TableSurvey(rules))
    case .rule where !name.isEmpty:
      return sheets.rule(try find(rules.evidence, \.id, "rule"))
    case .list: return sheets.list(try find(rules.lists, \.name, "list"))
    case .facet where !name.isEmpty: return sheets.facet(try find(rules.facets, \.id, "facet"))
    case .term where !name.isEmpty: return sheets.term(name, Program(rules))
    default: return named() ?? sheets.term(all, Program(rules))
    }
  }

  /// The words as they were given.
  private var all: String {
    kind.map { name.isEmpty ? $0.rawValue : "\($0.rawValue) \(name)" } ?? name
  }

  /// The page of what has exactly this name.
  private func named() -> Sheet? {
    if let rule = found.rules.evidence.first(where: { $0.id == all }) { return sheets.rule(rule) }
    let bare = all.hasPrefix("$") ? String(all.dropFirst()) : all
    if let list = found.rules.lists.first(where: { $0.name == bare }) { return sheets.list(list) }
    return found.rules.facets.first { $0.id == all }.map(sheets.facet)
  }

  private func find<Thing>(
    _ things: [Thing], _ id: (Thing) -> String, _ kind: String
  ) throws -> Thing {
    let wanted = name.hasPrefix("$") ? String(name.dropFirst()) : name
    if let thing = things.first(where: { id($0) == wanted }) { return thing }
    let near = Suggestion.nearest(to: wanted, among: things.map(id))
    throw console.fail(
      .usage,
      "no \(kind) '\(SafeText.escape(name))'" + (near.map { "; did you mean '\($0)'?" } ?? ""))
  }
}
