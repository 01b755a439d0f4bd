import Rules

/// The patterns of all terms as a trie over lexemes.
///
/// A node is reached by the words read so far. A gap leads to a node of its own, whose children may
/// follow after up to ``Pattern/maximumGap`` other words. Which terms end at a node, is a stretch of
/// one table. Nodes are numbered from 1, the root, so that 0 says "none".
struct PhraseTrie {
  /// A node of the finished trie.
  struct Node: BitwiseCopyable, Sendable {
    /// One bit per child, by its lexeme's low six bits: most misses end here.
    var filter: UInt64 = 0
    /// The node after a gap, or 0.
    var gap: UInt32 = 0
    /// The first of the terms that end here.
    var firstTerm: UInt32 = 0
    /// How many terms end here.
    var termCount: UInt32 = 0
  }

  /// An entry of the edge table; free if `child` is 0.
  struct Edge: BitwiseCopyable, Sendable {
    var node: UInt32 = 0
    var lexeme: UInt32 = 0
    var child: UInt32 = 0
  }

  private var children: [[UInt32: UInt32]] = [[:], [:]]
  private var gaps: [UInt32] = [0, 0]
  private var terms: [[UInt32]] = [[], []]

  /// Adds a pattern that belongs to a term.
  mutating func add(_ pattern: Pattern, term: UInt32, lexicon: inout Lexicon) {
    var node: UInt32 = 1
    for (index, phrase) in pattern.phrases.enumerated() {
      if index > 0 { node = gap(of: node) }
      for word in phrase { node = child(of: node, lexeme: lexicon.lexeme(word)) }
    }
    if terms[Int(node)].last != term { terms[Int(node)].append(term) }
  }

  private mutating func newNode() -> UInt32 {
    children.append([:])
    gaps.append(0)
    terms.append([])
    return UInt32(children.count - 1)
  }

  private mutating func gap(of node: UInt32) -> UInt32 {
    if gaps[Int(node)] == 0 { gaps[Int(node)] = newNode() }
    return gaps[Int(node)]
  }

  private mutating func child(of node: UInt32, lexeme: UInt32) -> UInt32 {
    if let known = children[Int(node)][lexeme] { return known }
    let made = newNode()
    children[Int(node)][lexeme] = made
    return made
  }

  /// The finished tables.
  struct Tables {
    var nodes: [Node]
    /// Open addressing, a power of two in size and less than half full.
    var edges: [Edge]
    /// The terms that end at nodes.
    var terms: [UInt32]
    /// By lexeme: the root's child, or 0.
    var roots: [UInt32]
  }

  /// Lays the trie out.
  func tables(lexemes: Int) -> Tables {
    var nodes = [Node](repeating: Node(), count: children.count)
    var flat: [UInt32] = []
    var roots = [UInt32](repeating: 0, count: lexemes + 1)
    var size = 16
    while size < children.count * 3 { size *= 2 }
    var edges = [Edge](repeating: Edge(), count: size)
    for node in nodes.indices {
      nodes[node].gap = gaps[node]
      nodes[node].firstTerm = UInt32(flat.count)
      nodes[node].termCount = UInt32(terms[node].count)
      flat += terms[node]
      for (lexeme, child) in children[node] {
        if node == 1 { roots[Int(lexeme)] = child }
        nodes[node].filter |= 1 << UInt64(lexeme & 63)
        var at = PhraseTrie.hash(UInt32(node), lexeme) & (size - 1)
        while edges[at].child != 0 { at = (at + 1) & (size - 1) }
        edges[at] = Edge(node: UInt32(node), lexeme: lexeme, child: child)
      }
    }
    return Tables(nodes: nodes, edges: edges, terms: flat, roots: roots)
  }

  /// Where the edge table begins to look for an edge.
  @inline(__always)
  static func hash(_ node: UInt32, _ lexeme: UInt32) -> Int {
    let mixed = (UInt64(node) << 32 | UInt64(lexeme)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 36)
  }
}
