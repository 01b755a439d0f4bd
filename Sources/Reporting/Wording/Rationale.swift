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
    var pen = buffer.pen(for: names.longestRationale)
    put(judged, with: &pen)
    buffer.close(pen)
  }

  private func put(_ judged: JudgedRecord, with pen: inout Pen) {
    pen.put(padded: names.openings[judged.outcome.class])
    let scales = judged.outcome.scales
    switch judged.outcome.reason {
    case nil:
      var isFirst = true
      for index in scales.indices where scales[index].state != 0 {
        if !isFirst { pen.put(UInt8(ascii: ";"), 0x20) }
        isFirst = false
        put(dimension: index, judged, with: &pen)
      }
      if !isFirst, !judged.outcome.rows.isEmpty { pen.put(UInt8(ascii: ";"), 0x20) }
      put(rows: judged.outcome.rows, with: &pen)
    case .noEvidence: pen.put("no evidence")
    case .noRow:
      pen.put("no row for these levels")
      for index in scales.indices where scales[index].counted || scales[index].state != 0 {
        pen.put(UInt8(ascii: ";"), 0x20)
        put(dimension: index, judged, with: &pen)
      }
    case .conflict:
      pen.put("a floor stands above a ceiling")
      for index in scales.indices where scales[index].isConflict {
        pen.put(UInt8(ascii: ";"), 0x20)
        put(dimension: index, judged, with: &pen)
      }
    case .mixed:
      pen.put("evidence pulls both ways; ")
      names.upward.withUnsafeBufferPointer { pen.put($0) }
      pen.put(UInt8(ascii: ":"), 0x20)
      put(direction: 1, judged, with: &pen)
      pen.put(UInt8(ascii: ";"), 0x20)
      names.downward.withUnsafeBufferPointer { pen.put($0) }
      pen.put(UInt8(ascii: ":"), 0x20)
      put(direction: -1, judged, with: &pen)
    }
  }

  // MARK: One dimension

  /// `analysis expert (+9: 'recommend how' +6, 'analyse' +3 and 2 more)`.
  private func put(dimension: Int, _ judged: JudgedRecord, with pen: inout Pen) {
    guard let scales = judged.outcome.scales.baseAddress else { return }
    let scale = scales + dimension
    let strongest = scale.pointee.strongest
    if scale.pointee.floor > scale.pointee.ceiling {
      pen.put(padded: names.dimensions[dimension])
      pen.put(0x20, UInt8(ascii: "("))
    } else {
      pen.put(padded: names.scale(Int(scale.pointee.state), of: dimension))
    }
    if scale.pointee.counted {
      pen.put(signed: scale.pointee.sum)
      pen.put(UInt8(ascii: ":"), 0x20)
    }
    let (grounds, count) = (judged.outcome.grounds, Int(strongest.count))
    for place in 0..<min(count, Self.quotes) {
      if place > 0 { pen.put(UInt8(ascii: ","), 0x20) }
      var index = strongest.index(place)
      if place == Self.quotes - 1, count > Self.quotes {
        index = against(dimension, strongest, grounds) ?? index
      }
      put(words: grounds[index], judged, with: &pen)
      pen.put(0x20)
      put(effect: grounds[index], with: &pen)
    }
    put(more: count - Self.quotes, with: &pen)
    pen.put(UInt8(ascii: ")"))
  }

  /// The strongest that pulls against all of the first, if none of those does.
  ///
  /// It takes the last place, so that what speaks against a level is not left out for its weakness.
  private func against(
    _ dimension: Int, _ strongest: StrongestGrounds, _ grounds: UnsafeBufferPointer<Ground>
  ) -> Int? {
    // Most pull one way or have both among the first.
    if strongest.upward == 0 || strongest.upward == strongest.count { return nil }
    var (up, down) = (false, false)
    for place in 0..<Self.quotes {
      let points = grounds[strongest.index(place)].points
      up = up || points > 0
      down = down || points < 0
    }
    if up && down { return nil }
    var best: GroundOrder?
    for index in grounds.indices where grounds[index].dimension == dimension {
      let points = grounds[index].points
      guard points > 0 && !up || points < 0 && !down else { continue }
      let order = GroundOrder(grounds[index], at: index)
      best = min(best ?? order, order)
    }
    return best?.index
  }

  @inline(__always)
  private func put(effect ground: Ground, with pen: inout Pen) {
    switch ground.effect {
    case .points: return pen.put(signed: Int(ground.value))
    case .atLeast: pen.put("at least ")
    case .atMost: pen.put("at most ")
    }
    pen.put(padded: names.state(Int(ground.value) + 1, of: Int(ground.dimension)))
  }

  // MARK: One direction

  /// `'recommend how' +6 analysis, 'analyse' +3 analysis`: the strongest of one sign.
  private func put(direction sign: Int, _ judged: JudgedRecord, with pen: inout Pen) {
    let grounds = judged.outcome.grounds
    var strongest = Strongest()
    for index in grounds.indices where pulls(grounds[index], sign) {
      strongest.offer(index, among: grounds)
    }
    for place in 0..<min(strongest.count, Self.quotes) {
      if place > 0 { pen.put(UInt8(ascii: ","), 0x20) }
      let ground = grounds[strongest[place]]
      put(words: ground, judged, with: &pen)
      pen.put(0x20)
      pen.put(signed: Int(ground.value))
      pen.put(0x20)
      pen.put(padded: names.dimensions[Int(ground.dimension)])
    }
    put(more: strongest.count - Self.quotes, with: &pen)
  }

  /// Whether a ground draws in a direction, which it can in a dimension that ranks.
  @inline(__always)
  private func pulls(_ ground: Ground, _ sign: Int) -> Bool {
    ground.effect == .points && Int(ground.value) * sign > 0
      && names.ranks[Int(ground.dimension)]
  }

  // MARK: Parts

  @inline(__always)
  private func put(more: Int, with pen: inout Pen) {
    guard more > 0 else { return }
    pen.put(" and ")
    pen.put(decimal: UInt(more))
    pen.put(" more")
  }

  /// The words quoted, or the structured cell with its column's name.
  @inline(__always)
  private func put(words ground: Ground, _ judged: JudgedRecord, with pen: inout Pen) {
    guard ground.column >= 0 else { return put(cell: ground, judged, with: &pen) }
    Quote.put(
      Int(ground.start)..<Int(ground.end), of: judged.text[Int(ground.column)],
      isWord: ground.isWord, with: &pen)
  }

  @inline(never)
  private func put(cell ground: Ground, _ judged: JudgedRecord, with pen: inout Pen) {
    guard let column = names.columns[Int(ground.rule)],
      column.index < judged.structured.count, let cell = judged.structured[column.index]
    else { return }
    column.name.withUnsafeBufferPointer { pen.put($0) }
    pen.put(0x20)
    Quote.put(0..<cell.count, of: cell, with: &pen)
  }

  /// `row K1: its wording`, or `rows K1, K4: the wording of the first`.
  @inline(__always)
  private func put(rows: UnsafeBufferPointer<Int32>, with pen: inout Pen) {
    guard let first = rows.first else { return }
    if rows.count == 1 { return pen.put(padded: names.decidingRows[Int(first)]) }
    pen.put("rows ")
    for index in rows.indices {
      if index > 0 { pen.put(UInt8(ascii: ","), 0x20) }
      pen.put(padded: names.rows[Int(rows[index])])
    }
    let wording = names.rowWordings[Int(first)]
    if !wording.isEmpty {
      pen.put(UInt8(ascii: ":"), 0x20)
      pen.put(padded: wording)
    }
  }
}

extension StrongestGrounds {
  /// The index of a ground by its place, 0...2, which must be below ``count``.
  @inline(__always)
  fileprivate func index(_ place: Int) -> Int {
    let order = place == 0 ? first : place == 1 ? second : third
    return Int(truncatingIfNeeded: order.key & (1 << 24 - 1))
  }
}
