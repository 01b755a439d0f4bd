import Text

extension PhraseTrie {
  /// The finished tables.
  struct Tables {
    let nodes: FrozenTable<Node>
    /// Open addressing, a power of two in size and at most half full.
    let edges: FrozenTable<Edge>
    /// The terms that end at nodes, node after node.
    let terms: FrozenTable<UInt32>
    /// By lexeme: the root's child, or 0.
    let roots: FrozenTable<UInt32>
  }

  /// How many of everything a trie has, so that its tables need not grow.
  struct Size {
    var nodes = 2
    var lexemes = 0
    /// How many nodes a lexeme leads to, others being those after a gap.
    var edges = 0
    /// How many times a term ends at a node.
    var ends = 0
  }

  /// Tables in the making. Node after node is added, each after the one that leads to it; then, in the
  /// same order, what ends there.
  struct Layout: ~Copyable {
    private let nodes: GrowableBuffer<Node>
    private let edges: GrowableBuffer<Edge>
    private let roots: GrowableBuffer<UInt32>
    private var terms: GrowableBuffer<UInt32>

    init(_ size: Size) {
      nodes = GrowableBuffer(repeating: Node(), count: size.nodes)
      var count = 64
      while size.edges * 2 > count { count *= 2 }
      edges = GrowableBuffer(repeating: Edge(), count: count)
      roots = GrowableBuffer(repeating: 0, count: size.lexemes + 1)
      terms = GrowableBuffer(capacity: size.ends)
    }

    /// Adds the node after a gap.
    @inline(__always)
    mutating func add(_ node: UInt32, afterGapBehind parent: UInt32) {
      (nodes.base + Int(parent)).pointee.gap = node
    }

    /// Adds a node that a lexeme leads to.
    @inline(__always)
    mutating func add(_ node: UInt32, from parent: UInt32, by lexeme: UInt32) {
      (nodes.base + Int(parent)).pointee.filter |= 1 &<< UInt64(lexeme & 63)
      if parent == 1 { roots[Int(lexeme)] = node }
      let mask = edges.count &- 1
      var at = PhraseTrie.hash(parent, lexeme) & mask
      while edges[at].child != 0 { at = (at &+ 1) & mask }
      edges[at] = Edge(node: parent, lexeme: lexeme, child: node)
    }

    /// Says that so many terms, which are added next, end at a node.
    @inline(__always)
    mutating func end(_ count: Int, at node: Int) {
      (nodes.base + node).pointee.firstTerm = UInt32(truncatingIfNeeded: terms.count)
      (nodes.base + node).pointee.termCount = UInt32(truncatingIfNeeded: count)
    }

    /// Adds a term that ends.
    @inline(__always)
    mutating func add(term: UInt32) { terms.append(term) }

    consuming func tables() -> Tables {
      Tables(
        nodes: FrozenTable(nodes), edges: FrozenTable(edges), terms: FrozenTable(terms),
        roots: FrozenTable(roots))
    }
  }
}
