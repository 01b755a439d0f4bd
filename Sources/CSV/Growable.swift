/// The one owner of a stretch of memory for plain values, such as field ends.
///
/// An array would check bounds and uniqueness on every field of every record. The pointer is freed
/// with its owner, which cannot be copied, so nobody else can hold the memory.
struct Growable<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  /// How many elements are in use.
  var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit {
    base.deallocate()
  }

  /// Makes room for `wanted` elements in all, at least doubling when it grows.
  mutating func reserve(_ wanted: Int, keeping kept: Int) {
    guard wanted > capacity else { return }
    let larger = max(wanted, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.update(from: base, count: kept)
    base.deallocate()
    base = moved
    capacity = larger
  }

  mutating func append(_ element: Element) {
    if count == capacity { reserve(count + 1, keeping: count) }
    base[count] = element
    count += 1
  }
}
