internal import Diagnostics

/// Says in plain words why libyaml gave up.
///
/// libyaml names what its grammar missed, which seldom is what the author got wrong. So each kind of
/// failure is looked at again with the text around it: what was open, and what was read last.
struct SyntaxProblem {
  let failure: ParseFailure
  let source: SourceText
  let stack: [Frame]
  let lastScalar: LastScalar?
  /// The end of the last event.
  let readTo: Int
  let problems: Problems
}

extension SyntaxProblem {
  /// The place of the failure: never behind the last byte that is no white space.
  private var place: Int {
    if let index = failure.problemIndex { return source.offset(ofIndex: index) }
    return source.markLength + failure.byteOffset
  }

  /// The place where the thing began that libyaml was reading.
  private var context: Int { source.offset(ofIndex: failure.contextIndex) }

  /// Whether brackets are open at the failure, also those that libyaml has only looked ahead to.
  private var isInFlow: Bool {
    if let frame = stack.last, frame.isFlow { return true }
    let start = failure.context.isEmpty ? place : min(place, context)
    return readTo < start && source.openBrackets(in: readTo..<start) > 0
  }

  private var found: UInt8? { source.byte(at: place) }

  /// The diagnostic.
  var diagnostic: Diagnostic {
    if let quote = afterQuote { return quote }
    if let bracket = unclosedBracket { return bracket }
    switch failure.problem {
    case "found character that cannot start any token": return cannotStart
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return problems.tabIndentation(at: byteRange(place), more: 0)
    case "found unexpected end of stream" where failure.context.contains("quoted scalar"),
      "found unexpected document indicator":
      return unclosedQuote
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return badEscape
    case "mapping values are not allowed in this context": return strayColon
    case "found unexpected ':'":
      let text = source.phrase(from: context, inFlow: true)
      return problems.colonInText(source.text(text), at: source.range(text))
    case "could not find expected ':'": return missingColon
    case "block sequence entries are not allowed in this context": return listOnLineOfKey
    case "mapping keys are not allowed in this context":
      return problems.reserved(source.text(phrase(place)), at: source.range(phrase(place)))
    case "did not find expected node content": return missingItem
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return brokenBrackets
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return strayContent
    default: break
    }
    if failure.context.contains("directive") {
      return problems.directive(at: source.range(phrase(context)))
    }
    let startsText = ["an alias", "an anchor", "a tag", "a block scalar"]
    if startsText.contains(where: { failure.context.hasSuffix($0) }) {
      return problems.reserved(source.text(phrase(context)), at: source.range(phrase(context)))
    }
    let words = failure.problem.isEmpty ? "the text is not YAML" : failure.problem
    return problems.syntax(words, at: byteRange(place))
  }

  // MARK: Quotes

  /// A quoted text with more text behind it: `"so called" savings`.
  private var afterQuote: Diagnostic? {
    guard let scalar = lastScalar, scalar.style == .singleQuoted || scalar.style == .doubleQuoted,
      let before = source.lastNonBlank(before: place), before + 1 == scalar.offsets.upperBound,
      let next = found, !SourceText.isSpace(next), next != UInt8(ascii: ":")
    else { return nil }
    let start = scalar.offsets.lowerBound
    if line(of: start) < line(of: scalar.offsets.upperBound) {
      return problems.unclosedQuote(at: byteRange(start), closed: byteRange(before))
    }
    if SourceText.isCloser(next) { return nil }
    let all = phrase(start)
    var meant = source.text(all)
    if source.byte(at: all.upperBound - 1) == source.byte(at: start), all.count > 2 {
      meant = String(meant.dropFirst().dropLast())
    }
    return problems.textAfterQuote(at: source.range(phrase(place)), meant: meant)
  }

  private var unclosedQuote: Diagnostic {
    problems.unclosedQuote(at: byteRange(context), closed: nil)
  }

  private var badEscape: Diagnostic {
    // libyaml points at the backslash, or behind the letter that follows it.
    var start = place
    while start > context, source.byte(at: start) != UInt8(ascii: "\\") { start -= 1 }
    var end = min(start + 2, source.bytes.count)
    while let byte = source.byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    var close = end
    while let byte = source.byte(at: close), byte != UInt8(ascii: "\""), byte != 0x0A { close += 1 }
    let meant = source.byte(at: close) == UInt8(ascii: "\"") ? (context + 1)..<close : nil
    return problems.badEscape(
      source.text(start..<end), at: source.range(start..<end), meant: meant.map(source.text))
  }

  // MARK: Brackets

  /// A bracket that nothing closes, noticed on a later line or at the end of the file.
  private var unclosedBracket: Diagnostic? {
    let isQuoted = failure.context.contains("quoted scalar")
    guard !isQuoted, let frame = stack.last(where: \.isFlow) else { return nil }
    let start = frame.start
    let isLater = self.line(of: place) > self.line(of: start)
    guard isLater || place >= source.bytes.count, !source.isBracketClosed(at: start) else {
      return nil
    }
    let line = source.phrase(from: start, inFlow: false)
    let whole = source.phrase(from: start, inFlow: false, includingComments: true)
    return problems.unclosedBracket(
      source.text(start..<(start + 1)), at: byteRange(start),
      hidden: whole.count > line.count ? source.text(line.upperBound..<whole.upperBound) : nil)
  }

