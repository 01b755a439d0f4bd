/// The different words of a text as sorted hashes; of a long one those with the smallest, a fair sample.
///
/// Words are runs of letters and digits, ASCII letters in lower case. Whether two are the same is all
/// that is asked of them, so that no language is needed.
struct WordSample {
  /// The most words that are kept.
  static let limit = 256

  /// How many words the text has.
  private(set) var count = 0
  /// The hashes of the different ones, from the smallest.
  private(set) var hashes: [UInt32] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var hash: UInt32 = 0
    for byte in text {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      if isLetter || byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        if hash == 0 { hash = 0x811C_9DC5 }
        hash = (hash ^ UInt32(isLetter ? byte | 0x20 : byte)) &* 0x0100_0193
      } else if hash != 0 {
        add(hash)
        hash = 0
      }
    }
    if hash != 0 { add(hash) }
    hashes.sort()
    var kept: [UInt32] = []
    for hash in hashes where hash != kept.last && kept.count < Self.limit { kept.append(hash) }
    hashes = kept
  }

  private mutating func add(_ hash: UInt32) {
    count += 1
    hashes.append(hash)
  }

  /// How many of a hundred different words of either are in both.
  static func likeness(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    var (i, j, common) = (left.startIndex, right.startIndex, 0)
    while i < left.endIndex, j < right.endIndex {
      if left[i] == right[j] { common += 1 }
      let (a, b) = (left[i], right[j])
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    let all = left.count + right.count - common
    return all == 0 ? 0 : common * 100 / all
  }
}
