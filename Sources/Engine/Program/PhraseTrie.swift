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
    /// The first of them itself, so that for most nodes nothing else has to be looked at.
    var term: UInt32 = 0
    var owner: UInt32 = 0
    var children = Children()
    var ends = Ends.nothing
  }

  /// Where a node's edges lie: those of one node together, so that what is looked for is near.
  struct Children: BitwiseCopyable, Sendable {
    /// The first of them.
    var first: UInt32 = 0
    /// A few are looked through: how many. More lie in open addressing: ``few`` and how many bits number
    /// their places, of which at most three quarters are taken.
    var shape: UInt8 = 0

    /// How many are looked through at most.
    static var few: UInt8 { 4 }

    /// The shape for so many children.
    init(count: Int = 0) {
      if count <= Int(Self.few) {
        shape = UInt8(count)
      } else {
        var bits: UInt8 = 3
        while (1 << Int(bits)) * 3 < count * 4 { bits += 1 }
        shape = Self.few + bits
      }
    }

    /// How many places they take.
    var places: Int { shape <= Self.few ? Int(shape) : 1 << Int(shape - Self.few) }

    /// Where among its places a lexeme is looked for first.
    @inline(__always)
    func place(of lexeme: UInt32) -> Int {
      Int((lexeme &* 0x9E37_79B1) &>> (32 &- UInt32(shape &- Self.few)))
    }
  }

  /// What ends at a node.
  enum Ends: UInt8, Sendable, BitwiseCopyable {
    case nothing = 0
    /// One term, which is evidence and asks no column.
    case evidence
    /// Others, or several.
    case terms
  }

  /// An edge of the finished trie, beside those of the same node; free if `child` is 0.
  struct Edge: BitwiseCopyable, Sendable {
    var lexeme: UInt32 = 0
    var child: UInt32 = 0
  }

  /// An edge while the trie grows; free if `child` is 0.
  private struct Link {
    var node: UInt32 = 0
    var lexeme: UInt32 = 0
    var child: UInt32 = 0
  }

  /// Open addressing, a power of two in size and less than half full.
  private var edges = [Link](repeating: Link(), count: 64)
  private var edgeCount = 0
  /// By node the one after a gap, or 0.
  private var gaps: [UInt32] = [0, 0]
  /// By node the term that was last said to end there.
  private var lastTerms: [UInt32] = [.max, .max]
  /// Which terms end where, in the order of the terms.
  private var ends: [(node: UInt32, term: UInt32)] = []

  /// Adds a pattern that belongs to a term.
  mutating func add(_ pattern: Pattern, term: UInt32, lexicon: inout Lexicon) {
    var node: UInt32 = 1
    for (index, phrase) in pattern.phrases.enumerated() {
      if index > 0 { node = gap(of: node) }
      for word in phrase { node = child(of: node, lexeme: lexicon.lexeme(word)) }
    }
    guard lastTerms[Int(node)] != term else { return }
    lastTerms[Int(node)] = term
    ends.append((node, term))
  }

  private mutating func newNode() -> UInt32 {
    gaps.append(0)
    lastTerms.append(.max)
    return UInt32(gaps.count - 1)
  }

  private mutating func gap(of node: UInt32) -> UInt32 {
    if gaps[Int(node)] == 0 { gaps[Int(node)] = newNode() }
    return gaps[Int(node)]
  }

  private mutating func child(of node: UInt32, lexeme: UInt32) -> UInt32 {
    var at = Self.hash(node, lexeme) & (edges.count - 1)
    while edges[at].child != 0 {
      if edges[at].node == node, edges[at].lexeme == lexeme { return edges[at].child }
      at = (at + 1) & (edges.count - 1)
    }
    let edge = Link(node: node, lexeme: lexeme, child: newNode())
    edges[at] = edge
    edgeCount += 1
    if edgeCount * 2 > edges.count { grow() }
    return edge.child
  }

  private mutating func grow() {
    var larger = [Link](repeating: Link(), count: edges.count * 2)
    for edge in edges where edge.child != 0 {
      var at = Self.hash(edge.node, edge.lexeme) & (larger.count - 1)
      while larger[at].child != 0 { at = (at + 1) & (larger.count - 1) }
      larger[at] = edge
    }
    edges = larger
  }

  /// How a node is reached.
  struct Step: BitwiseCopyable {
    /// The node before.
    var node: UInt32
    /// The lexeme that leads on from there; 0 for a gap.
    var lexeme: UInt32
  }

  /// Lays the trie out.
  func tables(lexemes: Int) -> Tables {
    var steps = [Step](repeating: Step(node: 0, lexeme: 0), count: gaps.count)
    for (node, gap) in gaps.enumerated() where gap != 0 {
      steps[Int(gap)] = Step(node: UInt32(node), lexeme: 0)
    }
    for edge in edges where edge.child != 0 {
      steps[Int(edge.child)] = Step(node: edge.node, lexeme: edge.lexeme)
    }
    var layout = Layout(
      Size(nodes: gaps.count, lexemes: lexemes, edges: edgeCount, ends: ends.count))
    for (node, step) in steps.enumerated().dropFirst(2) {
      if step.lexeme == 0 {
        layout.add(UInt32(node), afterGapBehind: step.node)
      } else {
        layout.add(UInt32(node), from: step.node, by: step.lexeme)
      }
    }
    for (node, terms) in termsByNode.enumerated() {
      layout.end(terms.count, at: node)
      for term in terms { layout.add(term: term) }
    }
    return layout.tables()
  }

  /// By node the terms that end there, in their order.
  private var termsByNode: [ArraySlice<UInt32>] {
    var next = [Int](repeating: 0, count: gaps.count + 1)
    for end in ends { next[Int(end.node) + 1] += 1 }
    for node in gaps.indices { next[node + 1] += next[node] }
    let starts = next
    var terms = [UInt32](repeating: 0, count: ends.count)
    for end in ends {
      terms[next[Int(end.node)]] = end.term
      next[Int(end.node)] += 1
    }
    return gaps.indices.map { terms[starts[$0]..<starts[$0 + 1]] }
  }

  /// Where the growing table begins to look for an edge.
  private static func hash(_ node: UInt32, _ lexeme: UInt32) -> Int {
    let mixed = (UInt64(node) << 32 | UInt64(lexeme)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 36)
  }
}
