/// Memory that grows and is used again, without the checks and reference counts of an array.
///
/// The hot path appends millions of small values; `Array` would check uniqueness at each. Indices are
/// the caller's to keep below `count`.
package struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  package var base: UnsafeMutablePointer<Element>
  package var capacity: Int
  package var count = 0

  package init(capacity: Int = 64) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  @inline(__always) @inlinable package subscript(index: Int) -> Element {
    unsafeAddress {
      assert(index >= 0 && index < count)
      return UnsafePointer(base + index)
    }
    unsafeMutableAddress {
      assert(index >= 0 && index < count)
      return base + index
    }
  }

  @inlinable package mutating func append(_ element: Element) {
    if count == capacity { reserve(count + 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  /// Makes room for `wanted` elements in all.
  package mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = max(wanted, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  @inlinable package mutating func removeAll() { count = 0 }

  /// The elements, valid until the next change.
  @inlinable package var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }
}
