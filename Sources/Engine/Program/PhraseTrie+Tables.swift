import Text

extension PhraseTrie {
  /// The finished tables.
  struct Tables {
    let nodes: FrozenTable<Node>
    /// Node after node; see ``Children``.
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

  /// A node that a lexeme leads to, and from where.
  struct Reached: BitwiseCopyable {
    var parent: UInt32
    var edge: Edge
  }

  /// Tables in the making. Node after node is added, each after the one that leads to it; then, in the
  /// same order, what ends there.
  struct Layout: ~Copyable {
    private let nodes: GrowableBuffer<Node>
    /// The nodes that lexemes lead to, with how they are reached.
    private var reached: GrowableBuffer<Reached>
    private let roots: GrowableBuffer<UInt32>
    private var terms: GrowableBuffer<UInt32>

    init(_ size: Size) {
      nodes = GrowableBuffer(repeating: Node(), count: size.nodes)
      reached = GrowableBuffer(capacity: size.edges + 1)
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
      reached.append(Reached(parent: parent, edge: Edge(lexeme: lexeme, child: node)))
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
      let edges = edges()
      return Tables(
        nodes: FrozenTable(nodes), edges: FrozenTable(edges), terms: FrozenTable(terms),
        roots: FrozenTable(roots))
    }

    /// Gives every node its places and puts the edges there.
    private mutating func edges() -> GrowableBuffer<Edge> {
      let counts = GrowableBuffer<UInt32>(repeating: 0, count: nodes.count)
      for at in 0..<reached.count { counts[Int(reached[at].parent)] += 1 }
      var total = 0
      for node in 0..<nodes.count where counts[node] > 0 {
        var children = Children(count: Int(counts[node]))
        children.first = UInt32(truncatingIfNeeded: total)
        total += children.places
        (nodes.base + node).pointee.children = children
        counts[node] = 0
      }
      let edges = GrowableBuffer(repeating: Edge(), count: total)
      for at in 0..<reached.count {
        let (parent, edge) = (Int(reached[at].parent), reached[at].edge)
        let children = (nodes.base + parent).pointee.children
        let own = edges.base + Int(children.first)
        if children.shape <= Children.few {
          own[Int(counts[parent])] = edge
          counts[parent] += 1
        } else {
          var place = children.place(of: edge.lexeme)
          while own[place].child != 0 { place = (place &+ 1) & (children.places &- 1) }
          own[place] = edge
        }
      }
      return edges
    }
  }
}
