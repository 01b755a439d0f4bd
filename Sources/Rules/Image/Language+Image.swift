internal import Image

extension Language {
  mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&id)
    try coder.parts.code(&name)
    try coder.parts.code(&ampersand)
    try coder.parts.code(&drop)
    try coder.code(&split, blank: Split(ending: "", word: "")) {
      (split, coder) throws(ImageFault) in
      try coder.parts.code(&split.ending)
      try coder.parts.code(&split.word)
    }
    try coder.parts.code(&abbreviations)
    try coder.parts.code(&functionWords)
    try coder.code(&inflections, blank: Inflection(ends: [], forms: [])) {
      (inflection, coder) throws(ImageFault) in
      try coder.parts.code(&inflection.ends)
      try coder.parts.code(&inflection.syllables, in: 0...1 << 16)
      try coder.parts.code(&inflection.cut, in: 0...1 << 16)
      try coder.parts.code(&inflection.forms)
      try coder.parts.code(&inflection.double)
    }
    try coder.code(&irregular, blank: []) { (group, coder) throws(ImageFault) in
      try coder.parts.code(&group)
    }
    try coder.code(&spellingEndings, blank: Pair("", "")) { (pair, coder) throws(ImageFault) in
      try pair.code(&coder)
    }
    try coder.code(&spellingWords, blank: Pair("", "")) { (pair, coder) throws(ImageFault) in
      try pair.code(&coder)
    }
  }
}

extension Language.Pair {
  fileprivate mutating func code(_ coder: inout RuleCoder) throws(ImageFault) {
    try coder.parts.code(&first)
    try coder.parts.code(&second)
  }
}
