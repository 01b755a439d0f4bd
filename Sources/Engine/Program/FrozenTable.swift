import Text

/// A table that is written once and then only read, from any thread.
///
/// The hot path reads millions of entries; an array would pay for bounds and, worse, for retaining
/// its storage. The memory belongs to this object, which ``Program`` holds for as long as it lives.
final class FrozenTable<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let entries: GrowableBuffer<Element>

  /// Takes over a buffer, without copying what is in it.
  init(_ entries: consuming GrowableBuffer<Element>) { self.entries = entries }

  /// Creates a table of these entries.
  convenience init(_ elements: [Element]) {
    var entries = GrowableBuffer<Element>(capacity: max(1, elements.count))
    for element in elements { entries.append(element) }
    self.init(entries)
  }

  /// Changes every entry, before anybody else knows of the table.
  func finish(_ change: (inout Element) -> Void) {
    for index in 0..<entries.count { change(&entries.base[index]) }
  }

  /// The first entry; valid while the table lives.
  var base: UnsafePointer<Element> { UnsafePointer(entries.base) }

  /// How many entries there are.
  var count: Int { entries.count }

  /// The entry at an index.
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return entries[index]
  }
}
