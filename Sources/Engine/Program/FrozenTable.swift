/// A table that is written once and then only read, from any thread.
///
/// The hot path reads millions of entries; an array would pay for bounds and, worse, for retaining
/// its storage. The memory belongs to this object, which ``Program`` holds for as long as it lives.
final class FrozenTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The first entry; valid while the table lives.
  let base: UnsafePointer<Element>
  /// How many entries there are.
  let count: Int
  private let storage: UnsafeMutablePointer<Element>

  /// Creates a table of these entries.
  init(_ elements: [Element]) {
    count = elements.count
    storage = .allocate(capacity: max(1, elements.count))
    storage.initialize(from: elements, count: elements.count)
    base = UnsafePointer(storage)
  }

  deinit { storage.deallocate() }

  /// The entry at an index.
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}
