internal import Diagnostics
internal import Image

extension CheckPolicy {
  mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&classColumn)
    try coder.parts.code(&parentColumn)
    try coder.parts.code(&ownerColumn)
    try coder.parts.code(&descriptionColumn)
    try coder.code(&facetColumns, blank: FacetColumn(facet: 0, names: [])) {
      (column, coder) throws(ImageFault) in
      try coder.parts.code(&column.facet, below: coder.values.count)
      try coder.parts.code(&column.names)
    }
    try codeWeights(&coder)
    try coder.parts.code(&leastMargin, in: 0...1 << 30)
    try coder.parts.code(&leastWords, in: 0...1 << 30)
    try coder.parts.code(&mostUndetermined, in: 0...1 << 30)
    try coder.parts.code(&similarity, in: 0...1 << 30)
    try coder.parts.code(&expiryNotice, in: 0...1 << 30)
  }

  private mutating func codeWeights(_ coder: inout RuleCoder) throws(ImageFault) {
    var list = weights.map { (code: $0.key.rawValue, weight: $0.value) }
      .sorted { $0.code < $1.code }
    try coder.code(&list, blank: (code: "", weight: Weight.off)) {
      (entry, coder) throws(ImageFault) in
      try coder.parts.code(&entry.code)
      try coder.parts.code(&entry.weight)
    }
    if coder.parts.isReading {
      weights = [:]
      for (code, weight) in list {
        guard let code = DiagnosticCode(rawValue: code) else { throw .outOfRange }
        weights[code] = weight
      }
    }
  }
}
