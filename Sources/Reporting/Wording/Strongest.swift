import Engine

/// The three strongest of the grounds offered, in order, and how many were offered.
struct Strongest {
  private var places = (0, 0, 0)
  /// How many were offered.
  private(set) var count = 0

  /// A ground by its place in the order, 0...2, as an index.
  subscript(place: Int) -> Int {
    place == 0 ? places.0 : place == 1 ? places.1 : places.2
  }

  /// Offers a ground that pulls as the others do.
  mutating func offer(_ index: Int, among grounds: UnsafeBufferPointer<Ground>) {
    if count == 0 || Self.precedes(grounds[index], grounds[places.0]) {
      places = (index, places.0, places.1)
    } else if count == 1 || Self.precedes(grounds[index], grounds[places.1]) {
      (places.1, places.2) = (index, places.1)
    } else if count == 2 || Self.precedes(grounds[index], grounds[places.2]) {
      places.2 = index
    }
    count += 1
  }

  /// More points first, of equals the rule listed first, then the dimension.
  private static func precedes(_ left: Ground, _ right: Ground) -> Bool {
    let (more, less) = (abs(left.value), abs(right.value))
    if more != less { return more > less }
    return (left.rule, left.dimension) < (right.rule, right.dimension)
  }
}
