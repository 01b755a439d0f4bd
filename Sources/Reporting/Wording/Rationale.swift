package import Catalog
package import CSV
import Engine
package import Rules

/// The judgement of one record in one cell, quoting the words it rests on:
///
///     KPO: analysis expert (+9: 'recommend how' +6, 'analyse' +3); row K1: expert analysis
///     undetermined: evidence pulls both ways; towards KPO: 'design' +6 analysis; towards BPO: …
package struct Rationale: Sendable {
  /// How many quotes stand for one dimension, or for one direction of mixed evidence.
  static let quotes = 3

  private let ruleSet: RuleSet
  private let names: RenderedNames

  /// Creates a renderer for one policy.
  package init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    names = RenderedNames(ruleSet)
  }

  /// Appends the text.
  package func append(_ judged: JudgedRecord, to buffer: inout ByteBuffer) {
    let evidence = judged.evidence
    buffer.append(names.classes[evidence.class])
    buffer.append(": ")
    if evidence.reason == .noEvidence { return buffer.append("no evidence") }
    let grounds = Ground.all(in: evidence, of: ruleSet)
    switch evidence.reason {
    case nil:
      var isFirst = true
      for index in evidence.dimensions.indices where evidence.dimensions[index].level != nil {
        if !isFirst { buffer.append("; ") }
        isFirst = false
        append(dimension: index, grounds, judged, to: &buffer)
      }
      if !isFirst, !evidence.rows.isEmpty { buffer.append("; ") }
      append(rows: evidence.rows, to: &buffer)
    case .noEvidence: break
    case .noRow:
      buffer.append("no row for these levels")
      append(known: grounds, judged, to: &buffer)
    case .conflict:
      buffer.append("a floor stands above a ceiling")
      for index in evidence.dimensions.indices where evidence.dimensions[index].isConflict {
        buffer.append("; ")
        append(dimension: index, grounds, judged, to: &buffer)
      }
    case .mixed:
      buffer.append("evidence pulls both ways; ")
      buffer.append(names.upward)
      buffer.append(": ")
      append(direction: grounds.filter { $0.points > 0 }, judged, to: &buffer)
      buffer.append("; ")
      buffer.append(names.downward)
      buffer.append(": ")
      append(direction: grounds.filter { $0.points < 0 }, judged, to: &buffer)
    }
  }

  /// Every dimension about which something was said.
  private func append(
    known grounds: [Ground], _ judged: JudgedRecord, to buffer: inout ByteBuffer
  ) {
    let outcomes = judged.evidence.dimensions
    for index in outcomes.indices where outcomes[index].counted || outcomes[index].level != nil {
      buffer.append("; ")
      append(dimension: index, grounds, judged, to: &buffer)
    }
  }

  /// `analysis expert (+9: 'recommend how' +6, 'analyse' +3 and 2 more)`.
  private func append(
    dimension: Int, _ grounds: [Ground], _ judged: JudgedRecord, to buffer: inout ByteBuffer
  ) {
    let outcome = judged.evidence.dimensions[dimension]
    buffer.append(names.dimensions[dimension])
    if !outcome.isConflict {
      buffer.append(0x20)
      buffer.append(names.states[dimension][(outcome.level ?? -1) + 1])
    }
    buffer.append(" (")
    if outcome.counted {
      buffer.append(signed: outcome.sum)
      buffer.append(": ")
    }
    let here = grounds.filter { $0.dimension == dimension }
    append(strongest: here, judged, to: &buffer) { ground, buffer in
      append(effect: ground, to: &buffer)
    }
    buffer.append(UInt8(ascii: ")"))
  }

  /// `'recommend how' +6 analysis, 'analyse' +3 analysis`.
  private func append(
    direction grounds: [Ground], _ judged: JudgedRecord, to buffer: inout ByteBuffer
  ) {
    let sorted = grounds.sorted {
      (-abs($0.points), $0.rule, $0.dimension) < (-abs($1.points), $1.rule, $1.dimension)
    }
    append(strongest: sorted, judged, to: &buffer) { ground, buffer in
      buffer.append(signed: ground.points)
      buffer.append(0x20)
      buffer.append(names.dimensions[ground.dimension])
    }
  }

  private func append(
    strongest grounds: [Ground], _ judged: JudgedRecord, to buffer: inout ByteBuffer,
    effect: (Ground, inout ByteBuffer) -> Void
  ) {
    let chosen = Self.choose(from: grounds)
    for (index, ground) in chosen.enumerated() {
      if index > 0 { buffer.append(", ") }
      append(words: ground, judged, to: &buffer)
      buffer.append(0x20)
      effect(ground, &buffer)
    }
    if grounds.count > chosen.count {
      buffer.append(" and ")
      buffer.append(decimal: grounds.count - chosen.count)
      buffer.append(" more")
    }
  }

  /// The first few; if all of them pull one way, the last makes room for the strongest against.
  private static func choose(from grounds: [Ground]) -> [Ground] {
    var chosen = Array(grounds.prefix(quotes))
    guard grounds.count > quotes else { return chosen }
    let (up, down) = (chosen.contains { $0.points > 0 }, chosen.contains { $0.points < 0 })
    let against = grounds.dropFirst(quotes).first {
      (!up && $0.points > 0) || (!down && $0.points < 0)
    }
    if let against { chosen[quotes - 1] = against }
    return chosen
  }

  private func append(effect ground: Ground, to buffer: inout ByteBuffer) {
    switch ground.effect {
    case .points(let points): buffer.append(signed: points)
    case .atLeast(let level):
      buffer.append("at least ")
      buffer.append(names.states[ground.dimension][level + 1])
    case .atMost(let level):
      buffer.append("at most ")
      buffer.append(names.states[ground.dimension][level + 1])
    }
  }

  /// The words quoted, or the structured cell with its column's name.
  private func append(
    words ground: Ground, _ judged: JudgedRecord, to buffer: inout ByteBuffer
  ) {
    if let place = ground.place {
      Quote.append(place.range, of: judged.text[place.column], to: &buffer)
    } else if let column = names.columns[ground.rule], column.index < judged.structured.count,
      let cell = judged.structured[column.index]
    {
      buffer.append(column.name)
      buffer.append(0x20)
      Quote.append(0..<cell.count, of: cell, to: &buffer)
    }
  }

  /// `row K1: its wording`, or `rows K1, K4: the wording of the first`.
  private func append(rows: [Int], to buffer: inout ByteBuffer) {
    guard let first = rows.first else { return }
    buffer.append(rows.count == 1 ? "row " : "rows ")
    for (index, row) in rows.enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.append(names.rows[row])
    }
    if !names.rowWordings[first].isEmpty {
      buffer.append(": ")
      buffer.append(names.rowWordings[first])
    }
  }
}
