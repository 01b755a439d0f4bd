internal import Diagnostics
internal import YAML

/// Reading the `check` section.
extension CheckPolicy {
  /// Reads the section; what it does not say is as without it.
  init(_ value: Node?, in context: inout Context) {
    self.init()
    guard let value else { return }
    let columns = value["columns"]
    if let names = columns?["class"]?.texts { classColumn = names }
    if let names = columns?["parent"]?.texts { parentColumn = names }
    if let names = columns?["owner"]?.texts { ownerColumn = names }
    descriptionColumn = columns?["description"]?.text
    for entry in value["facets"]?.entries ?? .empty {
      guard let facet = context.names.facet(entry.key) else {
        let known = context.names.facets.map(\.id)
        context.report(.unknownFacet(entry.key, known: known, at: entry.origin))
        continue
      }
      facetColumns.append(FacetColumn(facet: facet, names: entry.value.texts))
    }
    for entry in value["weights"]?.entries ?? .empty {
      guard let code = Self.codes.first(where: { $0.rawValue == entry.key }) else {
        context.report(
          .badChoice(entry.key, "weights", Self.codes.map(\.rawValue), at: entry.origin))
        continue
      }
      weights[code] = entry.value.text.flatMap(Weight.init)
    }
    leastMargin = value["least_margin"]?.integer
    leastWords = value["least_words"]?.integer ?? leastWords
    mostUndetermined = value["most_undetermined"]?.integer
    similarity = value["similarity"]?.integer ?? similarity
    expiryNotice = value["expiry_notice"]?.integer ?? expiryNotice
  }
}
