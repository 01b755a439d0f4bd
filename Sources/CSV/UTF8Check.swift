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
    let count = bytes.count
    var i = 0
    while i < count {
      // Most of most catalogs is ASCII: four words at a time while that lasts.
      while i + 32 <= count {
        let a = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let b = bytes.loadUnaligned(fromByteOffset: i + 8, as: UInt64.self)
        let c = bytes.loadUnaligned(fromByteOffset: i + 16, as: UInt64.self)
        let d = bytes.loadUnaligned(fromByteOffset: i + 24, as: UInt64.self)
        if (a | b | c | d) & Word.highs != 0 { break }
        i += 32
      }
      while i + 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & Word.highs
        if word != 0 {
          i += UInt64(littleEndian: word).trailingZeroBitCount >> 3
          break
        }
        i += 8
      }
      // One character, or a run of them in a script that is not ASCII.
      repeat {
        guard i < count else { return .valid }
        let lead = bytes[i]
        if lead < 0x80 {
          i += 1
          continue
        }
        guard let form = Form(lead) else { return .invalid(at: i) }
        if i + 1 >= count { return .incomplete(at: i) }
        guard form.second.contains(bytes[i + 1]) else { return .invalid(at: i) }
        var k = 2
        while k < form.length {
          if i + k >= count { return .incomplete(at: i) }
          guard bytes[i + k] & 0xC0 == 0x80 else { return .invalid(at: i) }
          k += 1
        }
        i += form.length
      } while i < count && bytes[i] >= 0x80
    }
    return .valid
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
