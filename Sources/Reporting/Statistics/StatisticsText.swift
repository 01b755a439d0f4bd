import Engine
package import Tuning

/// Statistics as tables for people.
package struct StatisticsText: Sendable {
  /// How many unscored labels, and how many rules that never fired, are named.
  private static let shown = 20

  private let statistics: Statistics
  private let painter: Painter

  /// Creates the text of statistics.
  package init(_ statistics: Statistics, painter: Painter = .plain) {
    self.statistics = statistics
    self.painter = painter
  }

  /// Everything.
  package func render() -> String {
    sections([overall, classes, confusion, ratings, rules, misses])
  }

  /// Only the records that got a wrong answer or none.
  package func renderMisses() -> String { sections([misses]) }

  private func sections(_ sections: [String]) -> String {
    sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func section(_ title: String, _ body: String) -> String {
    painter.paint(title, .strong) + "\n" + body
  }

  private var classNames: [String] { statistics.frame.classes }

  /// The figures over all classes.
  private var overall: String {
    let confusion = statistics.confusion
    let (records, answered) = (confusion.records, confusion.answered)
    func of(_ part: Int, _ whole: Int) -> String {
      "\(Count.grouped(part)) of \(Count.grouped(whole))"
    }
    var table = TextTable([.text("figure"), .number("value"), .text("meaning")])
    let right = confusion.right
    table.add(["coverage", Figure.text(confusion.coverage), of(answered, records) + " answered"])
    table.add([
      "accuracy", Figure.text(confusion.accuracy),
      of(right, records) + " right; no answer is an error",
    ])
    table.add([
      "answered accuracy", Figure.text(confusion.answeredAccuracy),
      of(right, answered) + " answers right",
    ])
    table.add(["macro F1", Figure.text(confusion.macroF1), "mean of the classes' F1"])
    table.add(["Matthews", Figure.text(confusion.matthews), "no answer is a class of its own"])
    table.add(["AUC", Figure.text(statistics.sums.area), "sum of all dimensions as a ranking"])
    let unscored = statistics.unscoredRecords
    let rest = unscored == 0 ? "" : ", \(Count.grouped(unscored)) with labels that are no class"
    return section("\(Count.of(records, "record")) scored\(rest)", table.render(painter))
  }

  /// The figures of each class.
  private var classes: String {
    var table = TextTable([
      .text("class"), .number("gold"), .number("computed"), .number("precision"),
      .number("recall"), .number("F1"),
    ])
    let confusion = statistics.confusion
    for index in statistics.frame.answers {
      let figures = confusion.figures(ofClass: index)
      table.add([
        classNames[index], Count.grouped(confusion.gold(index)),
        Count.grouped(confusion.computed(index)), Figure.text(figures.precision),
        Figure.text(figures.recall), Figure.text(figures.f1),
      ])
    }
    return section("classes", table.render(painter))
  }

  /// Computed classes by gold label, those that are not scored last.
  private var confusion: String {
    var table = TextTable(
      [.text("gold")] + classNames.map { .number($0) } + [.text("")])
    for index in statistics.frame.answers {
      table.add([classNames[index]] + statistics.confusion.counts[index].map(Count.grouped) + [""])
    }
    let labels = statistics.unscoredLabels
    for (label, counts) in labels.prefix(Self.shown) {
      table.add(
        [label.isEmpty ? "(empty)" : label] + counts.map(Count.grouped) + ["not scored"])
    }
    var body = table.render(painter)
    if labels.count > Self.shown {
      body += "  and \(Count.of(labels.count - Self.shown, "more label")), not scored\n"
    }
    return section("computed class by gold label", body)
  }

  /// Points held against ratings.
  private var ratings: String {
    if statistics.ratings.isEmpty { return "" }
    var table = TextTable([
      .text("dimension"), .text("rating"), .number("Spearman"), .number("records"),
      .number("left out"),
    ])
    for rated in statistics.ratings {
      table.add([
        statistics.frame.dimensions[rated.dimension], rated.column,
        Figure.text(rated.correlation), Count.grouped(rated.rated),
        Count.grouped(rated.unrated),
      ])
    }
    return section("points and ratings, rank correlation", table.render(painter))
  }

  /// What each rule did, those that pull the wrong way most often first.
  private var rules: String {
    let tallies = statistics.rules.tallies
    let names = statistics.frame.rules
    let fired = tallies.indices.filter { tallies[$0].fired > 0 }.sorted { left, right in
      let (first, second) = (tallies[left], tallies[right])
      return (second.wrong, second.fired, left) < (first.wrong, first.fired, right)
    }
    let overlaps = statistics.rules.overlaps()
    var table = TextTable([
      .text("rule"), .number("fired"), .number("alone"), .number("conflicts"),
      .number("wrong side"), .text("most often with"),
    ])
    for rule in fired {
      let tally = tallies[rule]
      let wrong = "\(Count.grouped(tally.wrong)) of \(Count.grouped(tally.judged))"
      let other = overlaps[rule].map { "\(names[$0.rule]) (\(Count.grouped($0.records)))" }
      table.add([
        names[rule], Count.grouped(tally.fired), Count.grouped(tally.alone),
        Count.grouped(tally.conflicts), wrong, other ?? "",
      ])
    }
    var body = fired.isEmpty ? "" : table.render(painter)
    let silent = tallies.indices.filter { tallies[$0].fired == 0 }.map { names[$0] }
    if !silent.isEmpty {
      var list = silent.prefix(Self.shown).map { SafeText.escape($0) }
      if silent.count > list.count { list.append("\(silent.count - list.count) more") }
      body += "  never fired: \(Count.list(list))\n"
    }
    return body.isEmpty ? "" : section("rules", body)
  }

  /// The records that got a wrong answer or none, in order.
  private var misses: String {
    if statistics.misses.isEmpty { return "no record is wrong or without an answer\n" }
    var table = TextTable(
      [.text("id"), .text("gold"), .text("computed"), .text("reason"), .number("margin")]
        + statistics.frame.dimensions.map { .number($0) })
    for miss in statistics.misses {
      table.add(
        [
          miss.id, classNames[miss.gold], classNames[miss.computed], miss.reason?.rawValue ?? "",
          miss.margin.map { "\($0)" } ?? "",
        ] + miss.points.map(Count.signed))
    }
    return section(
      "wrong or without an answer: \(Count.of(statistics.misses.count, "record"))",
      table.render(painter))
  }
}
