/// What the sweep over plain words looks up by byte or by length, laid out once.
struct ASCIITables: ~Copyable {
  /// What a byte is where a plain word ends or before one begins.
  struct Sign: BitwiseCopyable {
    var bits: UInt8

    /// Ends a clause, in a gap; the lowest bit, so that it can be counted.
    static let clause: UInt8 = 1
    /// May stand in a gap without further ado.
    static let passes: UInt8 = 2
    /// A word that ends before it needs a second look.
    static let closes: UInt8 = 4
  }

  /// The part of a key's two machine words that a word of some length fills.
  struct Mask: BitwiseCopyable {
    var low: UInt64
    var high: UInt64
  }

  /// By ASCII byte its kind.
  let kinds = GrowableBuffer<ScalarKind>(capacity: 128)
  /// By byte what it is to the sweep.
  let signs = GrowableBuffer<Sign>(repeating: Sign(bits: Sign.closes), count: 256)
  /// By length, 0...16.
  let masks = GrowableBuffer<Mask>(capacity: 17)

  /// Lays the tables out; `closesAlways` gives every word a second look.
  init(closesAlways: Bool) {
    for byte in UInt8(0)..<128 {
      let kind = ScalarKind(Unicode.Scalar(byte))
      (kinds.base + Int(byte)).initialize(to: kind)
      var bits: UInt8 = closesAlways ? Sign.closes : 0
      switch kind {
      case .apostrophe, .suffix: bits = Sign.closes | Sign.passes
      case .stop, .hyphen: bits = Sign.closes
      case .clause: bits |= Sign.passes | Sign.clause
      case .separator, .space: bits |= Sign.passes
      default: break
      }
      signs[Int(byte)] = Sign(bits: bits)
    }
    for length in 0...16 {
      (masks.base + length).initialize(
        to: Mask(low: Self.ones(8 * min(length, 8)), high: Self.ones(8 * max(length - 8, 0))))
    }
  }

  private static func ones(_ bits: Int) -> UInt64 { bits == 64 ? ~0 : 1 << UInt64(bits) - 1 }
}
