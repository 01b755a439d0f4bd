/// A day of the calendar.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  public var number: Int

  /// The day so many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// Reads `YYYY-MM-DD`; nil for anything else, and for days that do not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...days[month - 1]).contains(day) else { return nil }
    // Days before each year since 1 January of the year 1, which is day -719,162.
    let past = year - 1
    let leaps = past >= 0 ? past / 4 - past / 100 + past / 400 : -1
    number = past * 365 + leaps + days[..<(month - 1)].reduce(0, +) + day - 1 - 719_162
  }
}

extension Day: Comparable {
  /// The order of the calendar.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