  private var brokenBrackets: Diagnostic {
    if found == UInt8(ascii: ":"), let start = stack.last?.lastChild {
      return colonInText(from: start)
    }
    if let byte = found, SourceText.isCloser(byte) {
      let open = stack.last.map { source.text($0.start..<($0.start + 1)) }
      return problems.wrongBracket(
        source.text(place..<(place + 1)), at: byteRange(place), open: open)
    }
    return problems.syntax("a ',' is missing before this", at: source.range(phrase(place)))
  }

  private var missingItem: Diagnostic {
    if found == UInt8(ascii: ","), isInFlow {
      return problems.syntax("nothing stands before this ','", at: byteRange(place))
    }
    if found == UInt8(ascii: ":"), isInFlow {
      return problems.keyNotPlain(at: byteRange(place), what: "a key is missing before ':'")
    }
    let text = phrase(place)
    if text.isEmpty || isInFlow {
      return problems.syntax("a value is missing here", at: byteRange(place))
    }
    return problems.reserved(source.text(text), at: source.range(text))
  }

  // MARK: Colons and keys

  /// `@`, a backtick, `%`, or a tab.
  private var cannotStart: Diagnostic {
    if found == 0x09 { return problems.tabIndentation(at: byteRange(place), more: 0) }
    return problems.reserved(source.text(phrase(place)), at: source.range(phrase(place)))
  }

  /// A `: ` inside a text, or a line that is indented under a finished value.
  private var strayColon: Diagnostic {
    let line = line(of: place)
    if let scalar = lastScalar, self.line(of: scalar.offsets.lowerBound) == line,
      scalar.offsets.count > 1_000
    {
      return problems.syntax(
        "a key has at most 1,024 characters", at: byteRange(scalar.offsets.lowerBound))
    }
    if let start = stack.last?.lastChild, self.line(of: start) == line {
      return colonInText(from: start)
    }
    if let scalar = lastScalar, scalar.style == .plain,
      let fixed = withSpaceAfterColon(phrase(scalar.offsets.lowerBound))
    {
      let first = phrase(scalar.offsets.lowerBound)
      return problems.noSpaceAfterColon(at: source.range(first), fixed: fixed)
    }
    let start = source.skippingBlanks(from: source.line(line).lowerBound)
    return problems.deeper(at: source.range(phrase(start)))
  }

  private func colonInText(from start: Int) -> Diagnostic {
    let text = phrase(start)
    return problems.colonInText(source.text(text), at: source.range(text))
  }

  /// A line without `: ` among lines that have it.
  private var missingColon: Diagnostic {
    let text = phrase(context)
    if let fixed = withSpaceAfterColon(text) {
      return problems.noSpaceAfterColon(at: source.range(text), fixed: fixed)
    }
    return problems.missingColon(source.text(text), at: source.range(text))
  }

  /// `says:text` as `says: text`, if the first word has a colon in or behind it.
  private func withSpaceAfterColon(_ text: Range<Int>) -> String? {
    let word = text.prefix { !SourceText.isSpace(source.bytes[$0]) }
    guard let colon = word.first(where: { source.bytes[$0] == UInt8(ascii: ":") }),
      colon > text.lowerBound, colon + 1 < text.upperBound
    else { return nil }
    return source.text(text.lowerBound..<(colon + 1)) + " "
      + source.text(source.skippingBlanks(from: colon + 1)..<text.upperBound)
  }

  private var listOnLineOfKey: Diagnostic {
    let text = phrase(place)
    return problems.listOnLineOfKey(source.text(text), at: source.range(text))
  }

  // MARK: Indentation

  /// Something where only a key or list item of an open mapping or list may stand.
  private var strayContent: Diagnostic {
    let text = phrase(place)
    let range = text.isEmpty ? byteRange(place) : source.range(text)
    if let byte = found, SourceText.isCloser(byte) {
      return problems.wrongBracket(
        source.text(place..<(place + 1)), at: byteRange(place), open: nil)
    }
    if !source.isFirstOnLine(place), let start = stack.last?.lastChild {
      // `[sic] text`, or the alias in `*note text`
      let whole = phrase(start)
      let meant = whole.contains(place) ? source.text(whole) : nil
      return problems.textAfterValue(at: range, meant: meant)
    }
    if found == UInt8(ascii: ":") {
      return problems.keyNotPlain(at: byteRange(place), what: "a key is missing before ':'")
    }
    let column = column(of: place)
    let blocks = stack.filter { !$0.isFlow }
    if let frame = blocks.last(where: { self.column(of: $0.start) == column }) {
      return frame.isMapping
        ? problems.itemAmongKeys(at: range, first: byteRange(frame.start))
        : problems.keyAmongItems(at: range, first: byteRange(frame.start))
    }
    return problems.badIndentation(
      at: range, column: column, others: blocks.map { self.column(of: $0.start) })
  }

  // MARK: Helpers

  private func line(of offset: Int) -> Int { source.position(ofOffset: offset).line }

  private func column(of offset: Int) -> Int { source.position(ofOffset: offset).column }

  private func phrase(_ start: Int) -> Range<Int> {
    source.phrase(from: start, inFlow: isInFlow)
  }

  /// The range of the one byte at `offset`, or the end of the last text if there is none.
  private func byteRange(_ offset: Int) -> SourceRange {
    if offset < source.bytes.count { return source.range(offset..<(offset + 1)) }
    var end = source.bytes.count
    while end > source.markLength, SourceText.isSpace(source.bytes[end - 1]) { end -= 1 }
    return source.range(end..<end)
  }
}
