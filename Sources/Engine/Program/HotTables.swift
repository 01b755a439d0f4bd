import Rules

/// The addresses of a program's tables, as the hot path uses them.
///
/// Reading a table through its owning object would retain and release that object each time; these
/// are plain addresses, valid as long as the ``Program`` lives, which every evaluator holds.
struct HotTables: BitwiseCopyable, @unchecked Sendable {
  let wordStarts: UnsafePointer<UInt32>
  let wordLexemes: UnsafePointer<UInt32>
  let functionWords: UInt32
  let nodes: UnsafePointer<PhraseTrie.Node>
  let edges: UnsafePointer<PhraseTrie.Edge>
  let edgeMask: Int
  let roots: UnsafePointer<UInt32>
  let wordRoots: UnsafePointer<UInt32>
  let nodeTerms: UnsafePointer<UInt32>
  let terms: UnsafePointer<Program.TermEntry>
  let owners: UnsafePointer<Program.Owner>
  let ruleCount: Int
  let hasFamilies: Bool
  let dimensions: Int
  let ranked: UInt64
  let points: UnsafePointer<Int32>
  let floors: UnsafePointer<Int16>
  let ceilings: UnsafePointer<Int16>
  let family: UnsafePointer<Int32>
  let weights: UnsafePointer<Int32>
  let cells: UnsafePointer<DecisionCells.Cell>
  let rows: UnsafePointer<Int32>
  let scales: UnsafePointer<DecisionCells.Scale>
  let bands: UnsafePointer<DecisionCells.Band>
  let facets: UnsafePointer<FacetTables.Facet>
  let facetCount: Int
  let facetValues: UnsafePointer<FacetTables.Value>
  let requirements: UnsafePointer<FacetTables.Requirement>
  let requirementItems: UnsafePointer<Int32>

  init(_ program: Program) {
    wordStarts = program.wordStarts.base
    wordLexemes = program.wordLexemes.base
    functionWords = program.functionWords
    nodes = program.nodes.base
    edges = program.edges.base
    edgeMask = program.edges.count - 1
    roots = program.roots.base
    wordRoots = program.wordRoots.base
    nodeTerms = program.nodeTerms.base
    terms = program.terms.base
    owners = program.owners.base
    ruleCount = program.rules.evidence.count
    hasFamilies = program.scoring.families > 0
    dimensions = program.scoring.dimensions
    ranked = program.scoring.ranked
    points = program.scoring.points.base
    floors = program.scoring.floors.base
    ceilings = program.scoring.ceilings.base
    family = program.scoring.family.base
    weights = program.scoring.weights.base
    cells = program.decision.cells.base
    rows = program.decision.rows.base
    scales = program.decision.scales.base
    bands = program.decision.bands.base
    facets = program.facets.order.base
    facetCount = program.facets.order.count
    facetValues = program.facets.values.base
    requirements = program.facets.requirements.base
    requirementItems = program.facets.items.base
  }
}
