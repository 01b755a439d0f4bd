import ArgumentParser
import Rules

/// The day by which dates in files have come or not.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day to go by, for the same findings on any day; today unless told.",
      valueName: "year-month-day"),
    transform: { text in
      guard let day = Day(text) else { throw ValidationError("write a day as in 2026-01-31") }
      return day
    })
  var asOf: Day?

  /// The day to go by.
  var day: Day { asOf ?? System.today }
}
