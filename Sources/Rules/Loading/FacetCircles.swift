/// Finds facets that wait for one another.
struct FacetCircles {
  /// Per facet, the facets its values ask for.
  private let needs: [[Int]]
  private var isDone: [Bool]
  private var path: [Int] = []
  private var circles: [[Int]] = []

  /// Reports each circle once, at the first facet of it that was met.
  static func report(_ facets: [Facet], in context: inout Context) {
    var search = FacetCircles(facets)
    for facet in facets.indices { search.visit(facet) }
    for circle in search.circles {
      let names = (circle + circle.prefix(1)).map { facets[$0].id }
      context.report(.circularFacet(names, at: facets[circle[0]].origin))
    }
  }

  private init(_ facets: [Facet]) {
    needs = facets.map { facet in
      facet.values.flatMap(\.when).compactMap { requirement in
        if case .facet(let other, _) = requirement { other } else { nil }
      }
    }
    isDone = facets.map { _ in false }
  }

  private mutating func visit(_ facet: Int) {
    if let start = path.firstIndex(of: facet) {
      let circle = Array(path[start...])
      if !circles.contains(circle) { circles.append(circle) }
      return
    }
    if isDone[facet] { return }
    path.append(facet)
    for other in needs[facet] { visit(other) }
    path.removeLast()
    isDone[facet] = true
  }
}
