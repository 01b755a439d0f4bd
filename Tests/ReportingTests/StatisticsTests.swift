import CSV
import Engine
import Testing
import Tuning

@testable import Reporting

@Suite struct StatisticsTests {
  /// Six records of which four are scored, two rules that fired and one that did not.
  private static let statistics: Statistics = {
    let frame = StatisticsFrame(
      classes: ["easy", "open", "hard"], otherwise: 1, dimensions: ["skill", "weight"],
      rules: ["skill.design", "skill.copy", "weight.size"])
    var statistics = Statistics(
      frame: frame, ratings: [RatedDimension(dimension: 0, column: "rated skill")])
    let up = outcome(0, 6)
    let down = outcome(1, -4)
    let records: [(gold: String, class: Int, rules: [RuleOutcome], rating: Double?)] = [
      ("hard", 2, [up], 4), ("hard", 0, [down], 3.5), ("easy", 0, [down], 1),
      ("easy", 1, [up, down], nil), ("contested", 2, [up], 3), ("", 1, [], 2),
    ]
    for (index, record) in records.enumerated() {
      let sum = record.rules.reduce(0) { $0 + ($1.points.first?.points ?? 0) }
      statistics.add(
        gold: record.gold,
        evidence: Evidence(
          matches: [], rules: record.rules,
          dimensions: [
            DimensionOutcome(sum: sum, counted: !record.rules.isEmpty),
            DimensionOutcome(sum: 0, counted: false),
          ],
          rows: [], class: record.class, reason: record.class == 1 ? .mixed : nil,
          margin: index == 3 ? nil : 2, facets: []),
        ratings: [record.rating], id: "P-\(index + 1)")
    }
    return statistics
  }()

  private static func outcome(_ rule: Int, _ points: Int) -> RuleOutcome {
    RuleOutcome(
      rule: rule, points: [RuleOutcome.Points(dimension: 0, points: points, weight: 1)])
  }

  @Test func `the text shows figures, tables, rules and misses`() {
    #expect(
      StatisticsText(Self.statistics).render() == """
        4 records scored, 2 with labels that are no class
          figure             value  meaning
          coverage           0.750  3 of 4 answered
          accuracy           0.500  2 of 4 right; no answer is an error
          answered accuracy  0.667  2 of 3 answers right
          macro F1           0.583  mean of the classes' F1
          Matthews           0.224  no answer is a class of its own
          AUC                0.625  sum of all dimensions as a ranking

        classes
          class  gold  computed  precision  recall     F1
          easy      2         2      0.500   0.500  0.500
          hard      2         1      1.000   0.500  0.667

        computed class by gold label
          gold       easy  open  hard
          easy          1     1     0
          hard          1     0     1
          (empty)       0     1     0  not scored
          contested     0     0     1  not scored

        points and ratings, rank correlation
          dimension  rating       Spearman  records  left out
          skill      rated skill     0.474        5         1

        rules
          rule          fired  alone  conflicts  wrong side  most often with
          skill.design      3      2          0      1 of 2  skill.copy (1)
          skill.copy        3      2          1      1 of 3  skill.design (1)
          never fired: weight.size

        wrong or without an answer: 2 records
          id   gold  computed  reason  margin  skill  weight
          P-2  hard  easy                   2     -4       0
          P-4  easy  open      mixed              +2       0

        """)
  }

  @Test func `the text of misses alone is their table`() {
    #expect(
      StatisticsText(Self.statistics).renderMisses() == """
        wrong or without an answer: 2 records
          id   gold  computed  reason  margin  skill  weight
          P-2  hard  easy                   2     -4       0
          P-4  easy  open      mixed              +2       0

        """)
  }

  @Test func `without records the figures are dashes`() {
    let empty = Statistics(
      frame: StatisticsFrame(classes: ["a", "b", "c"], otherwise: 1, dimensions: [], rules: []))
    #expect(
      StatisticsText(empty).render() == """
        0 records scored
          figure             value  meaning
          coverage               -  0 of 0 answered
          accuracy               -  0 of 0 right; no answer is an error
          answered accuracy      -  0 of 0 answers right
          macro F1               -  mean of the classes' F1
          Matthews               -  no answer is a class of its own
          AUC                    -  sum of all dimensions as a ranking

        classes
          class  gold  computed  precision  recall     F1
          a         0         0      0.000   0.000  0.000
          c         0         0      0.000   0.000  0.000

        computed class by gold label
          gold  a  b  c
          a     0  0  0
          c     0  0  0

        no record is wrong or without an answer

        """)
  }

  @Test(arguments: [
    #""classes":["easy","open","hard"],"otherwise":"open","dimensions":["skill","weight"]"#,
    #""records":6,"scored":4,"answered":3,"right":2"#,
    #""answered_accuracy":0.6666666666666666,"macro_f1":0.5833333333333333"#,
    #""matthews":0.22360679774997896,"auc":0.625"#,
    #"{"class":"hard","gold":2,"computed":1,"precision":1.0,"recall":0.5,"f1":0.6666666666666666}"#,
    #"{"gold":"easy","is_scored":true,"computed":{"easy":1,"open":1,"hard":0}}"#,
    #"{"gold":"","is_scored":false,"computed":{"easy":0,"open":1,"hard":0}}"#,
    #""sums":[{"sum":-4,"gold":{"easy":1,"hard":1}},{"sum":2,"gold":{"easy":1,"hard":0}},"#,
    #""column":"rated skill","spearman":0.4743416490252569,"left_out":1,"pairs":[{"rating":1.0,"points":-4,"#,
    #""records":1},{"rating":3.0,"points":6,"records":1},{"rating":3.5,"points":-4,"records":1}"#,
    #"{"rule":"skill.design","fired":3,"alone":2,"conflicts":0,"judged":2,"wrong_side":1,"#,
    #""most_often_with":"skill.copy","with":[{"rule":"skill.copy","records":1}]}"#,
    #""wrong_side":0,"most_often_with":null,"with":[]}],"misses""#,
    #"{"id":"P-4","gold":"easy","computed":"open","reason":"mixed","margin":null,"#,
    #""points":{"skill":2,"weight":0}}]}"#,
  ])
  func `the JSON holds figures to the last digit and the counts behind them`(part: String) {
    var buffer = ByteBuffer()
    StatisticsJSON(Self.statistics).append(to: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self).contains(part))
  }

  @Test func `the JSON of misses alone has no other member`() {
    var buffer = ByteBuffer()
    StatisticsJSON(Self.statistics).appendMisses(to: &buffer)
    #expect(
      String(decoding: buffer.bytes, as: UTF8.self).hasPrefix(
        #"{"misses":[{"id":"P-2","gold":"hard","computed":"easy","reason":null,"margin":2,"#))
  }

  @Test(arguments: [
    (0.0, "0.000"), (1, "1.000"), (0.0005, "0.001"), (0.0015, "0.002"), (0.0625, "0.062"),
    (0.1875, "0.188"), (-0.25, "-0.250"), (0.9996, "1.000"), (2.0 / 3, "0.667"),
  ])
  func `ratios are rounded as exact decimals`(value: Double, text: String) {
    #expect(Figure.text(value) == text)
  }

  @Test func `what cannot be computed is a dash`() {
    #expect(Figure.text(nil) == "-")
  }
}
