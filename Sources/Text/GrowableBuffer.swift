/// Memory that grows and is used again, without the checks and reference counts of an array.
///
/// The hot path appends millions of small values; `Array` would check uniqueness at each. Indices are
/// the caller's to keep below `count`. All of it is `public` and inlinable because what is `package` is
/// not specialised in other modules, which makes it many times slower.
public struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  /// The first element.
  public var base: UnsafeMutablePointer<Element>
  @usableFromInline var capacity: Int
  /// How many elements are in use.
  public var count = 0

  /// Creates an empty buffer with room for `capacity` elements.
  @inlinable public init(capacity: Int = 64) {
    self.capacity = capacity
    base = Self.memory(capacity)
    count = 0
  }

  /// Creates a buffer of equal elements.
  @inlinable public init(repeating element: Element, count: Int) {
    self.init(capacity: max(1, count))
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  @inlinable deinit { base.deallocate() }

  /// Memory for so many elements, on large pages where that is worth it.
  @inlinable static func memory(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    let bytes = capacity * MemoryLayout<Element>.stride
    return bytes < LargePages.least
      ? .allocate(capacity: capacity)
      : LargePages.allocate(bytes).bindMemory(to: Element.self, capacity: capacity)
  }

  /// The element at an index below ``count``.
  @inlinable public subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// Adds an element.
  @inlinable public mutating func append(_ element: Element) {
    if count == capacity { reserve(count + 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  /// Adds an element that the caller fills in, field by field: a large one that is made elsewhere first
  /// would be copied in pieces that the processor has to wait for.
  @inlinable @inline(__always)
  public mutating func extend() -> UnsafeMutablePointer<Element> {
    if count == capacity { grow(count &+ 1) }
    count &+= 1
    return base + (count &- 1)
  }

  /// Writes an element behind the last, and counts it only if told to: where that is as good as
  /// random, this is cheaper than a branch.
  @inlinable public mutating func place(_ element: Element, if counts: Bool) {
    if count == capacity { reserve(count + 1) }
    (base + count).initialize(to: element)
    count &+= counts ? 1 : 0
  }

  /// Puts an element behind the last that does not count: for loops that look one further.
  @inlinable public mutating func end(with element: Element) {
    reserve(count &+ 1)
    (base + count).initialize(to: element)
  }

  /// Makes room for `wanted` elements in all.
  @inlinable @inline(__always)
  public mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(wanted) }
  }

  @inlinable @inline(never)
  mutating func grow(_ wanted: Int) {
    let larger = max(wanted, capacity * 2)
    let moved = Self.memory(larger)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }

  /// Forgets the elements and keeps the memory.
  @inlinable public mutating func removeAll() { count = 0 }

  /// The elements to be changed in place, valid until the buffer grows.
  @inlinable public var mutableElements: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  /// The elements, valid until the next change.
  @inlinable public var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }
}
