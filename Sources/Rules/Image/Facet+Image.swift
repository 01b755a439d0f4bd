internal import Image

extension Facet {
  mutating func code(_ coder: inout RuleCoder, classes: Int) throws(ImageFault) {
    try coder.parts.code(&id)
    try coder.parts.code(&ask)
    try coder.parts.code(&choose)
    try coder.code(&values, blank: Value(id: "")) { (value, coder) throws(ImageFault) in
      try coder.parts.code(&value.id)
      try coder.parts.code(&value.says)
      try coder.parts.code(&value.note)
      try coder.parts.code(&value.mitigate)
      try value.condition.code(&coder)
      try coder.code(&value.when, blank: .classes([])) { (requirement, coder) throws(ImageFault) in
        try requirement.code(&coder, classes: classes)
      }
      try coder.code(&value.origin)
    }
    try coder.code(&origin)
  }
}

extension Facet.Requirement {
  /// Which case it is, in an image.
  private enum Kind: CaseIterable { case classes, levels, facet }

  fileprivate mutating func code(
    _ coder: inout RuleCoder, classes: Int
  ) throws(ImageFault) {
    var (kind, subject, items, states) = (Kind.classes, 0, [Int](), LevelSet.all)
    switch self {
    case .classes(let wanted): items = wanted
    case .levels(let dimension, let wanted):
      (kind, subject, states) = (.levels, dimension, wanted)
    case .facet(let facet, let wanted): (kind, subject, items) = (.facet, facet, wanted)
    }
    try coder.parts.code(&kind)
    switch kind {
    case .classes:
      try coder.code(&items, below: classes)
      self = .classes(items)
    case .levels:
      try coder.parts.code(&subject, below: coder.states.count)
      try coder.parts.code(bits: &states.bits)
      self = .levels(dimension: subject, states)
    case .facet:
      try coder.parts.code(&subject, below: coder.values.count)
      try coder.code(&items, below: coder.values[subject])
      self = .facet(subject, anyOf: items)
    }
  }
}

extension RuleCoder {
  /// Indices, each below the count of what they are indices of.
  fileprivate mutating func code(
    _ indices: inout [Int], below count: Int
  ) throws(ImageFault) {
    try parts.code(&indices, blank: 0) { (index, parts) throws(ImageFault) in
      try parts.code(&index, below: count)
    }
  }
}
