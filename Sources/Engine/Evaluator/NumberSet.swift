import Text

/// A set of numbers that is listed in order and emptied in the time of what is in it.
///
/// One bit per number, and one per machine word of those bits: sixty thousand rules are fifteen words
/// to look at. Sorting a record's rules would cost more, and, with many of them, much more.
struct NumberSet: ~Copyable {
  private let bits: GrowableBuffer<UInt64>
  private let summary: GrowableBuffer<UInt64>

  /// Creates an empty set of numbers below a limit.
  init(below limit: Int) {
    bits = GrowableBuffer(repeating: 0, count: limit / 64 + 1)
    summary = GrowableBuffer(repeating: 0, count: limit / 4096 + 1)
  }

  /// Adds a number; false if it was there.
  @inline(__always)
  mutating func insert(_ number: Int) -> Bool {
    let word = number &>> 6
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number & 63)
    let known = bits[word]
    bits[word] = known | bit
    summary[word &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: word & 63)
    return known & bit == 0
  }

  /// Moves all numbers to the end of a list, ascending.
  mutating func drain(into list: inout GrowableBuffer<UInt32>) {
    for high in 0..<summary.count {
      var words = summary[high]
      guard words != 0 else { continue }
      summary[high] = 0
      while words != 0 {
        let word = high &* 64 &+ words.trailingZeroBitCount
        words &= words &- 1
        var left = bits[word]
        bits[word] = 0
        while left != 0 {
          list.append(UInt32(truncatingIfNeeded: word &* 64 &+ left.trailingZeroBitCount))
          left &= left &- 1
        }
      }
    }
  }
}
