import CBytes

/// Finds the first byte that is not UTF-8.
enum UTF8Check {
  /// Where a check ended.
  enum Result: Equatable {
    /// All of it is UTF-8.
    case valid
    /// A character begins here whose end is not in sight yet.
    case incomplete(at: Int)
    /// No character begins here.
    case invalid(at: Int)
  }

  /// Checks `bytes` against table 3-7 of the Unicode standard: no overlong forms, no surrogates.
  static func check(_ bytes: UnsafeRawBufferPointer) -> Result {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return .valid }
    let count = bytes.count
    var at = 0
    while at < count {
      at = passBlocks(base, from: at, count)
      // What a block does not tell at once is looked at character by character.
      let end = min(count, at + 16)
      while at < end {
        if base[at] < 0x80 {
          at += 1
          continue
        }
        guard let form = Form(base[at]) else { return .invalid(at: at) }
        if at + 1 >= count { return .incomplete(at: at) }
        guard form.second.contains(base[at + 1]) else { return .invalid(at: at) }
        var next = 2
        while next < form.length {
          if at + next >= count { return .incomplete(at: at) }
          guard base[at + next] & 0xC0 == 0x80 else { return .invalid(at: at) }
          next += 1
        }
        at += form.length
      }
    }
    return .valid
  }

  /// Passes blocks of sixteen bytes as long as they are ASCII and characters of two or three bytes, and
  /// gives where the first character begins that it did not see whole.
  private static func passBlocks(
    _ base: UnsafePointer<UInt8>, from start: Int, _ count: Int
  ) -> Int {
    var at = start
    // Which bytes of the block are still awaited by the characters of the one before.
    var pending: UInt32 = 0
    while at &+ 16 <= count {
      let block = base + at
      let others = ~cbytes_up_to(block, 0x7F) & 0xFFFF
      if others | pending == 0 {
        at &+= 16
        continue
      }
      let (twos, threes) = (cbytes_between(block, 0xC2, 0xDF), cbytes_between(block, 0xE0, 0xEF))
      let (trails, lower) = (cbytes_between(block, 0x80, 0xBF), cbytes_between(block, 0x80, 0x9F))
      let awaited = pending | (twos | threes) &<< 1 | threes &<< 2
      // Overlong forms begin with 0xE0, surrogates with 0xED; what follows those is to be seen.
      let (least, surrogates) = (cbytes_equal(block, 0xE0), cbytes_equal(block, 0xED))
      let wrong =
        least &<< 1 & lower | surrogates &<< 1 & trails & ~lower
        | (least | surrogates) & 0x8000 | ((awaited & 0xFFFF) ^ trails)
        | ((twos | threes | trails) ^ others)
      if wrong != 0 { break }
      pending = awaited &>> 16
      at &+= 16
    }
    if pending != 0 { repeat { at &-= 1 } while base[at] & 0xC0 == 0x80 }
    return at
  }

  /// What a lead byte promises.
  private struct Form {
    var length: Int
    var second: ClosedRange<UInt8>

    @inline(__always)
    init?(_ lead: UInt8) {
      switch lead {
      case 0xC2...0xDF: self.init(2, 0x80...0xBF)
      case 0xE0: self.init(3, 0xA0...0xBF)
      case 0xED: self.init(3, 0x80...0x9F)
      case 0xE1...0xEF: self.init(3, 0x80...0xBF)
      case 0xF0: self.init(4, 0x90...0xBF)
      case 0xF1...0xF3: self.init(4, 0x80...0xBF)
      case 0xF4: self.init(4, 0x80...0x8F)
      default: return nil
      }
    }

    @inline(__always)
    private init(_ length: Int, _ second: ClosedRange<UInt8>) {
      self.length = length
      self.second = second
    }
  }
}
