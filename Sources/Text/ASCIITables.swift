/// What the fast path looks up by byte or by length, laid out once.
struct ASCIITables: ~Copyable {
  /// The part of a key's two machine words that a word of some length fills.
  struct Mask: BitwiseCopyable {
    var low: UInt64
    var high: UInt64
  }

  /// By ASCII byte its kind.
  let kinds = GrowableBuffer<ScalarKind>(capacity: 128)
  /// By byte whether a plain word that ends before it needs a second look.
  let closes = GrowableBuffer<Bool>(repeating: true, count: 256)
  /// By length, 0...16.
  let masks = GrowableBuffer<Mask>(capacity: 17)

  /// Lays the tables out; `closesAlways` gives every word a second look.
  init(closesAlways: Bool) {
    for byte in UInt8(0)..<128 {
      let kind = ScalarKind(Unicode.Scalar(byte))
      (kinds.base + Int(byte)).initialize(to: kind)
      switch kind {
      case .apostrophe, .suffix, .stop, .hyphen: break
      default: closes[Int(byte)] = closesAlways
      }
    }
    for length in 0...16 {
      (masks.base + length).initialize(
        to: Mask(low: Self.ones(8 * min(length, 8)), high: Self.ones(8 * max(length - 8, 0))))
    }
  }

  private static func ones(_ bits: Int) -> UInt64 { bits == 64 ? ~0 : 1 << UInt64(bits) - 1 }
}
