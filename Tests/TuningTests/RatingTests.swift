import Testing
import Tuning

@Suite struct RatingTests {
  @Test(arguments: [
    ("4", 4.0), ("-0.512", -0.512), ("1.234", 1.234), (" 3.5\r\n", 3.5), ("+.5", 0.5), ("2.", 2),
    ("1e-3", 0.001), ("2.5E+1", 25),
  ])
  func `a number is read as programs write it`(cell: String, number: Double) {
    #expect(Rating.number(in: cell.utf8) == number)
  }

  @Test(arguments: [
    "", " ", "high", "-", ".", "1,5", "1 000", "1.2.3", "0x10", "nan", "inf", "1e", "1e999", "4/5",
    "٤",
  ])
  func `anything else is no rating`(cell: String) {
    #expect(Rating.number(in: cell.utf8) == nil)
  }

  @Test func `bytes that are no text are no rating`() {
    #expect(Rating.number(in: [0x34, 0xFF]) == nil)
  }
}
