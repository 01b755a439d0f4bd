internal import Image

extension EvidenceRule {
  mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&id)
    try coder.parts.code(&says)
    try coder.parts.code(&why)
    try coder.code(&scores, in: { _ in RuleCoder.points })
    try coder.code(&atLeast, in: { 0...$0 - 2 })
    try coder.code(&atMost, in: { 0...$0 - 2 })
    try condition.code(&coder)
    try coder.parts.code(&family)
    try coder.code(&examples.hit)
    try coder.code(&examples.miss)
    try coder.parts.code(&owner)
    try coder.parts.code(&source)
    try coder.parts.code(&since)
    try coder.parts.code(&formerly)
    try coder.code(&origin)
  }
}

extension RuleCoder {
  /// Values of dimensions, within limits that follow from how many states the dimension has.
  fileprivate mutating func code(
    _ values: inout [DimensionValue], in limits: (Int) -> ClosedRange<Int>
  ) throws(ImageFault) {
    try code(&values, blank: DimensionValue(dimension: 0, value: 0)) {
      (value, coder) throws(ImageFault) in
      try coder.parts.code(&value.dimension, below: coder.states.count)
      try coder.parts.code(&value.value, in: limits(coder.states[value.dimension]))
    }
  }

  fileprivate mutating func code(
    _ examples: inout [EvidenceRule.Example]
  ) throws(ImageFault) {
    try code(&examples, blank: EvidenceRule.Example(text: "")) {
      (example, coder) throws(ImageFault) in
      try coder.parts.code(&example.text)
      try coder.code(&example.origin)
    }
  }
}

extension Condition {
  mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.code(&anyTerms, at: .any(coder.conditions))
    try coder.code(&unlessTerms, at: .unless(coder.conditions))
    coder.conditions += 1
    try coder.code(&columns, blank: ColumnCondition(column: "", anyOf: [])) {
      (column, coder) throws(ImageFault) in
      try coder.parts.code(&column.column)
      try coder.code(&column.anyOf, blank: .words([])) { (wanted, coder) throws(ImageFault) in
        try wanted.code(&coder)
      }
    }
    try coder.parts.code(&negatable)
    try coder.parts.code(&status)
    try coder.parts.code(&until)
  }
}

extension ColumnCondition.Wanted {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    var words: [String]? = nil
    var number = (ColumnCondition.Comparison.equal, Decimal(digits: 0))
    switch self {
    case .words(let wanted): words = wanted
    case .number(let comparison, let bound): number = (comparison, bound)
    }
    var isNumber = words == nil
    try coder.parts.code(&isNumber)
    if isNumber {
      try coder.parts.code(&number.0)
      // As many digits and places as are read, so that scaling cannot overflow.
      try coder.parts.code(&number.1.digits, in: -999_999_999_999_999...999_999_999_999_999)
      try coder.parts.code(&number.1.scale, in: 0...9)
      self = .number(number.0, number.1)
    } else {
      var list = words ?? []
      try coder.parts.code(&list)
      self = .words(list)
    }
  }
}
