/// Deterministic chance: the SplitMix64 generator, the same on every machine.
public struct Draw {
  private var state: UInt64

  /// Creates the sequence of a seed.
  public init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many cases of a hundred.
  public mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

  /// An element of a list that is not empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[int(0...list.count - 1)] }

  /// So many draws of something.
  public mutating func list<Element>(
    _ count: ClosedRange<Int>, _ draw: (inout Draw) -> Element
  ) -> [Element] {
    (0..<int(count)).map { _ in draw(&self) }
  }

  /// The numbers below a limit in any order.
  public mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in order.indices { order.swapAt(index, int(index...count - 1)) }
    return order
  }
}
