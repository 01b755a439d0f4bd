package import CSV
package import Catalog
import Engine
package import Rules

/// Everything that was found out about a record, as one JSON object with names instead of indices.
///
/// Byte ranges are `[first, after last]` in the unescaped UTF-8 cell.
package struct EvidenceJSON: Sendable {
  private let ruleSet: RuleSet

  /// Creates a renderer for one policy.
  package init(_ ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// Appends the object.
  package func append(_ judged: JudgedRecord, to buffer: inout ByteBuffer) {
    var writer = JSONWriter()
    write(judged, to: &writer)
    buffer.append(writer.buffer.bytes)
  }

  func write(_ judged: JudgedRecord, to writer: inout JSONWriter) {
    guard let evidence = judged.evidence else { return writer.value(nil) }
    writer.object { object in
      object.array("rows") { rows in
        for row in evidence.rows { rows.value(ruleSet.decision.rows[row].id) }
      }
      object.array("dimensions") { dimensions in
        for (index, outcome) in evidence.dimensions.enumerated() {
          write(outcome, of: ruleSet.dimensions[index], to: &dimensions)
        }
      }
      object.array("rules") { rules in
        for outcome in evidence.rules { write(outcome, to: &rules) }
      }
      object.array("matches") { matches in
        for match in evidence.matches { write(match, judged, to: &matches) }
      }
    }
  }

  private func write(
    _ outcome: DimensionOutcome, of dimension: Dimension, to writer: inout JSONWriter
  ) {
    let level = { (index: Int?) in index.map { dimension.levels[$0].id } }
    writer.object { object in
      object.member("dimension", dimension.id)
      object.member("level", level(outcome.level) ?? "unknown")
      object.member("sum", outcome.counted ? outcome.sum : nil)
      object.member("floor", level(outcome.floor))
      object.member("ceiling", level(outcome.ceiling))
    }
  }

  private func write(_ outcome: RuleOutcome, to writer: inout JSONWriter) {
    let rule = ruleSet.evidence[outcome.rule]
    writer.object { object in
      object.member("rule", rule.id)
      if rule.condition.status == .trial { object.member("status", "trial") }
      object.array("points") { all in
        for points in outcome.points {
          all.object { object in
            object.member("dimension", ruleSet.dimensions[points.dimension].id)
            object.member("points", points.points)
            object.member("weight", points.weight)
            if let other = points.outweighedBy {
              object.member("outweighed_by", ruleSet.evidence[other].id)
            }
          }
        }
      }
      if !outcome.floors.isEmpty {
        object.array("floors") { names in
          for index in outcome.floors { names.value(ruleSet.dimensions[index].id) }
        }
      }
      if !outcome.ceilings.isEmpty {
        object.array("ceilings") { names in
          for index in outcome.ceilings { names.value(ruleSet.dimensions[index].id) }
        }
      }
    }
  }

  private func write(_ match: Match, _ judged: JudgedRecord, to writer: inout JSONWriter) {
    let cell = judged.text[match.column]
    writer.object { object in
      write(match.owner, to: &object)
      object.member("term", term(of: match))
      object.member("column", ruleSet.input.text[match.column].name)
      object.member("text", bytes: slice(match.range, of: cell))
      object.array("words") { words in
        for range in match.words { words.value(range) }
      }
      object.key("sentence")
      object.value(match.sentence)
      switch match.fate {
      case .standing: object.member("fate", "standing")
      case .excluded(let range):
        object.member("fate", "excluded")
        object.member("by", bytes: slice(range, of: cell))
      case .negated(let range):
        object.member("fate", "negated")
        object.member("by", bytes: slice(range, of: cell))
      }
      guard !match.covers.isEmpty else { return }
      object.array("covered") { covers in
        for cover in match.covers {
          covers.object { object in
            if let dimension = cover.dimension {
              object.member("dimension", ruleSet.dimensions[dimension].id)
            }
            write(cover.owner, to: &object)
            object.member("text", bytes: slice(cover.range, of: cell))
          }
        }
      }
    }
  }

  private func write(_ owner: Match.Owner, to writer: inout JSONWriter) {
    switch owner {
    case .rule(let index): writer.member("rule", ruleSet.evidence[index].id)
    case .facet(let facet, let value):
      writer.member("facet", ruleSet.facets[facet].id)
      writer.member("value", ruleSet.facets[facet].values[value].id)
    }
  }

  private func term(of match: Match) -> String? {
    let terms =
      switch match.owner {
      case .rule(let index): ruleSet.evidence[index].condition.any
      case .facet(let facet, let value): ruleSet.facets[facet].values[value].condition.any
      }
    return terms.indices.contains(match.term) ? terms[match.term].text : nil
  }

  private func slice(
    _ range: Range<Int>, of cell: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: cell[range.clamped(to: 0..<cell.count)])
  }
}
