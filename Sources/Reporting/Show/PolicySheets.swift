import Engine
package import Rules

/// Makes pages about the policy in force: as a whole, and about each of its parts.
package struct PolicySheets: Sendable {
  let rules: RuleSet
  let changes: [OverlayChange]
  private let label: PolicyLabel
  private let place: String

  /// Creates the pages of a policy, which overlays may have changed.
  package init(
    _ rules: RuleSet, changes: [OverlayChange], label: PolicyLabel, place: String
  ) {
    self.rules = rules
    self.changes = changes
    self.label = label
    self.place = place
  }

  /// The policy as a whole.
  package func policy() -> Sheet {
    var sheet = Sheet("\(label.id) \(label.version)")
    let terms = rules.evidence.reduce(0) { $0 + $1.condition.any.count }
    let columns = rules.input.text.map { "\($0.name) × \($0.weight)" } + rules.structuredColumns
    sheet.add(
      "policy", nil,
      fields: [
        ("from", place), ("fingerprint", label.fingerprint),
        ("language", rules.language.name ?? rules.language.id),
        ("columns", columns.joined(separator: ", ")),
        ("rules", "\(Count.grouped(rules.evidence.count)) with \(Count.of(terms, "term"))"),
        ("lists", Count.grouped(rules.lists.count)),
        ("classes", rules.decision.classes.joined(separator: ", ")),
        ("tests", Count.grouped(rules.tests.count)),
      ])
    sheet.add(
      "dimensions", "Dimensions",
      .table(
        columns: ["dimension", "levels", "asks", "place"],
        rows: rules.dimensions.map { dimension in
          let levels = dimension.levels.map { "\($0.id) \($0.threshold)" }
          return [
            dimension.id, levels.joined(separator: ", "), dimension.ask ?? "",
            Self.place(dimension.origin),
          ]
        }))
    sheet.add(
      "facets", "Facets",
      .table(
        columns: ["facet", "values", "asks", "place"],
        rows: rules.facets.map {
          [$0.id, Count.grouped($0.values.count), $0.ask ?? "", Self.place($0.origin)]
        }))
    sheet.add(
      "files", "Rules by file", .table(columns: ["file", "rules", "terms"], rows: files))
    sheet.add("overlays", "Changed by overlays", .lines(changes.map(Self.line)))
    return sheet
  }

  /// Every rule on a line.
  package func allRules() -> Sheet {
    var sheet = Sheet(Count.of(rules.evidence.count, "rule"))
    let rows = rules.evidence.map { rule in
      let status = rule.condition.status == .stable ? "" : rule.condition.status.rawValue
      let changed = changes(of: rule.id).isEmpty ? status : "\(status) changed"
      return [
        rule.id, WorthText.of(rule, rules), Count.grouped(rule.condition.any.count), changed,
        Self.place(rule.origin),
      ]
    }
    sheet.add(
      "rules", nil, .table(columns: ["rule", "worth", "terms", "status", "place"], rows: rows))
    return sheet
  }

  /// Every list on a line.
  package func allLists() -> Sheet {
    var sheet = Sheet(Count.of(rules.lists.count, "list"))
    let rows = rules.lists.map { list in
      [list.name, Count.grouped(list.entries.count), Self.place(list.origin)]
    }
    sheet.add("lists", nil, .table(columns: ["list", "entries", "place"], rows: rows))
    return sheet
  }

  private var files: [[String]] {
    var files: [(name: String, rules: Int, terms: Int)] = []
    for rule in rules.evidence {
      if files.last?.name != rule.origin.file { files.append((rule.origin.file, 0, 0)) }
      files[files.count - 1].rules += 1
      files[files.count - 1].terms += rule.condition.any.count
    }
    return files.map { [$0.name, Count.grouped($0.rules), Count.grouped($0.terms)] }
  }

  // MARK: What all pages use

  /// `file:line:column`.
  static func place(_ origin: Origin) -> String {
    DiagnosticRenderer.place(origin.file, origin.range)
  }

  static func line(_ change: OverlayChange) -> String {
    "\(place(change.origin)): \(OverlayText.target(change.effect)): \(OverlayText.of(change))"
  }

  /// The changes that overlays make to a rule or a row.
  func changes(of id: String) -> [OverlayChange] {
    changes.filter { OverlayText.target($0.effect) == id }
  }
}
