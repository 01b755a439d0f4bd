internal import Diagnostics
package import Image

/// Passes over the parts of a rule set, for an image: everything but the terms, of which only the
/// numbers go in.
///
/// Every limit is one that evaluation relies on: an index without its table, or a sum without its
/// bounds, must not get past here.
package struct RuleCoder: ~Copyable {
  /// What writes or reads.
  package var parts: ImageCoder
  /// The files that origins name, by number.
  var files: [String] = []
  /// What stands before the files' paths.
  let folder: String
  /// Where the terms are to be had.
  let deferred: DeferredRules
  /// How many conditions were passed over.
  var conditions = 0
  /// How many dimensions and facets there are, and how many states or values each has.
  var states: [Int] = []
  var values: [Int] = []

  /// Creates a coder; `folder` is what origins have before the paths of the image's files, and what
  /// they lose when they are written.
  package init(
    _ parts: consuming ImageCoder, folder: String,
    deferred: DeferredRules = DeferredRules { nil }
  ) {
    self.parts = parts
    self.folder = folder
    self.deferred = deferred
  }

  /// Ends the rules and goes on with what follows.
  package consuming func end() -> ImageCoder { parts }

  // MARK: Parts of all kinds

  /// The largest threshold, and the most points: sums of any number of rules fit into a machine word.
  static let points = -(1 << 20)...(1 << 20)

  /// A list, whose elements are read into copies of a blank one.
  mutating func code<Element>(
    _ list: inout [Element], blank: @autoclosure () -> Element,
    each: (inout Element, inout RuleCoder) throws(ImageFault) -> Void
  ) throws(ImageFault) {
    var count = list.count
    try parts.code(&count, in: 0...ImageCoder.longestList)
    if parts.isReading {
      guard count <= parts.rest.count else { throw .wrongLength }
      list = Array(repeating: blank(), count: count)
    }
    for index in list.indices { try each(&list[index], &self) }
  }

  /// Where something stands.
  mutating func code(_ origin: inout Origin) throws(ImageFault) {
    var file = parts.isReading ? 0 : files.firstIndex(of: origin.file) ?? -1
    try parts.code(&file, below: files.count)
    origin.file = files[file]
    try code(&origin.range.start)
    try code(&origin.range.end)
  }

  private mutating func code(_ position: inout SourcePosition) throws(ImageFault) {
    try parts.code(&position.line, in: 0...1 << 24)
    try parts.code(&position.column, in: 0...1 << 24)
    try parts.code(&position.offset, in: 0...1 << 24)
  }

  /// Terms, of which only the number goes in.
  mutating func code(
    _ terms: inout TermList, at place: DeferredRules.Place
  ) throws(ImageFault) {
    var count = terms.count
    try parts.code(&count, in: 0...ImageCoder.longestList)
    if parts.isReading { terms = TermList(count: count, in: deferred, at: place) }
  }
}

extension Origin {
  /// A place to read one into.
  static var blank: Origin { .none }
}
