import CSV
import Engine
package import Tuning

extension StatisticsJSON {
  /// What makes a file no statistics, and where in it.
  package struct Problem: Error, Equatable {
    /// What is wrong.
    package enum Kind: Equatable {
      case notJSON
      case missing(String)
      /// A value is not what it should be, in words.
      case wrong(String)
      /// The counts do not agree with one another.
      case inconsistent
    }

    /// What is wrong.
    package var kind: Kind
    /// How many bytes stand before the place.
    package var offset: Int
  }

  /// Reads what ``append(to:)`` wrote.
  ///
  /// Figures are passed over, for they follow from the counts.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> Statistics {
    let value: JSONValue
    do {
      value = try JSONValue.read(bytes)
    } catch {
      throw Problem(kind: .notJSON, offset: error.offset)
    }
    let statistics = try StatisticsParts(value).statistics
    guard statistics.isConsistent else { throw Problem(kind: .inconsistent, offset: value.offset) }
    return statistics
  }
}

/// The parts of statistics, read one after the other out of their JSON.
private struct StatisticsParts {
  typealias Problem = StatisticsJSON.Problem

  private let frame: StatisticsFrame
  private var confusion: [[Int]]
  private var unscored: [String: [Int]] = [:]
  private var sums: [Int: [Int]] = [:]
  private var ratings: [RatedDimension] = []
  private var rules: RuleUse
  private var misses: [Statistics.Miss] = []

  /// The parts put together.
  var statistics: Statistics {
    Statistics(
      frame: frame, confusion: Confusion(counts: confusion, otherwise: frame.otherwise),
      unscored: unscored, rules: rules,
      sums: RankedSums(classes: frame.classes.count, counts: sums), ratings: ratings,
      misses: misses)
  }

  init(_ value: JSONValue) throws(Problem) {
    let classes = try value.names("classes")
    let otherwise = try value.member("otherwise")
    frame = StatisticsFrame(
      policy: try value.member("policy").text, classes: classes,
      otherwise: try otherwise.index(in: classes), dimensions: try value.names("dimensions"),
      rules: try value.list("rules").map { rule throws(Problem) in try rule.member("rule").text })
    let none = [Int](repeating: 0, count: classes.count)
    confusion = [[Int]](repeating: none, count: classes.count)
    rules = RuleUse(rules: 0)
    for row in try value.list("confusion") { try readConfusion(row) }
    for sum in try value.list("sums") {
      sums[try sum.member("sum").integer] = try counts(sum.member("gold"), of: frame.answers)
    }
    for rated in try value.list("ratings") { ratings.append(try rating(rated)) }
    rules = try ruleUse(value.list("rules"))
    for record in try value.list("misses") { misses.append(try miss(record)) }
  }

  private mutating func readConfusion(_ row: JSONValue) throws(Problem) {
    let computed = try counts(row.member("computed"), of: Array(frame.classes.indices))
    let gold = try row.member("gold")
    if try row.member("is_scored").truth {
      let index = try gold.index(in: frame.classes)
      if index == frame.otherwise { throw gold.wrong("the name of an answer") }
      confusion[index] = computed
    } else {
      unscored[try gold.text] = computed
    }
  }

  /// Counts by class; 0 for those that are not asked for.
  private func counts(_ value: JSONValue, of classes: [Int]) throws(Problem) -> [Int] {
    var counts = [Int](repeating: 0, count: frame.classes.count)
    for index in classes { counts[index] = try value.member(frame.classes[index]).count }
    return counts
  }

  private func rating(_ value: JSONValue) throws(Problem) -> RatedDimension {
    var pairs: [RatedDimension.Pair: Int] = [:]
    for item in try value.list("pairs") {
      let pair = RatedDimension.Pair(
        rating: try item.member("rating").number, points: try item.member("points").integer)
      pairs[pair] = try item.member("records").count
    }
    return RatedDimension(
      dimension: try value.member("dimension").index(in: frame.dimensions),
      column: try value.member("column").text, pairs: pairs,
      unrated: try value.member("left_out").count)
  }

