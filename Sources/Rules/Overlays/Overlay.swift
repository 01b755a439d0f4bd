internal import YAML

/// Applies the changes of overlay files to what the rule files say.
struct Overlay {
  /// The rules, as far as changed.
  private(set) var rules: [EvidenceRule]
  /// The rows, as far as changed.
  private(set) var rows: [DecisionTable.Row]
  /// What was changed.
  private(set) var changes: [OverlayChange] = []
  /// What was set already, and where.
  private var places: [String: Origin] = [:]

  /// Starts from the rules and rows of a policy.
  init(rules: [EvidenceRule], rows: [DecisionTable.Row]) {
    self.rules = rules
    self.rows = rows
  }

  /// Makes one change.
  mutating func apply(_ value: Node, in context: inout Context) {
    let rule = value["rule"]
    let row = value["row"]
    switch (rule, row) {
    case (let rule?, nil): change(rule, by: value, in: &context)
    case (nil, let row?): replace(row, by: value, in: &context)
    default: context.report(.changeWithoutTarget(at: value.origin))
    }
  }

  // MARK: Rules

  private mutating func change(
    _ name: Node, by value: Node, in context: inout Context
  ) {
    guard let index = rule(name, in: &context) else { return }
    let id = rules[index].id
    let scores = EvidenceRule.scores(value["scores"], rule: id, in: &context)
    let added = context.terms(value["add"])
    let isDisabled = value["disable"]?.boolean ?? false
    if value["scores"] == nil, value["add"] == nil, !isDisabled || value["replace"] != nil {
      context.report(.changeOfNothing("rule '\(id)'", "'scores', 'add' or 'disable: true'", value))
      return
    }
    for score in scores {
      let dimension = context.names.dimensions[score.dimension].id
      let place = value["scores"]?.entries.first { $0.key == dimension }?.origin ?? value.origin
      let what = "the points of rule '\(id)' in \(dimension)"
      guard isFirst("scores \(id) \(dimension)", what, at: place, in: &context) else { continue }
      let old = rules[index].scores.first { $0.dimension == score.dimension }?.value
      rules[index].scores.removeAll { $0.dimension == score.dimension }
      rules[index].scores.append(score)
      rules[index].scores.sort { $0.dimension < $1.dimension }
      note(.points(rule: id, dimension: dimension, from: old, to: score.value), value, place)
    }
    if !added.isEmpty {
      rules[index].condition.any += added
      note(.terms(rule: id, added: added.map(\.text)), value, value["add"]?.origin)
    }
    let place = value["disable"]?.origin ?? value.origin
    if isDisabled, isFirst("disable \(id)", "rule '\(id)' out of force", at: place, in: &context) {
      rules[index].condition.status = .retired
      note(.disabled(rule: id), value, place)
    }
  }

  /// The rule of that name, or the one that had it.
  private func rule(_ name: Node, in context: inout Context) -> Int? {
    guard let id = name.text else { return nil }
    if let index = rules.firstIndex(where: { $0.id == id }) { return index }
    if let index = rules.firstIndex(where: { $0.formerly.contains(id) }) {
      context.report(.renamedRule(id, now: rules[index].id, at: name.origin))
      return index
    }
    context.report(.unknownRule(id, known: rules.map(\.id), at: name.origin))
    return nil
  }

  // MARK: Rows

  private mutating func replace(
    _ name: Node, by value: Node, in context: inout Context
  ) {
    guard let id = name.text else { return }
    guard let index = rows.firstIndex(where: { $0.id == id }) else {
      context.report(.unknownRow(id, known: rows.map(\.id), at: name.origin))
      return
    }
    guard let replacement = value["replace"] else {
      context.report(.changeOfNothing("row '\(id)'", "'replace'", value))
      return
    }
    guard isFirst("row \(id)", "row '\(id)'", at: name.origin, in: &context),
      let row = DecisionTable.Row(replacement, id: id, origin: name.origin, in: &context)
    else { return }
    rows[index] = row
    note(.row(id), value, name.origin)
  }

  // MARK: Bookkeeping

  /// Whether nothing has set this yet; reports both places if something has.
  private mutating func isFirst(
    _ key: String, _ what: String, at origin: Origin, in context: inout Context
  ) -> Bool {
    if let first = places[key] {
      context.report(.overlayConflict(what, at: origin, first: first))
      return false
    }
    places[key] = origin
    return true
  }

  private mutating func note(
    _ effect: OverlayChange.Effect, _ value: Node, _ place: Origin?
  ) {
    changes.append(
      OverlayChange(
        effect: effect, reason: value["reason"]?.text ?? "", by: value["by"]?.text ?? "",
        expires: value["expires"]?.text, origin: place ?? value.origin))
  }
}
