/// A step of the parser through a file; places are Unicode scalars from the start of its input.
struct Event {
  /// What the parser came upon.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(Node.ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  /// What the parser came upon.
  var kind: Kind
  /// The text of a scalar.
  var text = ""
  /// From its first scalar to after its last, as libyaml sees it.
  var range: Range<Int>
  /// Whether the node bears an anchor.
  var hasAnchor = false
  /// Whether the node bears a tag.
  var hasTag = false
}

/// Why the parser gave up, in libyaml's own words.
struct ParseFailure: Error {
  /// What libyaml was doing; empty if it does not say.
  var context: String
  /// Where that began, in scalars.
  var contextIndex: Int
  /// What it stumbled over.
  var problem: String
  /// Where, in scalars; nil when only ``byteOffset`` is known.
  var problemIndex: Int?
  /// Where, in bytes, for what is wrong with bytes.
  var byteOffset: Int
}
