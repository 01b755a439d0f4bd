import Rules
import Text

/// Evaluates processes one after the other, using its memory again.
///
/// The steps are those of the semantics, each in a file of its own: find the matches, take some
/// back, cover some, score, decide, choose facets. Nothing of a record's size is allocated; what a record leaves behind is overwritten by the next. One evaluator belongs to one
/// thread; a ``Program`` serves any number of them.
///
/// Steps are `mutating` even where they change nothing, or inlined: a call that only borrows would copy
/// the evaluator, which is large.
///
/// Every step is linear in the text: a match spans at most ``longestMatch`` words, so whatever can
/// touch it lies in a window of that width.
public struct Evaluator: ~Copyable {
  /// A term found in the record.
  struct Found: BitwiseCopyable {
    var term: UInt32
    var owner: UInt32
    /// The first and the last word, as indices of tokens.
    var first: UInt32
    var last: UInt32
    /// The words literally matched, bit 0 for the first.
    var mask: UInt64
    /// The topics in which a longer match hides it.
    var covered: UInt64 = 0
    /// What takes it back; nothing while it stands.
    var fate: Fate = []

    var isExcluded: Bool { fate.contains(.excluded) }
    var isNegated: Bool { fate.contains(.negated) }
    /// Whether it is excluded or negated.
    var isTakenBack: Bool { fate.rawValue != 0 }
  }

  /// What takes a match back.
  struct Fate: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// An `unless` of its owner.
    static var excluded: Fate { Fate(rawValue: 1) }
    /// A negation.
    static var negated: Fate { Fate(rawValue: 2) }
  }

  /// No match reaches over more words: twelve, each perhaps a joined pair, and three gaps of three.
  static let longestMatch = 33

  let program: Program
  let tables: HotTables
  var tokenizer: Tokenizer
  var cellTokenizer: Tokenizer
  /// The index of the first token of each text column, and of the end.
  var columnStarts = GrowableBuffer<Int>(capacity: 8)

  // What was found; every list by first word.
  var pending = GrowableBuffer<Step>()
  var matches = GrowableBuffer<Found>()
  /// The first word of the last match, `.max` for none.
  var lastStart = UInt32.max
  /// The matches of several words, by index.
  var longer = GrowableBuffer<UInt32>()
  var unless = GrowableBuffer<Found>()
  var before = GrowableBuffer<Found>()
  var after = GrowableBuffer<Found>()
  var neutral = GrowableBuffer<Found>()
  var stop = GrowableBuffer<Found>()

  var score: ScoreSheet
  var grounds = GrowableBuffer<Ground>()
  var verdict: Verdict
  /// Which owners' `where` holds.
  let whereHolds: GrowableBuffer<Bool>
  /// Whether no `where` holds because there were no cells to ask.
  private var isWithoutColumns = false
  private var cells = PaddedCells()

  /// Creates an evaluator.
  public init(_ program: Program) {
    self.program = program
    tables = HotTables(program)
    tokenizer = Tokenizer(rules: program.wordRules, vocabulary: program.vocabulary)
    cellTokenizer = Tokenizer(rules: program.wordRules, keepsWords: true)
    score = ScoreSheet(program)
    verdict = Verdict(program)
    whereHolds = GrowableBuffer(repeating: true, count: program.owners.count)
  }

  /// Evaluates a record.
  public mutating func evaluate(_ record: Record) -> Evidence {
    judge(record)
    return evidence()
  }

  /// Evaluates a record and leaves the outcome in the evaluator.
  package mutating func judge(_ record: Record) {
    begin()
    cells.fill(record.text + record.columns)
    for index in record.text.indices {
      if let text = cells.cells[index] { add(text: text) }
    }
    finish(columns: UnsafeBufferPointer(rebasing: cells.cells.elements[record.text.count...]))
  }

  /// Forgets the last record.
  package mutating func begin() {
    tokenizer.clear()
    columnStarts.removeAll()
  }

  /// Adds the next text column, in their order; see ``Tokenizer`` for what must follow the bytes.
  package mutating func add(text: UnsafeBufferPointer<UInt8>) {
    columnStarts.append(tokenizer.tokens.count)
    tokenizer.read(text)
  }

  /// Judges the record whose texts were added; its structured cells, nil where the input has none,
  /// need ``Tokenizer/padding`` too.
  package mutating func finish(columns: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>) {
    columnStarts.append(tokenizer.tokens.count)
    if tables.hasWhere { askColumns(columns) }
    findMatches()
    takeBack()
    coverMatches()
    countScores()
    decide()
    if tables.hasLimits { addLimits() }
    if tables.facetCount > 0 { chooseFacets() }
  }

  private mutating func askColumns(
    _ columns: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>?>
  ) {
    let isWithout = columns.allSatisfy { $0 == nil }
    if isWithout, isWithoutColumns { return }
    isWithoutColumns = isWithout
    for test in program.structured {
      whereHolds[test.owner] = test.holds(columns, &cellTokenizer)
    }
  }

  /// How many matches the record has, counted or not.
  package var matchCount: Int { matches.count }

  /// The text column of a token.
  @inline(__always)
  func column(ofToken token: UInt32) -> Int {
    var column = 0
    while column + 2 < columnStarts.count, columnStarts[column + 1] <= Int(token) { column += 1 }
    return column
  }
}
