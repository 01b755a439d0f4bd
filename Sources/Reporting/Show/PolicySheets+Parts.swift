package import Rules

/// Pages about one rule, one list, one facet.
extension PolicySheets {
  /// A rule with all that is written about it.
  package func rule(_ rule: EvidenceRule) -> Sheet {
    var sheet = Sheet("rule \(rule.id)")
    let condition = rule.condition
    sheet.add(
      "rule", nil,
      fields: [
        ("place", Self.place(rule.origin)), ("says", rule.says), ("why", rule.why),
        ("worth", WorthText.of(rule, rules)),
        ("family", rule.family.map { "\($0), of which only the strongest counts" }),
        ("status", condition.status == .stable ? nil : condition.status.rawValue),
        ("negation", condition.negatable ? nil : "takes nothing back"),
        ("owner", rule.owner), ("source", rule.source), ("since", rule.since),
      ])
    sheet.add("overlays", "Changed by overlays", .lines(changes(of: rule.id).map(Self.line)))
    sheet.add("any", "Counts if any is said", .words(condition.any.map(\.text)))
    sheet.add("unless", "Taken back by", .words(condition.unless.map(\.text)))
    sheet.add("where", "Where", .lines(condition.columns.map(Self.wanted)))
    sheet.add("hit", "Must count in", .lines(rule.examples.hit.map(\.text)))
    sheet.add("miss", "Must not count in", .lines(rule.examples.miss.map(\.text)))
    let family = rules.evidence.filter { $0.family == rule.family && $0.id != rule.id }
    sheet.add(
      "relatives", "In the same family", .words(rule.family == nil ? [] : family.map(\.id)))
    return sheet
  }

  /// A list with its entries and the rules that use it.
  package func list(_ list: WordList) -> Sheet {
    var sheet = Sheet("list \(list.name)")
    sheet.add("list", nil, fields: [("place", Self.place(list.origin))])
    sheet.add(
      "entries", Count.of(list.entries.count, "entry", plural: "entries"),
      .words(list.entries.map(\.text)))
    sheet.add("users", "Named by", .lines(users(of: list)))
    return sheet
  }

  /// A facet with its values.
  package func facet(_ facet: Facet) -> Sheet {
    var sheet = Sheet("facet \(facet.id)")
    sheet.add(
      "facet", nil,
      fields: [
        ("place", Self.place(facet.origin)), ("asks", facet.ask),
        ("chooses", facet.choose == .best ? "the value that fits best" : "every value that fits"),
      ])
    sheet.add(
      "values", "Values",
      .table(
        columns: ["value", "says", "terms", "place"],
        rows: facet.values.map {
          [$0.id, $0.says ?? "", Count.grouped($0.condition.any.count), Self.place($0.origin)]
        }))
    return sheet
  }

  /// `rule legal.drafting: $deed .. $party`, for each term that names a list.
  private func users(of list: WordList) -> [String] {
    func names(_ term: Term) -> Bool {
      term.text.split(separator: " ").contains { $0 == "$\(list.name)" }
    }
    var users: [String] = []
    for other in rules.lists {
      let terms = other.entries.filter(names)
      users += terms.map { "list \(other.name): \($0.text)" }
    }
    for rule in rules.evidence {
      let terms = (rule.condition.any + rule.condition.unless).filter(names)
      users += terms.map { "rule \(rule.id): \($0.text)" }
    }
    for facet in rules.facets {
      for value in facet.values {
        let terms = (value.condition.any + value.condition.unless).filter(names)
        users += terms.map { "\(facet.id) \(value.id): \($0.text)" }
      }
    }
    return users
  }

  private static func wanted(_ condition: ColumnCondition) -> String {
    let values = condition.anyOf.map { wanted in
      switch wanted {
      case .words(let words): return "'\(words.joined(separator: " "))'"
      case .number(let comparison, let number):
        return "\(comparison.rawValue) \(number.written)"
      }
    }
    return "column \(condition.column) is \(Count.list(values, "or"))"
  }
}
