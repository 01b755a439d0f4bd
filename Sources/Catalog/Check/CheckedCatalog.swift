import Diagnostics

/// What is kept of the records of a catalog, so that they can be held against one another.
///
/// A record takes about 100 bytes, its ids and its owner, and four bytes for each different word of
/// its description, of which at most ``WordSample/limit`` are kept.
struct CheckedCatalog: Sendable {
  /// One record.
  struct Entry: Sendable {
    /// Its number, counted from 1, and where it stands.
    var number: Int
    var start: SourcePosition
    /// Its id, that of the process above, and who answers for it; empty where there is none.
    var id: Range<Int>
    var parent: Range<Int>
    var owner: Range<Int>
    /// The class that the policy computes, by index.
    var computed: Int
    /// Whether no row decides it.
    var isOpen: Bool
    /// The class that the catalog declares, and the one that is agreed, by index.
    var declared: Int?
    var agreed: Int?
    /// The words of its description.
    var words: Range<Int>
    /// The fingerprint of the texts that are judged.
    var text: Fingerprint
    /// The fingerprint of all its cells.
    var row: Fingerprint

    /// The class that holds: what is agreed before what is declared before what is computed.
    var holds: Int { agreed ?? declared ?? computed }
  }

  /// The records, in order.
  private(set) var entries: [Entry] = []
  private var names: [UInt8] = []
  private var words: [UInt32] = []
  /// The first record with an id, by the id's fingerprint.
  private(set) var first: [Fingerprint: Int] = [:]

  /// Adds a record; its ranges are set from what is given beside it.
  mutating func add(
    _ entry: Entry, id: UnsafeBufferPointer<UInt8>, parent: UnsafeBufferPointer<UInt8>,
    owner: UnsafeBufferPointer<UInt8>, words sample: [UInt32]
  ) {
    var entry = entry
    entry.id = keep(id)
    entry.parent = keep(parent)
    entry.owner = keep(owner)
    entry.words = words.count..<words.count + sample.count
    words += sample
    if !id.isEmpty {
      let key = Self.key(id)
      if first[key] == nil { first[key] = entries.count }
    }
    entries.append(entry)
  }

  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = names.count
    names += bytes
    return start..<names.count
  }

  private static func key(_ bytes: some Sequence<UInt8>) -> Fingerprint {
    var key = Fingerprint()
    key.add(bytes)
    return key
  }

  /// The first record whose id is that of a record's range.
  func firstRecord(named range: Range<Int>) -> Int? {
    guard let found = first[Self.key(names[range])] else { return nil }
    return names[entries[found].id].elementsEqual(names[range]) ? found : nil
  }

  /// A kept name.
  func name(_ range: Range<Int>) -> String { String(decoding: names[range], as: UTF8.self) }

  /// A record's id; nil where it has none.
  func id(_ record: Int) -> String? {
    let range = entries[record].id
    return range.isEmpty ? nil : name(range)
  }

  /// What a record is called in sentences: `process 'P-1'`, or `record 3`.
  func title(_ record: Int) -> String {
    id(record).map { "process '\($0)'" } ?? "record \(entries[record].number)"
  }

  /// What a record is called where lines may move: its id, or else its text's fingerprint.
  func subject(_ record: Int) -> String { id(record) ?? "text:" + entries[record].text.text }

  /// The words of a record's description.
  func words(_ record: Int) -> ArraySlice<UInt32> { words[entries[record].words] }
}
