internal import Image

extension PolicyTest {
  mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&name)
    try coder.code(&input, blank: Cell(column: "", text: "")) {
      (cell, coder) throws(ImageFault) in
      try coder.parts.code(&cell.column)
      try coder.parts.code(&cell.text)
    }
    try coder.parts.code(&self.class)
    try coder.parts.code(&reason)
    try coder.code(&levels, blank: Wanted(name: "", values: [])) {
      (wanted, coder) throws(ImageFault) in try wanted.code(&coder)
    }
    try coder.code(&facets, blank: Wanted(name: "", values: [])) {
      (wanted, coder) throws(ImageFault) in try wanted.code(&coder)
    }
    try coder.parts.code(&rows)
    try coder.code(&origin)
  }
}

extension PolicyTest.Wanted {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&name)
    try coder.parts.code(&values)
  }
}
