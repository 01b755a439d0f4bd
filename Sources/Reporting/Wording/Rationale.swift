package import Catalog
package import CSV
import Engine

/// The judgement of one record in one cell, quoting the words it rests on:
///
///     KPO: analysis expert (+9: 'recommend how' +6, 'analyse' +3); row K1: expert analysis
///     undetermined: evidence pulls both ways; towards KPO: 'design' +6 analysis; towards BPO: …
package struct Rationale: Sendable {
  /// How many quotes stand for one dimension, or for one direction of mixed evidence.
  static let quotes = 3

  private let names: RenderedNames

  /// Creates a renderer for one policy.
  package init(_ names: RenderedNames) { self.names = names }

  /// Appends the text.
  package func append(_ judged: JudgedRecord, to buffer: inout ByteBuffer) {
    buffer.append(padded: names.openings[judged.outcome.class])
    let scales = judged.outcome.scales
    var next = 0
    switch judged.outcome.reason {
    case nil:
      var isFirst = true
      for index in scales.indices where scales[index].state != 0 {
        if !isFirst { buffer.append(UInt8(ascii: ";"), 0x20) }
        isFirst = false
        append(dimension: index, judged, &next, to: &buffer)
      }
      if !isFirst, !judged.outcome.rows.isEmpty { buffer.append(UInt8(ascii: ";"), 0x20) }
      append(rows: judged.outcome.rows, to: &buffer)
    case .noEvidence: buffer.append("no evidence")
    case .noRow:
      buffer.append("no row for these levels")
      for index in scales.indices where scales[index].counted || scales[index].state != 0 {
        buffer.append(UInt8(ascii: ";"), 0x20)
        append(dimension: index, judged, &next, to: &buffer)
      }
    case .conflict:
      buffer.append("a floor stands above a ceiling")
      for index in scales.indices where scales[index].isConflict {
        buffer.append(UInt8(ascii: ";"), 0x20)
        append(dimension: index, judged, &next, to: &buffer)
      }
    case .mixed:
      buffer.append("evidence pulls both ways; ")
      buffer.append(names.upward)
      buffer.append(": ")
      append(direction: 1, judged, to: &buffer)
      buffer.append("; ")
      buffer.append(names.downward)
      buffer.append(": ")
      append(direction: -1, judged, to: &buffer)
    }
  }

  // MARK: One dimension

  /// `analysis expert (+9: 'recommend how' +6, 'analyse' +3 and 2 more)`.
  /// Dimensions come in order; `next` is where the search for their grounds goes on.
  private func append(
    dimension: Int, _ judged: JudgedRecord, _ next: inout Int, to buffer: inout ByteBuffer
  ) {
    let scale = judged.outcome.scales[dimension]
    if scale.isConflict {
      buffer.append(padded: names.dimensions[dimension])
      buffer.append(0x20, UInt8(ascii: "("))
    } else {
      buffer.append(padded: names.scale(Int(scale.state), of: dimension))
    }
    if scale.counted {
      buffer.append(signed: scale.sum)
      buffer.append(UInt8(ascii: ":"), 0x20)
    }
    let grounds = Self.grounds(of: dimension, in: judged.outcome.grounds, from: &next)
    let shown = min(grounds.count, Self.quotes)
    for index in 0..<shown {
      if index > 0 { buffer.append(UInt8(ascii: ","), 0x20) }
      let isLast = index == Self.quotes - 1
      let ground = isLast ? Self.against(grounds) ?? grounds[index] : grounds[index]
      append(words: ground, judged, to: &buffer)
      buffer.append(0x20)
      append(effect: ground, to: &buffer)
    }
    append(more: grounds.count - shown, to: &buffer)
    buffer.append(UInt8(ascii: ")"))
  }

  /// The grounds of a dimension, which stand together.
  private static func grounds(
    of dimension: Int, in all: UnsafeBufferPointer<Ground>, from next: inout Int
  ) -> UnsafeBufferPointer<Ground> {
    while next < all.count, all[next].dimension < dimension { next += 1 }
    let start = next
    while next < all.count, all[next].dimension == dimension { next += 1 }
    return UnsafeBufferPointer(rebasing: all[start..<next])
  }

  /// The strongest that pulls against all of the first, if none of those does.
  ///
  /// It takes the last place, so that what speaks against a level is not left out for its weakness.
  private static func against(_ grounds: UnsafeBufferPointer<Ground>) -> Ground? {
    guard grounds.count > quotes else { return nil }
    var (up, down) = (false, false)
    for ground in grounds[..<quotes] {
      up = up || ground.points > 0
      down = down || ground.points < 0
    }
    return grounds[quotes...].first { (!up && $0.points > 0) || (!down && $0.points < 0) }
  }

  private func append(effect ground: Ground, to buffer: inout ByteBuffer) {
    switch ground.effect {
    case .points: return buffer.append(signed: ground.points)
    case .atLeast: buffer.append("at least ")
    case .atMost: buffer.append("at most ")
    }
    buffer.append(padded: names.state(Int(ground.value) + 1, of: Int(ground.dimension)))
  }

  // MARK: One direction

  /// `'recommend how' +6 analysis, 'analyse' +3 analysis`: the strongest of one sign.
  private func append(direction sign: Int, _ judged: JudgedRecord, to buffer: inout ByteBuffer) {
    let grounds = judged.outcome.grounds
    var strongest = Strongest()
    for index in grounds.indices where pulls(grounds[index], sign) {
      strongest.offer(index, among: grounds)
    }
    for place in 0..<min(strongest.count, Self.quotes) {
      if place > 0 { buffer.append(UInt8(ascii: ","), 0x20) }
      let ground = grounds[strongest[place]]
      append(words: ground, judged, to: &buffer)
      buffer.append(0x20)
      buffer.append(signed: ground.points)
      buffer.append(0x20)
      buffer.append(padded: names.dimensions[Int(ground.dimension)])
    }
    append(more: strongest.count - Self.quotes, to: &buffer)
  }

  /// Whether a ground draws in a direction, which it can in a dimension that ranks.
  @inline(__always)
  private func pulls(_ ground: Ground, _ sign: Int) -> Bool {
    ground.points * sign > 0 && names.ranks[Int(ground.dimension)]
  }

  // MARK: Parts

  private func append(more: Int, to buffer: inout ByteBuffer) {
    guard more > 0 else { return }
    buffer.append(padded: names.and[0])
    buffer.append(decimal: more)
    buffer.append(padded: names.more[0])
  }

  /// The words quoted, or the structured cell with its column's name.
  private func append(words ground: Ground, _ judged: JudgedRecord, to buffer: inout ByteBuffer) {
    if ground.column >= 0 {
      let range = Int(ground.start)..<Int(ground.end)
      Quote.append(range, of: judged.text[Int(ground.column)], to: &buffer)
    } else if let column = names.columns[Int(ground.rule)],
      column.index < judged.structured.count, let cell = judged.structured[column.index]
    {
      buffer.append(column.name)
      buffer.append(0x20)
      Quote.append(0..<cell.count, of: cell, to: &buffer)
    }
  }

  /// `row K1: its wording`, or `rows K1, K4: the wording of the first`.
  private func append(rows: UnsafeBufferPointer<Int32>, to buffer: inout ByteBuffer) {
    guard let first = rows.first else { return }
    if rows.count == 1 { return buffer.append(padded: names.decidingRows[Int(first)]) }
    buffer.append("rows ")
    for index in rows.indices {
      if index > 0 { buffer.append(UInt8(ascii: ","), 0x20) }
      buffer.append(padded: names.rows[Int(rows[index])])
    }
    let wording = names.rowWordings[Int(first)]
    if !wording.isEmpty {
      buffer.append(UInt8(ascii: ":"), 0x20)
      buffer.append(padded: wording)
    }
  }
}
