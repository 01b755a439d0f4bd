import Text

/// A flag for each of a few things, a bit each.
struct Flags: ~Copyable {
  private let words: GrowableBuffer<UInt64>

  /// Creates flags that are down.
  init(count: Int) { words = GrowableBuffer(repeating: 0, count: count / 64 + 1) }

  /// Takes all flags down.
  mutating func clear() {
    for word in 0..<words.count { words[word] = 0 }
  }

  /// Raises a flag; false if it was up.
  mutating func insert(_ index: Int) -> Bool {
    let known = words[index >> 6]
    words[index >> 6] = known | 1 << UInt64(index & 63)
    return known != words[index >> 6]
  }

  /// Whether a flag is up.
  func contains(_ index: Int) -> Bool { view.contains(index) }

  /// The flags to look at, valid until the next change.
  var view: FlagView { FlagView(words: UnsafePointer(words.base)) }
}

/// Flags to look at.
package struct FlagView: BitwiseCopyable {
  let words: UnsafePointer<UInt64>

  /// Makes flags of words that somebody keeps.
  package init(words: UnsafePointer<UInt64>) { self.words = words }

  /// Whether a flag is up.
  package func contains(_ index: Int) -> Bool {
    words[index >> 6] >> UInt64(index & 63) & 1 != 0
  }

  /// The first flag that is up from `index` on and below `end`; nil if none is.
  package func first(from index: Int, below end: Int) -> Int? {
    first(from: index, below: end) { words[$0] }
  }

  /// The same for flags that are up here or there.
  func first(from index: Int, below end: Int, orIn other: FlagView) -> Int? {
    first(from: index, below: end) { words[$0] | other.words[$0] }
  }

  @inline(__always)
  private func first(from index: Int, below end: Int, _ word: (Int) -> UInt64) -> Int? {
    guard index < end else { return nil }
    var at = index >> 6
    var left = word(at) & ~0 << UInt64(index & 63)
    while left == 0 {
      at += 1
      if at << 6 >= end { return nil }
      left = word(at)
    }
    let found = at << 6 + left.trailingZeroBitCount
    return found < end ? found : nil
  }
}
