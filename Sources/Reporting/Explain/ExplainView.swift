package import Catalog
import Engine
package import Rules

/// One process and its judgement on a page: the text with the words that count marked, every rule
/// that counted, what did not and why, the levels, the rows, and further tags.
package struct ExplainView: Sendable {
  private let ruleSet: RuleSet
  private let width: Int
  private let painter: Painter
  private let columns: [String]

  /// Creates the view for a screen of `width` columns.
  package init(_ ruleSet: RuleSet, width: Int = 100, painter: Painter = .plain) {
    self.ruleSet = ruleSet
    self.width = width
    self.painter = painter
    columns = ruleSet.structuredColumns
  }

  /// The page, for a record with its evidence in full; `title` is what the process is called by.
  package func render(_ judged: JudgedRecord, title: String) -> String {
    guard let evidence = judged.evidence else { return "" }
    let name = ruleSet.decision.classes[evidence.class]
    var page = title.isEmpty ? "" : SafeText.escape(lineStart: title.utf8) + ": "
    page += painter.paint(name, .strong) + "\n"
    for line in DecisionText.lines(evidence, ruleSet) { page += "  \(line)\n" }
    page += "\n" + text(judged, evidence)
    if evidence.reason == .mixed { page += pulls(judged, evidence) }
    page += section("levels", levels(evidence))
    page += section("counted", counted(judged, evidence))
    let setbacks = Setbacks(evidence, ruleSet) { Quote.text($1, of: judged.text[$0]) }
    page += section("did not count", setbacks.lines)
    page += section("tags", tags(judged, evidence))
    return page
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    if lines.isEmpty { return "" }
    return "\n" + painter.paint(title, .strong) + "\n" + lines.map { "  \($0)\n" }.joined()
  }

  /// The text cells with their marks, behind a gutter.
  private func text(_ judged: JudgedRecord, _ evidence: Evidence) -> String {
    let names = ruleSet.input.text.map(\.name)
    let gutter = names.map(DisplayWidth.of).max() ?? 0
    let marked = MarkedText(painter: painter)
    var result = ""
    for (index, cell) in judged.text.enumerated() where !cell.isEmpty {
      let matches = evidence.matches.filter { $0.column == index }
      let lines = marked.lines(
        of: cell, counted: matches.filter(counts).flatMap(\.words),
        takenBack: matches.filter { $0.fate != .standing }.flatMap(\.words),
        width: max(20, width - gutter - 3))
      for (number, line) in lines.enumerated() {
        let name = DisplayWidth.pad(number == 0 ? names[index] : "", to: gutter)
        result += painter.paint("\(name) |", .faint) + (line.isEmpty ? "" : " \(line)") + "\n"
      }
    }
    return result
  }

  /// Whether a match is one of those the judgement rests on.
  private func counts(_ match: Match) -> Bool {
    guard match.fate == .standing else { return false }
    let hidden = Set(match.covers.map(\.dimension))
    switch match.owner {
    case .rule(let index):
      let rule = ruleSet.evidence[index]
      let spoken = Set((rule.scores + rule.atLeast + rule.atMost).map(\.dimension))
      return rule.condition.status == .stable && spoken.contains { !hidden.contains($0) }
    case .facet(let index, let value):
      return hidden.isEmpty
        && ruleSet.facets[index].values[value].condition.status == .stable
    }
  }

  /// The sentences that pull each way.
  private func pulls(_ judged: JudgedRecord, _ evidence: Evidence) -> String {
    let grounds = judged.outcome.orderedGrounds.filter {
      ruleSet.dimensions[Int($0.dimension)].ranks
    }
    let names = RenderedNames(ruleSet)
    let directions = [
      (names.upward, grounds.filter { $0.points > 0 }),
      (names.downward, grounds.filter { $0.points < 0 }),
    ]
    return directions.map { direction, grounds in
      var sentences: [(text: String, points: [String])] = []
      for ground in grounds {
        let dimension = ruleSet.dimensions[Int(ground.dimension)].id
        let points = "\(Count.signed(ground.points)) \(dimension)"
        let text = sentence(of: ground, judged, evidence)
        if let index = sentences.firstIndex(where: { $0.text == text }) {
          sentences[index].points.append(points)
        } else {
          sentences.append((text, [points]))
        }
      }
      return section(
        "pulling " + String(decoding: direction, as: UTF8.self),
        sentences.map { "\($0.text)  \($0.points.joined(separator: ", "))" })
    }.joined()
  }

  private func sentence(
    of ground: Ground, _ judged: JudgedRecord, _ evidence: Evidence
  ) -> String {
    let rule = Int(ground.rule)
    let match = evidence.matches.first {
      $0.owner == .rule(rule) && $0.column == Int(ground.column)
        && $0.range == Int(ground.start)..<Int(ground.end)
    }
    guard let match else {
      return cells(ruleSet.evidence[rule].condition, judged).joined(separator: ", ")
    }
    return Quote.text(match.sentence, of: judged.text[match.column], longest: 400)
  }

  private func levels(_ evidence: Evidence) -> [String] {
    let width = ruleSet.dimensions.map { DisplayWidth.of($0.id) }.max() ?? 0
    return zip(ruleSet.dimensions, evidence.dimensions).map { dimension, outcome in
      DisplayWidth.pad(dimension.id, to: width) + "  " + LevelText.of(outcome, in: dimension)
    }
  }

  /// The rules that counted, each with its words and what it gave.
  private func counted(_ judged: JudgedRecord, _ evidence: Evidence) -> [String] {
    evidence.rules.flatMap { outcome -> [String] in
      let rule = ruleSet.evidence[outcome.rule]
      let given = EffectText.list(outcome, ruleSet)
      if given.isEmpty || rule.condition.status != .stable { return [] }
      let says = rule.says.map { ": \($0)" } ?? ""
      let words = quotes(.rule(outcome.rule), judged, evidence) + cells(rule.condition, judged)
      return [
        painter.paint(rule.id, .strong) + says,
        "    " + words.joined(separator: ", "),
        "    " + given.joined(separator: ", "),
      ]
    }
  }

  /// The words that count for a rule or value, each quote once and none inside another.
  private func quotes(
    _ owner: Match.Owner, _ judged: JudgedRecord, _ evidence: Evidence
  ) -> [String] {
    let matches = evidence.matches.filter { $0.owner == owner && counts($0) }
    var quotes: [String] = []
    for match in matches {
      let isInside = matches.contains { other in
        other.column == match.column && other.range != match.range
          && other.range.lowerBound <= match.range.lowerBound
          && other.range.upperBound >= match.range.upperBound
      }
      let text = Quote.text(match.range, of: judged.text[match.column])
      let quote = "\(text) in \(ruleSet.input.text[match.column].name)"
      if !isInside, !quotes.contains(quote) { quotes.append(quote) }
    }
    return quotes
  }

  /// The structured cells that a condition asks for: `Size 'large'`.
  private func cells(_ condition: Condition, _ judged: JudgedRecord) -> [String] {
    condition.columns.compactMap { column in
      guard let index = columns.firstIndex(of: column.column.lowercased()),
        index < judged.structured.count, let cell = judged.structured[index]
      else { return nil }
      return "\(column.column) \(Quote.text(0..<cell.count, of: cell))"
    }
  }

  /// The chosen values of facets, why they were chosen, and what to know and do about them.
  private func tags(_ judged: JudgedRecord, _ evidence: Evidence) -> [String] {
    zip(ruleSet.facets.indices, evidence.facets).flatMap { index, outcome in
      outcome.values.flatMap { chosen -> [String] in
        let facet = ruleSet.facets[index]
        let value = facet.values[chosen]
        var why =
          quotes(.facet(index, value: chosen), judged, evidence) + cells(value.condition, judged)
        if !value.when.isEmpty {
          why.append("because " + DecisionText.requirements(of: value, evidence, ruleSet))
        }
        var lines = [
          "\(facet.id): " + painter.paint(value.id, .strong)
            + (why.isEmpty ? "" : " (\(why.joined(separator: ", ")))")
        ]
        if let note = value.note { lines.append("    " + SafeText.escape(note)) }
        if let mitigate = value.mitigate {
          lines.append("    mitigate: " + SafeText.escape(mitigate))
        }
        return lines
      }
    }
  }
}
