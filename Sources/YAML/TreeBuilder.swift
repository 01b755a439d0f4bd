internal import Diagnostics

/// Makes nodes of the parser's events and holds them to the profile.
///
/// What the profile forbids is reported and read as if it were plain text, so that the rest of the
/// file can still be checked. Only broken syntax and the limits on depth and nodes end the reading.
struct TreeBuilder {
  let source: SourceText
  let problems: Problems
  /// The nodes so far; ``Tree`` says in which order.
  private var records: [Tree.Record] = []
  /// What is still open, the outermost first.
  private var stack: [Frame] = []
  private var lastScalar: LastScalar?
  private var readTo = 0
  private var nodeCount = 0
  private var documents = 0
  /// What was wrong, as it was found.
  var diagnostics: [Diagnostic] = []
  /// Whether the records are those of a whole document.
  private var hasRoot = false
  /// Whether all of the file was read.
  private(set) var isComplete = true

  /// A builder for the file `source`.
  init(source: SourceText, problems: Problems) {
    self.source = source
    self.problems = problems
  }

  /// Reads the file.
  mutating func build() {
    guard !source.content.isEmpty else { return }
    var events = EventStream(source.content)
    do throws(ParseFailure) {
      while isComplete {
        let event = try events.next()
        if case .streamEnd = event.kind { break }
        take(event)
      }
    } catch {
      let problem = SyntaxProblem(
        failure: error, source: source, stack: stack, lastScalar: lastScalar,
        readTo: readTo, problems: problems
      ).diagnostic
      isComplete = false
      hasRoot = false
      // A character that YAML reserves also breaks the line it stands on; once is enough.
      let isKnown = diagnostics.contains {
        ($0.code == .yamlFeature || $0.code == .yamlReserved)
          && $0.range?.start.line == problem.range?.start.line
      }
      if !isKnown { diagnostics.append(problem) }
    }
  }

  /// The content of the file, when it was read; nil if there is none.
  var root: Node? {
    guard hasRoot, !records[0].isMissing else { return nil }
    return Node(Tree(file: problems.file, source: source, records: records), at: 0)
  }

