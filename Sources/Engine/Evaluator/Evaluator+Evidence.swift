import Rules
import Text

/// The present record's evidence as plain values: built on request, off the hot path.
extension Evaluator {
  /// Everything that was found out about the record judged last.
  package func evidence() -> Evidence {
    var order = Array(0..<matches.count)
    order.sort { matchPrecedes(matches[$0], matches[$1]) }
    let decided = (0..<tables.dimensions).map { Int(verdict.scales[$0].state) }
    let rows = program.rules.decision.rows
    return Evidence(
      matches: order.map { match(matches[$0], order: order) },
      rules: ruleOutcomes(),
      dimensions: (0..<tables.dimensions).map { DimensionOutcome(verdict.scales[$0]) },
      rows: verdict.isConflict
        ? [] : rows.indices.filter { program.rules.decision.row(rows[$0], matches: decided) },
      class: verdict.class, reason: verdict.reason, margin: verdict.margin,
      facets: program.rules.facets.indices.map { facet in
        let first = program.facets.firsts[facet]
        return FacetOutcome(
          values: program.rules.facets[facet].values.indices.filter {
            verdict.chosen.contains(first + $0)
          })
      })
  }

  private func matchPrecedes(_ left: Found, _ right: Found) -> Bool {
    // Tokens are in the order of columns and bytes.
    (left.first, left.last, left.owner, left.term) < (
      right.first, right.last, right.owner, right.term
    )
  }

  private func match(_ found: Found, order: [Int]) -> Match {
    var fate = Match.Fate.standing
    if found.isExcluded, let phrase = exclusion(of: found) {
      fate = .excluded(by: bytes(phrase))
    } else if found.isNegated, let phrase = negation(of: found) {
      fate = .negated(by: bytes(phrase))
    }
    return Match(
      owner: owner(of: found), term: Int(program.terms[Int(found.term)].index),
      column: column(ofToken: found.first), words: wordBytes(found), sentence: sentence(found),
      fate: fate, covers: found.isExcluded ? [] : hidden(found, order: order))
  }

  private func owner(of found: Found) -> Match.Owner {
    let owner = program.owners[Int(found.owner)]
    return owner.facet < 0
      ? .rule(Int(found.owner)) : .facet(Int(owner.facet), value: Int(owner.value))
  }

  /// The first `unless` match that shares a word with a match of the same owner.
  private func exclusion(of found: Found) -> Found? {
    (0..<unless.count).map { unless[$0] }
      .filter { $0.owner == found.owner && Self.shareWords($0, found) }
      .min { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// The longest match that hides `found`, per dimension or for its facet.
  private func hidden(_ found: Found, order: [Int]) -> [Match.Cover] {
    var hiders: [Match.Cover] = []
    var left = found.covered
    while left != 0 {
      let topic = left.trailingZeroBitCount
      left &= left - 1
      var best: Found?
      for index in order {
        let long = matches[index]
        guard covers(long), Self.isInside(found, long),
          program.owners[Int(long.owner)].topics & (1 << UInt64(topic)) != 0
        else { continue }
        if best.map({ long.mask.nonzeroBitCount > $0.mask.nonzeroBitCount }) ?? true { best = long }
      }
      if let best {
        hiders.append(
          Match.Cover(
            dimension: topic < 32 ? topic : nil, owner: owner(of: best), range: bytes(best)))
      }
    }
    return hiders
  }

  /// Every rule that matched, or whose `where` held alone.
  private func ruleOutcomes() -> [RuleOutcome] {
    let ruleCount = program.rules.evidence.count
    var rules = Set((0..<matches.count).map { Int(matches[$0].owner) }.filter { $0 < ruleCount })
    rules.formUnion(program.whereAlone.filter { $0 < ruleCount && whereHolds[$0] })
    return rules.sorted().map { rule in
      var outcome = RuleOutcome(rule: rule)
      for dimension in 0..<program.scoring.dimensions {
        let weight = Int(score.weight(rule: rule, dimension: dimension))
        guard weight > 0 else { continue }
        let worth = program.scoring.worths[rule * program.scoring.dimensions + dimension]
        let points = Int(worth.points) * weight
        if points != 0 {
          let family = Int(program.scoring.family[rule])
          let isOutweighed =
            family >= 0 && score.winner(family: family, dimension: dimension) != UInt32(rule)
          outcome.points.append(
            RuleOutcome.Points(
              dimension: dimension, points: points, weight: weight,
              outweighedBy: isOutweighed
                ? Int(score.winner(family: family, dimension: dimension)) : nil))
        }
        if worth.floor >= 0 { outcome.floors.append(dimension) }
        if worth.ceiling >= 0 { outcome.ceilings.append(dimension) }
      }
      return outcome
    }
  }

  // MARK: Bytes

  private func wordBytes(_ found: Found) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var left = found.mask
    while left != 0 {
      let token = tokenizer.tokens[Int(found.first) + left.trailingZeroBitCount]
      words.append(Int(token.start)..<Int(token.end))
      left &= left - 1
    }
    return words
  }

  private func bytes(_ found: Found) -> Range<Int> {
    let end = tokenizer.tokens[Int(found.last)].end
    return Int(tokenizer.tokens[Int(found.first)].start)..<Int(end)
  }

  private func sentence(_ found: Found) -> Range<Int> {
    let sentence = tokenizer.tokens[Int(found.first)].sentence
    var (first, last) = (Int(found.first), Int(found.last))
    while first > 0, tokenizer.tokens[first - 1].sentence == sentence { first -= 1 }
    while last + 1 < tokenizer.tokens.count, tokenizer.tokens[last + 1].sentence == sentence {
      last += 1
    }
    return Int(tokenizer.tokens[first].start)..<Int(tokenizer.tokens[last].end)
  }
}
