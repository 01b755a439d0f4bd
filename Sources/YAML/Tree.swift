/// All nodes of a file in one list, in the order in which they begin: the keys and values of a mapping
/// and the items of a list follow it at once, with all that is in them.
///
/// A rule file has tens of thousands of nodes. As objects of their own they would take longer to make
/// and to free than to read. Where they stand is kept as offsets: lines and columns are asked for only
/// of what is wrong, and of rules and terms.
final class Tree: Sendable {
  /// A node, or a key of a mapping, the value of which follows it.
  struct Record: Sendable {
    /// The text of a scalar or key.
    let text: String
    /// The offset of its first byte.
    let start: Int32
    /// The offset after its last byte.
    var end: Int32
    /// The place of what follows it and all that is in it; for a key, of what follows its value.
    var next: Int32
    /// What it is.
    let kind: Node.Kind

    /// Creates what stands at `offsets`, of which a file has at most ``Limits/fileBytes``, and
    /// at `place` of the tree.
    init(_ kind: Node.Kind, _ text: String = "", at offsets: Range<Int>, place: Int) {
      self.kind = kind
      self.text = text
      start = Int32(offsets.lowerBound)
      end = Int32(offsets.upperBound)
      next = Int32(place + 1)
    }

    var offsets: Range<Int> { Int(start)..<Int(end) }

    /// Whether nothing is written here.
    var isMissing: Bool { kind == .scalar(.plain) && text.isEmpty }
  }

  /// The name of the file.
  let file: String
  /// The text of the file.
  let source: SourceText
  /// The nodes and keys.
  let records: [Record]

  /// Creates the tree of a file.
  init(file: String, source: SourceText, records: [Record]) {
    self.file = file
    self.source = source
    self.records = records
  }

  /// The tree of no file.
  static let empty = Tree(file: "", source: SourceText([]), records: [])
}