  /// Takes one event in.
  private mutating func take(_ event: Event) {
    let start = source.offset(ofIndex: event.range.lowerBound)
    let range = start..<source.offset(ofIndex: event.range.upperBound)
    readTo = range.upperBound
    if event.hasAnchor || event.hasTag { reportProperty(at: start) }
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd: return
    case .documentStart(let hasDirectives):
      documents += 1
      if hasDirectives { diagnostics.append(problems.directive(at: lineRange(from: start))) }
      if documents > 1 {
        diagnostics.append(problems.multipleDocuments(at: source.range(range)))
        isComplete = false
      }
    case .alias:
      let text = source.text(range)
      let meant = source.text(source.phrase(from: start, inFlow: isInFlow))
      let place = source.range(range)
      diagnostics.append(problems.feature(text, name: "an alias", meant: meant, at: place))
      add(text, .plain, range)
    case .scalar(let style):
      let range = style == .literal || style == .folded ? trimmed(range) : range
      lastScalar = LastScalar(offsets: range, style: style)
      let byteCount = event.text.utf8.count
      if byteCount > Limits.scalarBytes {
        diagnostics.append(problems.scalarTooLong(byteCount, at: source.range(range)))
      }
      if style == .literal || style == .folded { checkHeader(at: range.lowerBound) }
      if style == .plain, event.text.isEmpty, let text = textAfterSign(from: range.upperBound) {
        add(source.text(text), .plain, text)
      } else {
        add(event.text, style, range)
      }
    case .sequenceStart(let isFlow): open(.sequence, .item, isFlow: isFlow, range)
    case .mappingStart(let isFlow): open(.mapping, .key, isFlow: isFlow, range)
    case .sequenceEnd, .mappingEnd: close(at: range.upperBound)
    }
  }

  var isInFlow: Bool { stack.last?.isFlow ?? false }

  // MARK: Nodes

  private mutating func add(_ text: String, _ style: Node.ScalarStyle, _ range: Range<Int>) {
    let place = records.count
    records.append(Tree.Record(.scalar(style), text, at: range, place: place))
    finish(place)
  }

  private mutating func open(
    _ kind: Node.Kind, _ slot: Frame.Slot, isFlow: Bool, _ range: Range<Int>
  ) {
    if stack.count == Limits.depth {
      diagnostics.append(problems.tooDeep(at: source.range(range)))
      isComplete = false
      hasRoot = false
      return
    }
    let place = records.count
    records.append(Tree.Record(kind, at: range, place: place))
    stack.append(Frame(slot, at: place, isFlow: isFlow, offsets: range))
  }

  /// Ends the innermost list or mapping; one in brackets ends with its bracket, any other with the
  /// last thing in it.
  private mutating func close(at end: Int) {
    guard let frame = stack.popLast() else { return }
    let closes = frame.isFlow && end > frame.start
    records[frame.place].end = Int32(closes ? end : frame.end)
    records[frame.place].next = Int32(records.count)
    finish(frame.place)
  }

  /// Takes a finished node for what it is where it stands.
  private mutating func finish(_ place: Int) {
    let range = records[place].offsets
    nodeCount += 1
    if nodeCount > Limits.nodes {
      diagnostics.append(problems.tooManyNodes(at: source.range(range)))
      isComplete = false
    }
    guard !stack.isEmpty else {
      if documents == 1 { hasRoot = true }
      return
    }
    let top = stack.count - 1
    stack[top].end = max(stack[top].end, range.upperBound)
    switch stack[top].slot {
    case .item: stack[top].lastChild = range.lowerBound
    case .key:
      let isKey = isKey(place)
      stack[top].slot = isKey ? .value(key: place) : .dropped
      if !isKey { remove(from: place) }
    case .value(let key):
      stack[top].lastChild = range.lowerBound
      stack[top].slot = .key
      finish(key: key, at: top)
    case .dropped:
      stack[top].lastChild = range.lowerBound
      stack[top].slot = .key
      remove(from: place)
    }
  }

  /// Takes the value that follows a key for the key's.
  private mutating func finish(key: Int, at top: Int) {
    let isStray =
      stack[top].isFlow && records[key + 1].isMissing && hasNoColon(after: records[key].offsets)
    if isStray {
      reportStrayComma(after: stack[top].lastKey.map { records[$0 + 1] }, records[key])
      remove(from: key)
      return
    }
    records[key].next = Int32(records.count)
    stack[top].lastKey = key
    stack[top].entryCount += 1
    if !stack[top].known.isEmpty { stack[top].known[records[key].text] = key }
  }

  /// Removes the last node or key and all after it.
  private mutating func remove(from place: Int) { records.removeSubrange(place...) }

  /// Whether the last node can be a key; reports why not.
  private mutating func isKey(_ place: Int) -> Bool {
    let record = records[place]
    guard case .scalar(let style) = record.kind else {
      refuse(record, "a list or mapping cannot be a key")
      return false
    }
    let before = source.lastNonBlank(before: Int(record.start))
    let isExplicit = before.flatMap { source.byte(at: $0) } == UInt8(ascii: "?")
    if isExplicit || style == .literal || style == .folded {
      refuse(record, "'? ' before a key is not allowed")
      return false
    }
    if record.isMissing {
      refuse(record, "a key is missing before ':'")
      return false
    }
    if record.text == "<<", style == .plain {
      diagnostics.append(problems.mergeKey(at: source.range(record.offsets)))
      return false
    }
    if let first = earlier(record.text, at: stack.count - 1) {
      let (range, first) = (source.range(record.offsets), source.range(records[first].offsets))
      diagnostics.append(problems.duplicateKey(record.text, at: range, first: first))
      return false
    }
    return true
  }

  private mutating func refuse(_ key: Tree.Record, _ what: String) {
    diagnostics.append(problems.keyNotPlain(at: source.range(key.offsets), what: what))
  }

  /// Where the mapping has this key already; small mappings are searched, large ones indexed.
  private mutating func earlier(_ key: String, at top: Int) -> Int? {
    let isLarge = stack[top].entryCount >= 16
    if isLarge, !stack[top].known.isEmpty { return stack[top].known[key] }
    var found: Int?
    var place = stack[top].place + 1
    for _ in 0..<stack[top].entryCount {
      if isLarge { stack[top].known[records[place].text] = place }
      if records[place].text == key { found = place }
      place = Int(records[place].next)
    }
    return found
  }
}
