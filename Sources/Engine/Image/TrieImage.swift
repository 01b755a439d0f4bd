import Image
import Rules

/// How the trie of all phrases stands in an image: how each node is reached, and which terms end there.
///
/// Nodes are numbered as they came up, each after the one that leads to it, so that most numbers are
/// small: a node is told from the one that leads to it, a new lexeme from the last new one, a term from
/// the last one that ended somewhere.
enum TrieImage {
  /// What stands for the root, which leads to more nodes than any other.
  private static var root: Int { 0 }
  /// What stands for a gap, and for a lexeme that was not met before; others stand higher by one.
  private static var gap: Int { 0 }
  private static var new: Int { 1 }

  /// Passes over the sizes; evaluation has all lexemes and nodes in machine words of 32 bits.
  private static func code(
    _ size: inout PhraseTrie.Size, _ coder: inout ImageCoder
  ) throws(ImageFault) {
    try coder.code(&size.nodes, in: 2...ImageCoder.longestList)
    try coder.code(&size.edges, in: 0...size.nodes)
    try coder.code(&size.lexemes, in: 0...size.edges)
    try coder.code(&size.ends, in: 0...ImageCoder.longestList)
    if coder.isReading, size.nodes - 2 + size.ends > coder.rest.count { throw .wrongLength }
  }

  // MARK: Writing

  /// Writes finished tables.
  static func write(_ program: Program, to coder: inout ImageCoder) throws(ImageFault) {
    let (nodes, edges) = (program.nodes, program.edges)
    var steps = [PhraseTrie.Step](
      repeating: PhraseTrie.Step(node: 0, lexeme: 0), count: nodes.count)
    var size = PhraseTrie.Size(nodes: nodes.count, ends: program.nodeTerms.count)
    for node in 0..<nodes.count {
      let first = Int(nodes[node].children.first)
      for at in first..<first + nodes[node].children.places where edges[at].child != 0 {
        let edge = edges[at]
        steps[Int(edge.child)] = PhraseTrie.Step(node: UInt32(node), lexeme: edge.lexeme)
        size.lexemes = max(size.lexemes, Int(edge.lexeme))
        size.edges += 1
      }
    }
    for node in 0..<nodes.count where nodes[node].gap != 0 {
      steps[Int(nodes[node].gap)] = PhraseTrie.Step(node: UInt32(node), lexeme: 0)
    }
    try code(&size, &coder)
    var last: UInt32 = 0
    for (node, step) in steps.enumerated().dropFirst(2) {
      coder.write(step.node == 1 ? root : node - Int(step.node))
      let isNew = step.lexeme == last + 1
      coder.write(step.lexeme == 0 ? gap : isNew ? new : Int(step.lexeme) + 1)
      if isNew { last += 1 }
    }
    var lastTerm = -1
    for node in (0..<nodes.count).map({ nodes[$0] }) {
      coder.write(Int(node.termCount))
      for at in node.firstTerm..<node.firstTerm + node.termCount {
        let term = Int(program.nodeTerms[Int(at)].term)
        let rise = term - lastTerm
        coder.write(rise > 0 ? 2 * rise - 1 : -2 * rise)
        lastTerm = term
      }
    }
  }

  // MARK: Reading

  /// Reads tables whose terms are so many.
  static func read(
    _ coder: inout ImageCoder, terms: Int
  ) throws(ImageFault) -> PhraseTrie.Tables {
    var size = PhraseTrie.Size()
    try code(&size, &coder)
    var layout = PhraseTrie.Layout(size)
    try readSteps(&coder, size, into: &layout)
    try readEnds(&coder, size, terms: terms, into: &layout)
    return layout.tables()
  }

  private static func readSteps(
    _ coder: inout ImageCoder, _ size: PhraseTrie.Size, into layout: inout PhraseTrie.Layout
  ) throws(ImageFault) {
    // Evaluation has room for so many words and gaps on the way to a node, and no more.
    var depths = [Depth](repeating: Depth(), count: size.nodes)
    var (last, edges) = (0, 0)
    for node in 2..<size.nodes {
      let back = try coder.readNumber(through: node - 1)
      let parent = back == root ? 1 : node - back
      let said = try coder.readNumber(through: size.lexemes + 1)
      guard parent > 0 else { throw .outOfRange }
      var depth = depths[parent]
      if said == gap {
        depth.gaps += 1
        layout.add(UInt32(node), afterGapBehind: UInt32(parent))
      } else {
        if said == new { last += 1 }
        let lexeme = said == new ? last : said - 1
        depth.words += 1
        edges += 1
        guard lexeme <= size.lexemes, edges <= size.edges else { throw .outOfRange }
        layout.add(UInt32(node), from: UInt32(parent), by: UInt32(lexeme))
      }
      guard depth.isAllowed else { throw .outOfRange }
      depths[node] = depth
    }
  }

  /// What lies on the way to a node.
  private struct Depth {
    var words: UInt8 = 0
    var gaps: UInt8 = 0

    var isAllowed: Bool { words <= Pattern.maximumWords && gaps <= Pattern.maximumGaps }
  }

  private static func readEnds(
    _ coder: inout ImageCoder, _ size: PhraseTrie.Size, terms: Int,
    into layout: inout PhraseTrie.Layout
  ) throws(ImageFault) {
    var left = size.ends
    var last = -1
    for node in 0..<size.nodes {
      let count = try coder.readNumber(through: left)
      left -= count
      layout.end(count, at: node)
      for _ in 0..<count {
        let rise = try coder.readNumber(through: 2 * terms)
        last += rise & 1 == 1 ? rise / 2 + 1 : -(rise / 2)
        guard last >= 0, last < terms else { throw .outOfRange }
        layout.add(term: UInt32(last))
      }
    }
    guard left == 0 else { throw .outOfRange }
  }
}
