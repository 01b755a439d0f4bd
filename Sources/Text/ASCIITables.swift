/// What reading plain words looks up by byte or by length, laid out once.
struct ASCIITables: ~Copyable {
  /// What a byte is where a plain word ends, as bits.
  enum Sign {
    /// Ends a clause; the lowest bit, so that it can be counted.
    static let clause: UInt8 = 1
    /// Ends the word, and nothing more than perhaps the clause.
    static let parts: UInt8 = 2
  }

  /// The part of a key's two machine words that a word of some length fills.
  struct Mask: BitwiseCopyable {
    var low: UInt64
    var high: UInt64
    /// In the second byte the bits that small letters have and capitals lack; of a word of one, none.
    var second: UInt64
    /// In each byte the bit that tells small letters from capitals; digits have it. Here, because a
    /// literal would cost an instruction of its own.
    var caseBits: UInt64 = 0x2020_2020_2020_2020

    init(length: Int) {
      low = Self.ones(8 * min(length, 8))
      high = Self.ones(8 * max(length - 8, 0))
      second = 0x6000 & low
    }

    private static func ones(_ bits: Int) -> UInt64 { bits == 64 ? ~0 : 1 << UInt64(bits) - 1 }
  }

  /// By ASCII byte its kind.
  let kinds = GrowableBuffer<ScalarKind>(capacity: 128)
  /// What the sweep looks up, side by side, so that one address finds it all.
  private let tables = UnsafeMutableRawPointer.allocate(
    byteCount: signs + 256, alignment: 16)
  /// By a hash of a word's first eight bytes, whether an abbreviation has it: hardly a word else does.
  private let stops = GrowableBuffer<Bool>(repeating: false, count: 1024)
  /// The endings of up to eight bytes that fall away, folded, the apostrophe first.
  private(set) var drops = GrowableBuffer<UInt64>(capacity: 8)

  /// Lays the tables out for a language.
  init(_ rules: WordRules) {
    for byte in UInt8(0)..<128 {
      let kind = ScalarKind(Unicode.Scalar(byte))
      (kinds.base + Int(byte)).initialize(to: kind)
      switch kind {
      case .clause: set(Sign.parts | Sign.clause, of: byte)
      case .separator, .space: set(Sign.parts, of: byte)
      default: set(0, of: byte)
      }
    }
    for byte in UInt8(128)...255 { set(0, of: byte) }
    for length in 0...16 {
      (tables + Self.maskStride * length).initializeMemory(as: Mask.self, to: Mask(length: length))
    }
    // With others among them, which one a word ends with cannot be told from its apostrophe alone.
    let isPlain = rules.drop.allSatisfy { $0.lastIndex(of: UInt8(ascii: "'")) == 0 }
    for ending in rules.drop where isPlain && ending.count <= 8 {
      drops.append(WordKey(short: ending).low)
    }
    for key in rules.abbreviations { stops[Self.index(key.low)] = true }
  }

  deinit { tables.deallocate() }

  private func set(_ sign: UInt8, of byte: UInt8) {
    (tables + Self.signs + Int(byte)).initializeMemory(as: UInt8.self, to: sign)
  }

  private static var maskStride: Int { 32 }
  private static var signs: Int { 17 * maskStride }

  /// The addresses, for loops; valid while the tables live.
  struct Address: BitwiseCopyable {
    fileprivate let tables: UnsafeRawPointer

    /// The mask of a length, 0...16.
    @inline(__always)
    func mask(_ length: Int) -> Mask {
      tables.load(fromByteOffset: maskStride &* length, as: Mask.self)
    }

    /// What a byte is to the sweep.
    @inline(__always)
    func sign(_ byte: UInt8) -> UInt8 {
      tables.load(fromByteOffset: signs &+ Int(byte), as: UInt8.self)
    }
  }

  /// Where the tables are.
  var address: Address { Address(tables: UnsafeRawPointer(tables)) }

  /// Whether a word that begins with these eight bytes may be an abbreviation.
  @inline(__always)
  func mayBeAbbreviation(_ low: UInt64) -> Bool { stops[Self.index(low)] }

  private static func index(_ low: UInt64) -> Int {
    Int(truncatingIfNeeded: (low &* 0x9E37_79B9_7F4A_7C15) &>> 54)
  }
}