  private func ruleUse(_ values: [JSONValue]) throws(Problem) -> RuleUse {
    let places = Dictionary(
      zip(frame.rules, frame.rules.indices), uniquingKeysWith: { first, _ in first })
    var tallies: [RuleUse.Tally] = []
    var pairs: [RuleUse.Pair: Int] = [:]
    for (first, value) in values.enumerated() {
      tallies.append(
        RuleUse.Tally(
          fired: try value.member("fired").count, alone: try value.member("alone").count,
          conflicts: try value.member("conflicts").count,
          judged: try value.member("judged").count, wrong: try value.member("wrong_side").count))
      for other in try value.list("with") {
        let name = try other.member("rule")
        guard let second = places[try name.text] else { throw name.wrong("the name of a rule") }
        pairs[RuleUse.Pair(first, second)] = try other.member("records").count
      }
    }
    return RuleUse(tallies: tallies, pairs: pairs)
  }

  private func miss(_ value: JSONValue) throws(Problem) -> Statistics.Miss {
    let points = try value.member("points")
    let reason = try value.optional("reason")
    return Statistics.Miss(
      id: try value.member("id").text, gold: try value.member("gold").index(in: frame.classes),
      computed: try value.member("computed").index(in: frame.classes),
      reason: try reason.map { reason throws(Problem) in
        guard let known = Reason(rawValue: try reason.text) else { throw reason.wrong("a reason") }
        return known
      },
      margin: try value.optional("margin")?.integer,
      points: try frame.dimensions.map { name throws(Problem) in try points.member(name).integer })
  }
}

/// Values as they are wanted, or a problem at their place.
extension JSONValue {
  fileprivate func wrong(_ wanted: String) -> StatisticsJSON.Problem {
    StatisticsJSON.Problem(kind: .wrong(wanted), offset: offset)
  }

  fileprivate func member(_ key: String) throws(StatisticsJSON.Problem) -> JSONValue {
    guard case .object(let members) = content else { throw wrong("an object") }
    guard let value = members[key] else {
      throw StatisticsJSON.Problem(kind: .missing(key), offset: offset)
    }
    return value
  }

  /// A member; nil for `null`.
  fileprivate func optional(_ key: String) throws(StatisticsJSON.Problem) -> JSONValue? {
    let value = try member(key)
    if case .null = value.content { return nil }
    return value
  }

  fileprivate func list(_ key: String) throws(StatisticsJSON.Problem) -> [JSONValue] {
    let value = try member(key)
    guard case .list(let values) = value.content else { throw value.wrong("a list") }
    return values
  }

  /// Names of what tables are laid out by, so that few make large ones.
  fileprivate func names(_ key: String) throws(StatisticsJSON.Problem) -> [String] {
    let names = try list(key)
    if names.count > 1000 { throw try member(key).wrong("at most 1000 names") }
    return try names.map { name throws(StatisticsJSON.Problem) in try name.text }
  }

  fileprivate var text: String {
    get throws(StatisticsJSON.Problem) {
      guard case .text(let text) = content else { throw wrong("a text") }
      return text
    }
  }

  fileprivate var truth: Bool {
    get throws(StatisticsJSON.Problem) {
      guard case .truth(let truth) = content else { throw wrong("true or false") }
      return truth
    }
  }

  fileprivate var number: Double {
    get throws(StatisticsJSON.Problem) {
      guard case .number(let digits) = content, let number = Double(digits), number.isFinite else {
        throw wrong("a number")
      }
      return number
    }
  }

  fileprivate var integer: Int {
    get throws(StatisticsJSON.Problem) {
      guard case .number(let digits) = content, let number = Int(digits) else {
        throw wrong("a whole number")
      }
      return number
    }
  }

  /// A number of records.
  fileprivate var count: Int {
    get throws(StatisticsJSON.Problem) {
      guard let count = try? integer, (0...Statistics.maximumRecords).contains(count) else {
        throw wrong("a number of records")
      }
      return count
    }
  }

  fileprivate func index(in names: [String]) throws(StatisticsJSON.Problem) -> Int {
    let text = try text
    guard let index = names.firstIndex(of: text) else {
      throw wrong("one of " + names.prefix(10).joined(separator: ", "))
    }
    return index
  }
}
