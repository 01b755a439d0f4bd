/// The fast path: words of up to sixteen ASCII letters and digits.
///
/// Bytes are looked at eight at a time in a `UInt64`, each test leaving its answer in the high bit of
/// its byte. SIMD types were not faster here, and their comparisons are easily written so that they
/// run lane by lane.
extension Tokenizer {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  @inline(__always)
  private func load(_ at: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
  }

  /// High bits at ASCII letters.
  @inline(__always)
  private static func letters(_ bytes: UInt64) -> UInt64 {
    let lowered = (bytes & ~highs) | (ones &* 0x20)
    let atLeastA = lowered &+ ones &* (0x80 - 0x61)
    let pastZ = lowered &+ ones &* (0x80 - 0x7B)
    return atLeastA & ~pastZ & ~bytes & highs
  }

  /// High bits at ASCII digits.
  @inline(__always)
  private static func digits(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~highs
    let atLeastZero = low &+ ones &* (0x80 - 0x30)
    let pastNine = low &+ ones &* (0x80 - 0x3A)
    return atLeastZero & ~pastNine & ~bytes & highs
  }

  /// How many bytes from `at` on are ASCII letters and digits, 0 if more than sixteen.
  @inline(__always)
  func asciiWordLength(_ at: Int) -> Int {
    let first = load(at)
    let firstMask = Self.letters(first) | Self.digits(first)
    if firstMask != Self.highs {
      return min((~firstMask & Self.highs).trailingZeroBitCount >> 3, count - at)
    }
    let second = load(at + 8)
    let secondMask = Self.letters(second) | Self.digits(second)
    if secondMask != Self.highs {
      return min(8 + (~secondMask & Self.highs).trailingZeroBitCount >> 3, count - at)
    }
    return count - at <= 16 ? count - at : 0
  }

  /// Reads the word of `length` bytes at `at`, unless what follows calls for the slow path.
  @inline(__always)
  mutating func readPlainWord(
    _ at: Int, length: Int, _ ascii: UnsafeBufferPointer<ScalarKind>
  ) -> Int {
    let end = at + length
    var stops = false
    if end < count {
      let byte = base[end]
      if byte >= 0x80 { return readWord(at) }
      switch ascii[Int(byte)] {
      case .apostrophe, .suffix: return readWord(at)
      case .stop:
        // Inside a number or an initialism, or after an abbreviation?
        if end + 1 < count {
          let after = base[end + 1]
          if after >= 0x80 || ascii[Int(after)].isWord { return readWord(at) }
        }
        stops = true
      default: break
      }
    }
    var low = load(at)
    var high: UInt64 = 0
    if length < 8 {
      low &= (1 &<< UInt64(8 &* length)) &- 1
    } else if length > 8 {
      high = load(at + 8)
      if length < 16 { high &= (1 &<< UInt64(8 &* (length &- 8))) &- 1 }
    }
    let lowUpper = Self.letters(low) & ~(low << 2)
    let highUpper = Self.letters(high) & ~(high << 2)
    var flags: Token.Flags = []
    if lowUpper & (lowUpper &- 1) | highUpper != 0, isCapitals(at, length) {
      flags.insert(.capitals)
    }
    let key = WordKey(
      low: low | lowUpper >> 2, high: high | highUpper >> 2, length: UInt32(length))
    if stops, rules.isAbbreviation(key) {
      return emitAbbreviation(key, from: at, to: end, flags: flags)
    }
    emit(key, from: at, to: end, flags: flags)
    return end
  }

  /// Whether a plain word has two or more capitals and no small letter but a final `s`.
  private func isCapitals(_ at: Int, _ length: Int) -> Bool {
    var capitals = 0
    for index in 0..<length {
      let byte = base[at + index]
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x61, byte <= 0x7A, !(index == length - 1 && byte == UInt8(ascii: "s")) {
        return false
      }
    }
    return capitals >= 2
  }
}
