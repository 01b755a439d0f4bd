package import CSV
import Engine
package import Tuning

/// Statistics as one JSON object with names instead of indices.
///
/// Beside the figures stand the counts from which they come, so that statistics of parts can be added:
/// ratings with their points, sums by class, rules by pairs. What is written is ``read(_:)`` again.
package struct StatisticsJSON {
  private let statistics: Statistics

  /// Creates the JSON of statistics.
  package init(_ statistics: Statistics) { self.statistics = statistics }

  /// Appends everything.
  package func append(to buffer: inout ByteBuffer) {
    var writer = JSONWriter()
    writer.object { object in
      write(frame: statistics.frame, to: &object)
      writeFigures(to: &object)
      writeClasses(to: &object)
      writeConfusion(to: &object)
      writeSums(to: &object)
      writeRatings(to: &object)
      writeRules(to: &object)
      writeMisses(to: &object)
    }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
  }

  /// Appends only the records that got a wrong answer or none.
  package func appendMisses(to buffer: inout ByteBuffer) {
    var writer = JSONWriter()
    writer.object { writeMisses(to: &$0) }
    buffer.append(writer.buffer.bytes)
    buffer.append("\n")
  }

  private var frame: StatisticsFrame { statistics.frame }

  private func write(frame: StatisticsFrame, to object: inout JSONWriter) {
    object.member("policy", frame.policy)
    object.array("classes") { names in
      for name in frame.classes { names.value(name) }
    }
    object.member("otherwise", frame.classes[frame.otherwise])
    object.array("dimensions") { names in
      for name in frame.dimensions { names.value(name) }
    }
  }

  private func writeFigures(to object: inout JSONWriter) {
    let confusion = statistics.confusion
    object.member("records", statistics.records)
    object.member("scored", confusion.records)
    object.member("answered", confusion.answered)
    object.member("right", confusion.right)
    object.member("coverage", confusion.coverage)
    object.member("accuracy", confusion.accuracy)
    object.member("answered_accuracy", confusion.answeredAccuracy)
    object.member("macro_f1", confusion.macroF1)
    object.member("matthews", confusion.matthews)
    object.member("auc", statistics.sums.area)
  }

  private func writeClasses(to object: inout JSONWriter) {
    let confusion = statistics.confusion
    object.array("by_class") { all in
      for index in frame.answers {
        let figures = confusion.figures(ofClass: index)
        all.object { object in
          object.member("class", frame.classes[index])
          object.member("gold", confusion.gold(index))
          object.member("computed", confusion.computed(index))
          object.member("precision", figures.precision)
          object.member("recall", figures.recall)
          object.member("f1", figures.f1)
        }
      }
    }
  }

  private func writeConfusion(to object: inout JSONWriter) {
    func write(_ label: String, isScored: Bool, _ counts: [Int], to all: inout JSONWriter) {
      all.object { object in
        object.member("gold", label)
        object.member("is_scored", isScored)
        object.object("computed") { computed in
          for (name, count) in zip(frame.classes, counts) { computed.member(name, count) }
        }
      }
    }
    object.array("confusion") { all in
      for index in frame.answers {
        write(
          frame.classes[index], isScored: true, statistics.confusion.counts[index], to: &all)
      }
      for (label, counts) in statistics.unscoredLabels {
        write(label, isScored: false, counts, to: &all)
      }
    }
  }

  private func writeSums(to object: inout JSONWriter) {
    object.array("sums") { all in
      for (sum, counts) in statistics.sums.counts.sorted(by: { $0.key < $1.key }) {
        all.object { object in
          object.member("sum", sum)
          object.object("gold") { gold in
            for index in frame.answers { gold.member(frame.classes[index], counts[index]) }
          }
        }
      }
    }
  }

  private func writeRatings(to object: inout JSONWriter) {
    object.array("ratings") { all in
      for rated in statistics.ratings {
        all.object { object in
          object.member("dimension", frame.dimensions[rated.dimension])
          object.member("column", rated.column)
          object.member("spearman", rated.correlation)
          object.member("left_out", rated.unrated)
          object.array("pairs") { pairs in
            let sorted = rated.pairs.sorted {
              ($0.key.rating, $0.key.points) < ($1.key.rating, $1.key.points)
            }
            for (pair, records) in sorted {
              pairs.object { object in
                object.member("rating", pair.rating)
                object.member("points", pair.points)
                object.member("records", records)
              }
            }
          }
        }
      }
    }
  }

  private func writeRules(to object: inout JSONWriter) {
    let overlaps = statistics.rules.overlaps()
    let partners = statistics.rules.partners()
    object.array("rules") { all in
      for (rule, tally) in statistics.rules.tallies.enumerated() {
        all.object { object in
          object.member("rule", frame.rules[rule])
          object.member("fired", tally.fired)
          object.member("alone", tally.alone)
          object.member("conflicts", tally.conflicts)
          object.member("judged", tally.judged)
          object.member("wrong_side", tally.wrong)
          object.member("most_often_with", overlaps[rule].map { frame.rules[$0.rule] })
          object.array("with") { others in
            for other in partners[rule] {
              others.object { object in
                object.member("rule", frame.rules[other.rule])
                object.member("records", other.records)
              }
            }
          }
        }
      }
    }
  }

  private func writeMisses(to object: inout JSONWriter) {
    object.array("misses") { all in
      for miss in statistics.misses {
        all.object { object in
          object.member("id", miss.id)
          object.member("gold", frame.classes[miss.gold])
          object.member("computed", frame.classes[miss.computed])
          object.member("reason", miss.reason?.rawValue)
          object.member("margin", miss.margin)
          object.object("points") { points in
            for (name, sum) in zip(frame.dimensions, miss.points) { points.member(name, sum) }
          }
        }
      }
    }
  }
}
