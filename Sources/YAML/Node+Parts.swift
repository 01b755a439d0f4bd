package import Diagnostics

extension Node {
  /// The items of a list, one after the other.
  package struct Items: Collection, Sendable {
    let tree: Tree
    /// The place of the first item, and the place after the last and all that is in it.
    let places: Range<Int>

    package var startIndex: Int { places.lowerBound }
    package var endIndex: Int { places.upperBound }
    package func index(after place: Int) -> Int { Int(tree.records[place].next) }
    package subscript(place: Int) -> Node { Node(tree, at: place) }
    package func makeIterator() -> ItemIterator { ItemIterator(tree, places) }
  }

  /// Goes from item to item.
  package struct ItemIterator: IteratorProtocol {
    private let tree: Tree
    private var place: Int
    private let end: Int

    init(_ tree: Tree, _ places: Range<Int>) {
      self.tree = tree
      place = places.lowerBound
      end = places.upperBound
    }

    package mutating func next() -> Node? {
      if place == end { return nil }
      defer { place = Int(tree.records[place].next) }
      return Node(tree, at: place)
    }
  }

  /// The entries of a mapping, in order; no two have the same key.
  package struct Entries: Collection, Sendable {
    let keys: Items

    package var startIndex: Int { keys.startIndex }
    package var endIndex: Int { keys.endIndex }
    package func index(after place: Int) -> Int { keys.index(after: place) }
    package subscript(place: Int) -> Entry { Entry(node: keys[place]) }
    package func makeIterator() -> EntryIterator { EntryIterator(keys: keys.makeIterator()) }
  }

  /// Goes from entry to entry.
  package struct EntryIterator: IteratorProtocol {
    var keys: ItemIterator

    package mutating func next() -> Entry? { keys.next().map { Entry(node: $0) } }
  }

  /// A key and its value.
  package struct Entry: Sendable {
    /// The key as a node.
    let node: Node

    /// The key as written, without quotes.
    package var key: String { node.record.text }
    /// Where the key stands.
    package var keyRange: SourceRange { node.range }
    /// The value; an empty plain scalar where there is none.
    package var value: Node { Node(node.tree, at: node.place + 1) }
  }

  /// The items of a list, or a scalar alone, if it is there; none for a mapping.
  package var items: Items {
    switch kind {
    case .sequence: inside
    case .scalar where !isMissing: Items(tree: tree, places: place..<(place + 1))
    case .scalar, .mapping: .empty
    }
  }

  /// The entries of a mapping; none for anything else.
  package var entries: Entries { isMapping ? Entries(keys: inside) : .empty }

  /// The value of a key of a mapping.
  package subscript(key: String) -> Node? {
    guard isMapping else { return nil }
    var place = place + 1
    let end = Int(record.next)
    while place < end {
      if tree.records[place].text == key { return Node(tree, at: place + 1) }
      place = Int(tree.records[place].next)
    }
    return nil
  }

  private var inside: Items { Items(tree: tree, places: (place + 1)..<Int(record.next)) }
}

extension Node.Items {
  /// No items.
  package static let empty = Node.Items(tree: .empty, places: 0..<0)
}

extension Node.Entries {
  /// No entries.
  package static let empty = Node.Entries(keys: .empty)
}
