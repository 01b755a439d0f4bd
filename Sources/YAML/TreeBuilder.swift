internal import Diagnostics

/// Makes nodes of the parser's events and holds them to the profile.
///
/// What the profile forbids is reported and read as if it were plain text, so that the rest of the
/// file can still be checked. Only broken syntax and the limits on depth and nodes end the reading.
struct TreeBuilder {
  let source: SourceText
  let problems: Problems
  private var stack: [Frame] = []
  private var lastScalar: LastScalar?
  private var readTo = 0
  private var nodeCount = 0
  private var documents = 0
  /// What was wrong, as it was found.
  var diagnostics: [Diagnostic] = []
  /// The content of the file.
  private(set) var root: Node?
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
      root = nil
      // A character that YAML reserves also breaks the line it stands on; once is enough.
      let isKnown = diagnostics.contains {
        ($0.code == .yamlFeature || $0.code == .yamlReserved)
          && $0.range?.start.line == problem.range?.start.line
      }
      if !isKnown { diagnostics.append(problem) }
    }
    if let found = root, found.isMissing { root = nil }
  }

  /// Takes one event in.
  private mutating func take(_ event: Event) {
    var range = SourceRange(
      start: source.position(ofIndex: event.range.lowerBound),
      end: source.position(ofIndex: event.range.upperBound))
    readTo = range.end.offset
    reportProperties(of: event, at: range)
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd: return
    case .documentStart(let hasDirectives):
      documents += 1
      if hasDirectives { diagnostics.append(problems.directive(at: lineRange(range.start))) }
      if documents > 1 {
        diagnostics.append(problems.multipleDocuments(at: range))
        isComplete = false
      }
    case .alias:
      let text = source.text(range.start.offset..<range.end.offset)
      let meant = source.text(source.phrase(from: range.start.offset, inFlow: isInFlow))
      diagnostics.append(problems.feature(text, name: "an alias", meant: meant, at: range))
      add(Node(.scalar(text, .plain), range: range))
    case .scalar(let text, let byteCount, let style):
      if style == .literal || style == .folded { range = trimmed(range) }
      lastScalar = LastScalar(range: range, style: style)
      if byteCount > Limits.scalarBytes {
        diagnostics.append(problems.scalarTooLong(byteCount, at: range))
      }
      add(scalar(text, style, range))
    case .sequenceStart(let isFlow): open(Frame(slot: .item, isFlow: isFlow, range: range))
    case .mappingStart(let isFlow): open(Frame(slot: .key, isFlow: isFlow, range: range))
    case .sequenceEnd, .mappingEnd: close(at: range.end)
    }
  }

  var isInFlow: Bool { stack.last?.isFlow ?? false }

  // MARK: Nodes

  private mutating func open(_ frame: Frame) {
    if stack.count == Limits.depth {
      diagnostics.append(problems.tooDeep(at: frame.range))
      isComplete = false
      root = nil
      return
    }
    stack.append(frame)
  }

  /// Ends the innermost list or mapping; one in brackets ends with its bracket, any other with the
  /// last thing in it.
  private mutating func close(at end: SourcePosition) {
    guard let frame = stack.popLast() else { return }
    let content: Node.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
    let closes = frame.isFlow && end > frame.range.start
    let range = SourceRange(start: frame.range.start, end: closes ? end : frame.range.end)
    add(Node(content, range: range))
  }

  /// Puts a finished node where it belongs.
  private mutating func add(_ node: Node) {
    nodeCount += 1
    if nodeCount > Limits.nodes {
      diagnostics.append(problems.tooManyNodes(at: node.range))
      isComplete = false
    }
    guard var frame = stack.popLast() else {
      if documents == 1 { root = node }
      return
    }
    frame.range.end = max(frame.range.end, node.range.end)
    switch frame.slot {
    case .item:
      frame.items.append(node)
      frame.lastChild = node.range.start.offset
    case .key:
      frame.slot = key(node, in: &frame)
    case .value(let key, let range):
      frame.lastChild = node.range.start.offset
      let isStray = frame.isFlow && node.isMissing && hasNoColon(after: range)
      if isStray {
        reportStrayComma(key, range, after: frame.entries.last)
      } else {
        frame.entries.append(Node.Entry(key: key, keyRange: range, value: node))
      }
      frame.slot = .key
    case .dropped:
      frame.lastChild = node.range.start.offset
      frame.slot = .key
    }
    stack.append(frame)
  }

  /// Checks a key and says what becomes of its value.
  private mutating func key(_ node: Node, in frame: inout Frame) -> Frame.Slot {
    guard case .scalar(let text, let style) = node.content else {
      let what = "a list or mapping cannot be a key"
      diagnostics.append(problems.keyNotPlain(at: node.range, what: what))
      return .dropped
    }
    let before = source.lastNonBlank(before: node.range.start.offset)
    let isExplicit = before.flatMap { source.byte(at: $0) } == UInt8(ascii: "?")
    if isExplicit || style == .literal || style == .folded {
      let what = "'? ' before a key is not allowed"
      diagnostics.append(problems.keyNotPlain(at: node.range, what: what))
      return .dropped
    }
    if node.isMissing {
      let what = "a key is missing before ':'"
      diagnostics.append(problems.keyNotPlain(at: node.range, what: what))
      return .dropped
    }
    if text == "<<", style == .plain {
      diagnostics.append(problems.mergeKey(at: node.range))
      return .dropped
    }
    if let first = earlier(text, in: &frame) {
      diagnostics.append(problems.duplicateKey(text, at: node.range, first: first))
      return .dropped
    }
    return .value(key: text, range: node.range)
  }

  /// Where the mapping has this key already; small mappings are searched, large ones indexed.
  private func earlier(_ key: String, in frame: inout Frame) -> SourceRange? {
    if frame.entries.count < 16 { return frame.entries.first { $0.key == key }?.keyRange }
    for place in frame.known.count..<frame.entries.count {
      frame.known[frame.entries[place].key] = place
    }
    return frame.known[key].map { frame.entries[$0].keyRange }
  }
}
