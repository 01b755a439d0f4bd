/// What every scalar is to the reading of words and what it folds to, remembered a page of 256
/// scalars at a time: asking Unicode's tables for each letter is slow.
struct LetterTable: ~Copyable {
  /// What is known of one scalar.
  struct Letter: BitwiseCopyable {
    var kind: ScalarKind
    /// How many bytes it folds to; ``many`` if they do not fit.
    var length: UInt8
    /// The bytes that a letter or a number folds to, the first one lowest.
    var folded: UInt32

    static var many: UInt8 { .max }
  }

  private static var pageCount: Int { 0x110 << 4 }

  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<Letter>?>
  private var folds = FoldTable()

  init() {
    pages = .allocate(capacity: Self.pageCount)
    pages.initialize(repeating: nil, count: Self.pageCount)
  }

  deinit {
    for page in 0..<Self.pageCount { pages[page]?.deallocate() }
    pages.deallocate()
  }

  /// What is known of a scalar.
  @inline(__always)
  mutating func letter(_ scalar: Unicode.Scalar) -> Letter {
    let page = Int(scalar.value >> 8)
    let letters = pages[page] ?? fill(page)
    return letters[Int(scalar.value & 0xFF)]
  }

  /// Calls `emit` with each scalar that a letter folds to, for the few that fold to many.
  mutating func fold(_ scalar: Unicode.Scalar, _ emit: (Unicode.Scalar) -> Void) {
    folds.fold(scalar, emit)
  }

  @inline(never)
  private mutating func fill(_ page: Int) -> UnsafeMutablePointer<Letter> {
    let letters = UnsafeMutablePointer<Letter>.allocate(capacity: 256)
    for low in 0..<256 {
      var letter = Letter(kind: .separator, length: 0, folded: 0)
      if let scalar = Unicode.Scalar(UInt32(page << 8 | low)) {
        letter.kind = ScalarKind(scalar)
        if letter.kind.isWord { fold(scalar, into: &letter) }
      }
      (letters + low).initialize(to: letter)
    }
    pages[page] = letters
    return letters
  }

  private mutating func fold(_ scalar: Unicode.Scalar, into letter: inout Letter) {
    var (length, folded) = (0, UInt64(0))
    folds.fold(scalar) { part in
      for byte in UTF8.encode(part) ?? .init() where length < 8 {
        folded |= UInt64(byte) << UInt64(8 * length)
        length += 1
      }
    }
    letter.length = length > 4 ? Letter.many : UInt8(length)
    letter.folded = UInt32(truncatingIfNeeded: folded)
  }
}
