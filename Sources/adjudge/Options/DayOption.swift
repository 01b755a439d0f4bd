import ArgumentParser
import Rules

/// The day by which dates in files have come or not.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to go by, for the same findings on any day; today unless told.",
      valueName: "yyyy-mm-dd"),
    transform: DayOption.read)
  var asOf: Day?

  /// The day to go by.
  var day: Day { asOf ?? System.today }

  @Sendable private static func read(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError("a day is written as 2026-01-31") }
    return day
  }
}
