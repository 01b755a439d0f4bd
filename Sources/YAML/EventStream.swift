internal import CLibYAML

/// The owner of libyaml's parser, and the only place that touches C.
///
/// `yaml_parser_set_input_string` stores the address of the parser in the parser, so it is allocated
/// once and never moves; the input is copied beside it, because it must live as long.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Starts reading `bytes`: valid UTF-8 without a byte order mark, and not empty.
  ///
  /// libyaml detects no encoding here, because it counts a byte order mark wrongly.
  init(_ bytes: ArraySlice<UInt8>) {
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event, the last one being `streamEnd`.
  mutating func next() throws(ParseFailure) -> Event {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw failure() }
    defer { yaml_event_delete(&raw) }
    let start = raw.start_mark.index
    var event = Event(kind: .streamEnd, range: start..<max(start, raw.end_mark.index))
    switch raw.type {
    case YAML_STREAM_START_EVENT:
      event.kind = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let document = raw.data.document_start
      let hasTags = document.tag_directives.start != document.tag_directives.end
      event.kind = .documentStart(hasDirectives: document.version_directive != nil || hasTags)
    case YAML_DOCUMENT_END_EVENT:
      event.kind = .documentEnd
    case YAML_ALIAS_EVENT:
      event.kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      event.kind = .scalar(Node.ScalarStyle(scalar.style))
      event.text = String(decoding: text, as: UTF8.self)
      (event.hasAnchor, event.hasTag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = raw.data.sequence_start
      event.kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      (event.hasAnchor, event.hasTag) = (sequence.anchor != nil, sequence.tag != nil)
    case YAML_SEQUENCE_END_EVENT:
      event.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = raw.data.mapping_start
      event.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      (event.hasAnchor, event.hasTag) = (mapping.anchor != nil, mapping.tag != nil)
    case YAML_MAPPING_END_EVENT:
      event.kind = .mappingEnd
    default:
      event.kind = .streamEnd
    }
    return event
  }

  /// Why the parser stopped; for problems of bytes libyaml fills in nothing but the offset.
  private func failure() -> ParseFailure {
    let state = parser.pointee
    return ParseFailure(
      context: state.context.map { String(cString: $0) } ?? "",
      contextIndex: state.context_mark.index,
      problem: state.problem.map { String(cString: $0) } ?? "",
      problemIndex: state.error == YAML_READER_ERROR ? nil : state.problem_mark.index,
      byteOffset: state.problem_offset)
  }
}

extension Node.ScalarStyle {
  /// The style libyaml names.
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
