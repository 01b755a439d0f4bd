import Rules

/// The addresses of a program's tables, as the hot path uses them.
///
/// Reading a table through its owning object would retain and release that object each time; these
/// are plain addresses, valid as long as the ``Program`` lives, which every evaluator holds.
struct HotTables: BitwiseCopyable, @unchecked Sendable {
  let words: UnsafePointer<Program.Word>
  let wordLexemes: UnsafePointer<UInt32>
  let hasCommonWords: Bool
  let nodes: UnsafePointer<PhraseTrie.Node>
  let edges: UnsafePointer<PhraseTrie.Edge>
  let openings: UnsafePointer<Program.Opening>
  let nodeTerms: UnsafePointer<Program.NodeTerm>
  let owners: UnsafePointer<Program.Owner>
  let ruleCount: Int
  let hasFamilies: Bool
  /// Whether a rule has a floor or a ceiling.
  let hasLimits: Bool
  let hasWhere: Bool
  let hasWhereAlone: Bool
  let dimensions: Int
  let ranked: UInt64
  let worths: UnsafePointer<ScoringTables.Worth>
  let family: UnsafePointer<Int32>
  let weights: UnsafePointer<Int32>
  let cells: UnsafePointer<DecisionCells.Cell>
  let rows: UnsafePointer<Int32>
  let scales: UnsafePointer<DecisionCells.Scale>
  let bands: UnsafePointer<DecisionCells.Band>
  let otherwise: Int
  let facets: UnsafePointer<FacetTables.Facet>
  let facetCount: Int
  let facetValues: UnsafePointer<FacetTables.Value>
  let termless: FlagView
  let requirements: UnsafePointer<FacetTables.Requirement>
  let requirementItems: UnsafePointer<Int32>

  init(_ program: Program) {
    words = program.words.base
    wordLexemes = program.wordLexemes.base
    hasCommonWords = !program.rules.language.functionWords.isEmpty
    nodes = program.nodes.base
    edges = program.edges.base
    openings = program.openings.base
    nodeTerms = program.nodeTerms.base
    owners = program.owners.base
    ruleCount = program.rules.evidence.count
    hasFamilies = program.scoring.families > 0
    hasLimits = program.rules.evidence.contains { !$0.atLeast.isEmpty || !$0.atMost.isEmpty }
    hasWhere = !program.structured.isEmpty
    hasWhereAlone = !program.whereAlone.isEmpty
    dimensions = program.scoring.dimensions
    ranked = program.scoring.ranked
    worths = program.scoring.worths.base
    family = program.scoring.family.base
    weights = program.scoring.weights.base
    cells = program.decision.cells.base
    rows = program.decision.rows.base
    scales = program.decision.scales.base
    bands = program.decision.bands.base
    otherwise = program.decision.otherwise
    facets = program.facets.order.base
    facetCount = program.facets.order.count
    facetValues = program.facets.values.base
    termless = FlagView(words: program.facets.termless.base)
    requirements = program.facets.requirements.base
    requirementItems = program.facets.items.base
  }

  /// The lexemes of a word; the only one of most stands in its entry.
  @inline(__always)
  func lexemes(of word: UnsafePointer<Program.Word>) -> UnsafePointer<UInt32> {
    word.pointee.lexemeCount == 1
      ? (UnsafeRawPointer(word) + Program.Word.lexemeOffset).assumingMemoryBound(to: UInt32.self)
      : wordLexemes + Int(word.pointee.firstLexeme)
  }

  /// The node that a lexeme leads to among a node's children, 0 for none.
  @inline(__always)
  func child(_ children: PhraseTrie.Children, _ lexeme: UInt32) -> UInt32 {
    let own = edges + Int(children.first)
    if children.shape <= PhraseTrie.Children.few {
      for at in 0..<Int(children.shape) where own[at].lexeme == lexeme { return own[at].child }
      return 0
    }
    var place = children.place(of: lexeme)
    while own[place].child != 0 {
      if own[place].lexeme == lexeme { return own[place].child }
      place = (place &+ 1) & (children.places &- 1)
    }
    return 0
  }
}
