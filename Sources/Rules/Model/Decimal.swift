/// An exact decimal number, `digits` × 10^−`scale`, for comparing cells with the numbers of rules.
public struct Decimal: Sendable, Equatable {
  /// All digits as a whole number with its sign.
  public var digits: Int
  /// How many of them stand behind the point, 0...9.
  public var scale: Int

  /// Creates a number.
  public init(digits: Int, scale: Int = 0) {
    self.digits = digits
    self.scale = scale
  }
}

extension Decimal {
  /// Reads a number as people write it in spreadsheets: `1234.5`, `1,234.5`, `1.234,5`, `-3`.
  ///
  /// Where both a comma and a point stand, the last is the decimal sign. One that stands alone, once,
  /// with exactly three digits after it, groups thousands; repeated, it groups as well. Spaces around
  /// are skipped, and so are spaces and apostrophes between digits. Nil for anything else, and beyond
  /// fifteen digits.
  public init?(cell: some Collection<UInt8>) {
    var digits: [UInt8] = []
    var signs: [(sign: UInt8, before: Int)] = []
    var negative = false
    var started = false
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        started = true
      case UInt8(ascii: ","), UInt8(ascii: "."):
        signs.append((byte, digits.count))
        started = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        if started { return nil }
        started = true
        negative = byte == UInt8(ascii: "-")
      case UInt8(ascii: " "), UInt8(ascii: "'"): continue
      default: return nil
      }
    }
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var scale = 0
    if let last = signs.last {
      let same = signs.filter { $0.sign == last.sign }.count
      let alone = same == signs.count
      let behind = digits.count - last.before
      if !(alone && (same > 1 || (behind == 3 && last.before > 0))) {
        if same > 1 { return nil }
        scale = behind
      }
    }
    guard scale <= 9 else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) }
    self.init(digits: negative ? -value : value, scale: scale)
  }
}

extension Decimal {
  /// The number with a point: `-12.50`.
  package var written: String {
    let digits = String(digits.magnitude)
    let zeros = String(repeating: "0", count: max(0, scale + 1 - digits.count))
    let all = zeros + digits
    let sign = self.digits < 0 ? "-" : ""
    return sign + all.dropLast(scale) + (scale == 0 ? "" : "." + all.suffix(scale))
  }
}

extension Decimal: Comparable {
  /// Compares by value, whatever the scales.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.scaled(to: scale) < right.scaled(to: scale)
  }

  /// Equal by value: `1.50` is `1.5`.
  public static func == (left: Decimal, right: Decimal) -> Bool {
    !(left < right) && !(right < left)
  }

  /// The digits at a larger scale, wide enough that fifteen digits and nine places cannot overflow.
  private func scaled(to wanted: Int) -> Int128 {
    (scale..<wanted).reduce(Int128(digits)) { value, _ in value * 10 }
  }
}
